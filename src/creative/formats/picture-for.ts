import type { MediaFact } from '../craft/facts.ts';

/** Pictures one after the other; with fewer than points they alternate with drawn backgrounds. */
export function pictureFor(index: number, count: number, pictures: readonly MediaFact[]): MediaFact | null {
  if (pictures.length >= count) return pictures[index] ?? null;
  return index % 2 === 0 ? (pictures[index / 2] ?? null) : null;
}
