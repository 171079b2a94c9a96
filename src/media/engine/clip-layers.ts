import type { Layer } from '../compositor/compositor.ts';
import type { KernelMemory } from '../compositor/kernels.ts';
import { freePicture } from '../compositor/picture.ts';
import { playClip } from '../decode/clip.ts';
import { loadStill } from '../decode/still.ts';
import { msSince, type ShownClip } from '../frame-plan.ts';
import type { RenderRequest } from '../render-request.ts';
import { withSource } from '../source-files.ts';
import { heldSize } from './clip-look.ts';

/** Opens clips when they first show and closes them when they have gone. */
export type ClipLayers = Disposable & {
  /** The clip's picture at its moment, and the part of it that fills the frame where that is not all. */
  shown(clip: ShownClip): Shown;
  /** Frees every clip before `index`. */
  release(index: number): void;
  /**
   * Says that a piece begins at frame `n`; `leftOut`: not behind the frame before it. What plays then begins anew there,
   * unless it would look the same.
   */
  begin(n: number, leftOut: boolean): void;
};

/** `goesOn` as of overlays: whether it may go on into the next piece. */
type OpenClip = Disposable & { goesOn(leftOut: boolean): boolean; at(seconds: number): Shown };

type Shown = Omit<Layer, 'view'>;

export function openClipLayers(memory: KernelMemory, request: RenderRequest): ClipLayers {
  const open = new Map<number, OpenClip>();
  let from = 0;
  const free = (isWanted: (index: number, clip: OpenClip) => boolean): void => {
    for (const [index, clip] of open) {
      if (isWanted(index, clip)) continue;
      clip[Symbol.dispose]();
      open.delete(index);
    }
  };
  return {
    shown({ index, seconds }) {
      let clip = open.get(index);
      if (!clip) {
        clip = openClip(memory, request, index, from);
        open.set(index, clip);
      }
      return clip.at(seconds);
    },
    release: (first) => free((index) => index >= first),
    begin(n, leftOut) {
      from = n;
      free((_, { goesOn }) => goesOn(leftOut));
    },
    [Symbol.dispose]: () => free(() => false),
  };
}

function openClip(memory: KernelMemory, request: RenderRequest, index: number, from: number): OpenClip {
  const { timeline, files } = request;
  const clip = timeline.clips[index];
  if (!clip) throw new RangeError(`No clip ${index}.`);
  const { source } = clip;
  const size = heldSize(clip, timeline);
  return withSource(files, source.id, (path) => {
    if (source.kind === 'image') {
      const picture = loadStill(memory, path, size, source.focus);
      const shown = { picture, part: null };
      return { goesOn: () => true, at: () => shown, [Symbol.dispose]: () => freePicture(memory, picture) };
    }
    const inSeconds = source.inMs / 1000;
    const { focus, fit, path: follows } = source;
    const playing = playClip(memory, path, inSeconds + msSince(timeline, clip, from) / 1000, timeline.fps, {
      ...size,
      focus,
      fit,
      ...(follows && { follows }),
    });
    return {
      goesOn: (leftOut) => !leftOut && playing.steady,
      at(seconds) {
        withSource(files, source.id, () => playing.advance(inSeconds + seconds));
        return { picture: playing.picture, part: playing.part };
      },
      [Symbol.dispose]: () => playing[Symbol.dispose](),
    };
  });
}
