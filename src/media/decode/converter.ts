import { Frame } from 'node-av/lib';
import type { KernelMemory } from '../compositor/kernels.ts';
import type { Picture } from '../compositor/picture.ts';
import type { ClipFit, Point } from '../timeline.ts';
import { type FilterChain, openFilter, videoInput } from './filter.ts';
import { type CropOf, containBox, coverCrop, type Rect, type Size } from './fit.ts';
import { importFrame } from './import-frame.ts';
import { type Upright, uprightFilters } from './upright.ts';

/** How a decoded frame becomes a picture of the wanted size. */
export type Fitting = Size & {
  focus: Point;
  fit: ClipFit;
  quality: 'still' | 'video';
  /** What a frame is cropped to, of one size and anywhere; around `focus` when absent. */
  cropOf?: CropOf;
};

/** Turns decoded frames of any size, format and colour space into BT.709 limited-range pictures. */
export type Converter = Disposable & {
  /** Consumes `frame` and fills the picture given at opening. */
  convert(frame: Frame): void;
};

/** The blurred backdrop is made this many times smaller, which is where most of its blur comes from. */
const BACKDROP_SHRINK = 12;

const ORIGIN = { x: 0, y: 0 };

export function openConverter(memory: KernelMemory, picture: Picture, fitting: Fitting): Converter {
  const out = new Frame();
  out.alloc();
  let layers: Layer[] = [];
  let shape = '';
  const close = (): void => {
    for (const layer of layers) layer.chain[Symbol.dispose]();
    layers = [];
  };
  return {
    convert(frame) {
      const input = videoInput(frame);
      if (input !== shape) {
        // First frame, or a stream that changes its size or format midway.
        close();
        layers = openLayers(frame, input, fitting);
        shape = input;
      } else if (fitting.cropOf) {
        const { x, y } = fitting.cropOf(uprightFilters(frame).size, frame);
        for (const { chain } of layers) {
          chain.set('crop', 'x', `${x}`);
          chain.set('crop', 'y', `${y}`);
        }
      }
      for (const layer of layers) {
        using copy = frame.clone();
        if (!copy) throw new Error('Out of memory.');
        layer.chain.push(copy);
        if (!layer.chain.pull(out)) throw new Error('A picture filter gave nothing.');
        importFrame(memory, out, ORIGIN, picture, layer.at);
        out.unref();
      }
      frame.unref();
    },
    [Symbol.dispose]() {
      close();
      out.free();
    },
  };
}

type Layer = { chain: FilterChain; at: { x: number; y: number } };

function openLayers(frame: Frame, input: string, fitting: Fitting): Layer[] {
  const upright = uprightFilters(frame);
  const whole = { x: 0, y: 0, width: fitting.width, height: fitting.height };
  const { cropOf = (source: Size) => coverCrop(source, fitting, fitting.focus) } = fitting;
  const cover = cropOf(upright.size, frame);
  const open = (filters: string[]): FilterChain =>
    openFilter('video', input, [...upright.filters, ...filters].join(','));
  const scaled = (size: Size, flags: string): string[] => scale(size, flags, upright);
  const sharp = fitting.quality === 'still' ? 'bicubic+accurate_rnd' : 'bicubic';
  if (fitting.fit === 'cover') {
    return [{ chain: open([crop(cover), ...scaled(whole, sharp)]), at: whole }];
  }
  const small = {
    width: Math.max(2, Math.round(whole.width / BACKDROP_SHRINK)),
    height: Math.max(2, Math.round(whole.height / BACKDROP_SHRINK)),
  };
  const backdrop = [
    crop(cover),
    ...scaled(small, 'bilinear'),
    'gblur=sigma=2.5',
    `scale=${whole.width}:${whole.height}:flags=bicubic`,
    // Darker and flatter than the picture in front, so that it reads as a background.
    "lutyuv=y='16+(val-16)*0.62':u='128+(val-128)*0.8':v='128+(val-128)*0.8'",
  ];
  if (fitting.fit === 'blurred') return [{ chain: open(backdrop), at: whole }];
  const box = containBox(upright.size, whole);
  return [
    { chain: open(backdrop), at: whole },
    { chain: open(scaled(box, sharp)), at: box },
  ];
}

const crop = (rect: Rect): string => `crop=${rect.width}:${rect.height}:${rect.x}:${rect.y}:exact=1`;

/** Scales and converts to BT.709 limited range; high dynamic range after scaling, as that is dear per pixel. */
function scale(size: Size, flags: string, { matrix, toneMap }: Upright): string[] {
  const resize = `scale=${size.width}:${size.height}:flags=${flags}`;
  if (toneMap.length > 0) return [resize, ...toneMap, 'format=yuv420p'];
  return [`${resize}:in_color_matrix=${matrix}:out_color_matrix=bt709:out_range=limited`, 'format=yuv420p'];
}
