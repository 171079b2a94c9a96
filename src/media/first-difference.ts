import type { FilmPrints } from './film-prints.ts';

/** Samples per block of AAC sound, and how many play in a second. */
const [BLOCK, RATE] = [1024, 48_000];

/** Where two films begin to differ: which frame is shown then, from 0, and when. */
export type FilmDifference = { part: 'pictures' | 'sound'; frame: number; seconds: number };

/** Where what is seen, else what is heard, first differs; null when both are the same. One that ends early differs there. */
export function firstDifference(one: FilmPrints, other: FilmPrints, fps: number): FilmDifference | null {
  const frame = firstOf(one.pictures, other.pictures);
  if (frame !== null) return { part: 'pictures', frame, seconds: frame / fps };
  const block = firstOf(one.sound, other.sound);
  if (block === null) return null;
  const seconds = (block * BLOCK) / RATE;
  return { part: 'sound', frame: Math.floor(seconds * fps), seconds };
}

function firstOf(one: readonly number[], other: readonly number[]): number | null {
  const at = Array.from({ length: Math.max(one.length, other.length) }, (_, index) => index);
  return at.find((index) => one[index] !== other[index]) ?? null;
}
