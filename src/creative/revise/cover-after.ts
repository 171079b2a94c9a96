import type { Revision } from '../../domain/revision.ts';
import type { Script } from '../formats/script.ts';
import { changesOf, isOpening } from './change-script.ts';

/** Where the slide that stands for a post is after a revision, from 0: a place names another one once slides have moved. */
export function coverAfter(
  script: Script,
  { order, hook }: Revision,
  coverIndex: number | undefined,
): number | undefined {
  const cover = coverIndex !== undefined && script.kind === 'slides' ? script.slides[coverIndex] : undefined;
  if (!cover) return coverIndex;
  const timed = { script, lengths: [] };
  const ordered = order ? (changesOf(timed).inOrder?.(order) ?? timed) : timed;
  const { script: after } = hook === undefined ? ordered : changesOf(ordered).withHook(hook);
  if (after.kind !== 'slides') return coverIndex;
  const at = after.slides.indexOf(cover);
  // Of a hook that is another the first page stands for the post.
  return at >= 0 ? at : after.slides.findIndex(isOpening);
}
