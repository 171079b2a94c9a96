import type { CopyBrief } from '../ports/copywriter.ts';
import { speechFor } from './language.ts';
import { type HookPromise, readHook } from './read-hook.ts';

/** How many points a post has, both ends included. */
export type PointRange = { fewest: number; most: number };

const DAYS_SHOWN = 10;
/** What a story, a scene or a question needs to come to something, and what a viewer stays for. */
const ANY_ARC: PointRange = { fewest: 2, most: 7 };

/** What the hook promises, read in the language of the post. */
export const promiseOf = (hook: string, language: string): HookPromise =>
  readHook(hook, speechFor(language).tongue);

/**
 * How many points keep what a hook promises where the brief follows it, else as many as it asks for. `hook` is the
 * brief's, or one that was written for it; null while there is none.
 */
export function promisedPoints(
  { followsHook, pointCount, language }: CopyBrief,
  hook: string | null,
): PointRange {
  if (hook === null || !followsHook) return { fewest: pointCount, most: pointCount };
  const promise = promiseOf(hook, language);
  // The app may stand below a list, under its name instead of a number.
  if (promise.shape === 'list') return { fewest: promise.count, most: promise.count + 1 };
  // The hook has told all there is to tell, but for what helped.
  if (promise.shape === 'told') return { fewest: 0, most: 2 };
  if (promise.shape !== 'challenge' || promise.days === null) return ANY_ARC;
  // Many days are told by the week; what helped may come after the last.
  return promise.days <= DAYS_SHOWN
    ? { fewest: promise.days, most: promise.days + 1 }
    : { fewest: 2, most: 5 };
}
