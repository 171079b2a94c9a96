import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FRAGMENT_OPTIONS, openMp4 } from '../encode/mp4-writer.ts';
import type { FilmFragment } from '../render-request.ts';
import { openFeed } from './film-feed.ts';
import { openSegment, type Segment } from './open-segment.ts';
import type { Sound } from './sound.ts';

/** A film that players can have before it is whole. */
export type GrowingFilm = Disposable & {
  /** What the next piece adds: nothing from one on that does not fit, since whoever joins the film finds that out too. */
  add(segment: Segment): FilmFragment[];
};

type Film = { fps: number; frames: number; sound: Sound };

/**
 * Writes a film with its sound into `folder` as fragmented MP4: before the first piece what players begin with, then a
 * fragment a piece. Encodes nothing; equal pieces give equal fragments.
 */
export function openGrowingFilm(folder: string, film: Film): GrowingFilm {
  const stack = new DisposableStack();
  let grow: ReturnType<typeof begin> | null = null;
  let fits = true;
  return {
    add(segment) {
      if (!fits) return [];
      try {
        grow ??= begin(stack, folder, segment, film);
        return grow(segment);
      } catch {
        fits = false;
        return [];
      }
    },
    [Symbol.dispose]: () => stack.dispose(),
  };
}

function begin(stack: DisposableStack, folder: string, first: Segment, { fps, frames, sound }: Film) {
  const path = join(folder, 'growing.mp4');
  using start = openSegment(first, fps);
  const mp4 = stack.use(openMp4(path, [start.track, sound.track], FRAGMENT_OPTIONS));
  const feed = openFeed(mp4, start.settings, sound, fps);
  const file = stack.adopt(openSync(path, 'r'), closeSync);
  let [told, ordinal] = [0, 0];
  const cut = (seconds: number, isLast: boolean): FilmFragment => {
    mp4.flush();
    const bytes = Buffer.alloc(fstatSync(file).size - told);
    readSync(file, bytes, 0, bytes.length, told);
    told += bytes.length;
    const fragment = { ordinal, seconds, isLast, path: join(folder, `growing-${ordinal}.mp4`) };
    writeFileSync(fragment.path, bytes);
    ordinal += 1;
    return fragment;
  };
  return (segment: Segment): FilmFragment[] => {
    const { from, to } = segment.span;
    const head = ordinal === 0 ? [cut(0, false)] : [];
    feed.add(segment);
    if (to === frames) feed.finish();
    return [...head, cut((to - from) / fps, to === frames)];
  };
}
