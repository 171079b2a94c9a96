import { readFileSync } from 'node:fs';

/**
 * The Japanese model of BudouX (Google, Apache-2.0): what a character or two or three around a place say for (above 0)
 * or against a phrase beginning there.
 */
const MODEL: Record<string, Record<string, number>> = JSON.parse(
  readFileSync(new URL('./japanese-phrases.json', import.meta.url), 'utf8'),
);
const BASE =
  -0.5 *
  Object.values(MODEL)
    .flatMap((weights) => Object.values(weights))
    .reduce((sum, weight) => sum + weight, 0);
/** Features: where the characters that they look at begin, from the place on, and how many they are. */
const FEATURES: [name: string, from: number, length: number][] = [
  ...[-3, -2, -1, 0, 1, 2].map((from, index): [string, number, number] => [`UW${index + 1}`, from, 1]),
  ...[-2, -1, 0].map((from, index): [string, number, number] => [`BW${index + 1}`, from, 2]),
  ...[-3, -2, -1, 0].map((from, index): [string, number, number] => [`TW${index + 1}`, from, 3]),
];

/** Below 0, and above this, a phrase might begin as well. */
export const NEARLY = -1_000;

/** Above 0 where a phrase (a word with the particles that lean on it) of a Japanese text begins. */
export function phraseScore(text: string, index: number): number {
  return FEATURES.reduce((sum, [name, from, length]) => {
    const at = index + from;
    return at < 0 ? sum : sum + (MODEL[name]?.[text.slice(at, at + length)] ?? 0);
  }, BASE);
}
