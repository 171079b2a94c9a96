/**
 * Draws by name instead of by order: every choice of a plan has a name, and the same seed and name always give
 * the same choice, so adding a choice does not change the others. `rotate` sends neighbouring seeds to
 * different items, which is what makes the variants of a job (neighbouring seeds) differ visibly.
 */

import { itemAt } from '../item-at.ts';

/** A fraction 0 ≤ x < 1. */
export function draw(seed: number, name: string): number {
  let hash = 0x811c9dc5;
  for (const char of `${name}\n${seed}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A whole number, 0..2³¹-1, to seed something else with. */
export function drawSeed(seed: number, name: string): number {
  return Math.floor(draw(seed, name) * 0x7fffffff);
}

/** One item; seeds that follow each other give different ones. Throws on an empty list. */
export function rotate<T>(items: readonly T[], seed: number, name: string): T {
  const offset = Math.floor(draw(0, name) * items.length);
  return itemAt(items, seed + offset);
}

/** One item, more often the heavier ones; null when there is none. Negative weights count as 0. */
export function drawWeighted<T>(
  items: readonly T[],
  weightOf: (item: T) => number,
  seed: number,
  name: string,
): T | null {
  const weights = items.map((item) => Math.max(0, weightOf(item)));
  let left = draw(seed, name) * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return itemAt(items, index);
  }
  return items.at(-1) ?? null;
}
