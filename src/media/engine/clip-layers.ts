import type { KernelMemory } from '../compositor/kernels.ts';
import { freePicture, type Picture } from '../compositor/picture.ts';
import { playClip } from '../decode/clip.ts';
import type { Size } from '../decode/fit.ts';
import { loadStill } from '../decode/still.ts';
import type { ShownClip } from '../frame-plan.ts';
import type { RenderRequest } from '../render-request.ts';
import { withSource } from '../source-files.ts';
import type { Clip } from '../timeline.ts';

/** Above this the source picture would cost more memory than the eye gains. */
const MAX_OVERSIZE = 1.5;

/** Opens clips when they first show and closes them when they have gone. */
export type ClipLayers = Disposable & {
  /** The clip's picture at its moment. */
  picture(shown: ShownClip): Picture;
  /** Frees every clip before `index`. */
  release(index: number): void;
};

type OpenClip = Disposable & { at(seconds: number): Picture };

export function openClipLayers(memory: KernelMemory, request: RenderRequest): ClipLayers {
  const open = new Map<number, OpenClip>();
  const release = (index: number): void => {
    for (const [key, clip] of open) {
      if (key >= index) continue;
      clip[Symbol.dispose]();
      open.delete(key);
    }
  };
  return {
    picture({ index, seconds }) {
      let clip = open.get(index);
      if (!clip) {
        clip = openClip(memory, request, index);
        open.set(index, clip);
      }
      return clip.at(seconds);
    },
    release,
    [Symbol.dispose]: () => release(Number.POSITIVE_INFINITY),
  };
}

function openClip(memory: KernelMemory, request: RenderRequest, index: number): OpenClip {
  const { timeline, files } = request;
  const clip = timeline.clips[index];
  if (!clip) throw new RangeError(`No clip ${index}.`);
  const { source } = clip;
  const size = sourceSize(clip, timeline);
  return withSource(files, source.id, (path) => {
    if (source.kind === 'image') {
      const picture = loadStill(memory, path, size, source.focus);
      return { at: () => picture, [Symbol.dispose]: () => freePicture(memory, picture) };
    }
    const inSeconds = source.inMs / 1000;
    const { focus, fit } = source;
    const playing = playClip(memory, path, inSeconds, timeline.fps, { ...size, focus, fit });
    return {
      at(seconds) {
        withSource(files, source.id, () => playing.advance(inSeconds + seconds));
        return playing.picture;
      },
      [Symbol.dispose]: () => playing[Symbol.dispose](),
    };
  });
}

/** Large enough that the deepest zoom still shows one source pixel per output pixel. */
function sourceSize(clip: Clip, frame: Size): Size {
  const zoom = Math.min(Math.max(clip.camera.from.zoom, clip.camera.to.zoom), MAX_OVERSIZE);
  const even = (value: number): number => Math.ceil((value * zoom) / 2 - 1e-6) * 2;
  return { width: even(frame.width), height: even(frame.height) };
}
