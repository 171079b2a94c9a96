import { AV_DISPOSITION_DEPENDENT } from 'node-av/constants';
import { Frame } from 'node-av/lib';
import sharp, { type Sharp } from 'sharp';
import { openDecoder } from '../decode/decoder.ts';
import { openFilter, videoInput } from '../decode/filter.ts';
import { openContainer } from '../decode/media-file.ts';
import { uprightFilters } from '../decode/upright.ts';
import type { OpenedStill } from './open-still.ts';

/**
 * Decodes an AVIF of high dynamic range as films are, brought down to what a screen shows; null for all others, and for
 * one in tiles, whose parts FFmpeg does not put together. @throws UnreadableFileError
 */
export function drawHighRange({ path, bits, profile }: OpenedStill): Sharp | null {
  if (bits === 8 || profile) return null;
  using container = openContainer(path);
  const { video } = container;
  if (!video || video.hasDisposition(AV_DISPOSITION_DEPENDENT)) return null;
  using decoder = openDecoder(container, video);
  using frame = new Frame();
  frame.alloc();
  return decoder.next(frame) ? tonedDown(frame) : null;
}

/** A picture of high dynamic range brought down to what a screen shows; null for all others. */
export function tonedDown(frame: Frame): Sharp | null {
  const { filters, size, toneMap } = uprightFilters(frame);
  if (toneMap.length === 0) return null;
  // The tone map takes even sides only.
  const [width, height] = [size.width, size.height].map((side) => Math.ceil(side / 2) * 2);
  const chain = [...filters, `scale=${width}:${height}`, ...toneMap, 'scale=out_range=full', 'format=rgb24'];
  using filter = openFilter('video', videoInput(frame), chain.join(','));
  filter.push(frame);
  using shown = new Frame();
  shown.alloc();
  if (!filter.pull(shown)) return null;
  const [line = 0] = shown.linesize;
  const plane = shown.data?.[0]?.subarray(0, line * shown.height);
  if (!plane) return null;
  const rows = Array.from({ length: shown.height }, (_, y) =>
    plane.subarray(y * line, y * line + 3 * shown.width),
  );
  const raw = { width: shown.width, height: shown.height, channels: 3 } as const;
  return sharp(Buffer.concat(rows), { raw, limitInputPixels: false });
}
