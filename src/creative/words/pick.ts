import { randomFrom } from '../random.ts';

/** One of several phrases, by seed; `name` keeps one choice apart from the next. Neighbouring seeds differ. */
export function pickPhrase(phrases: readonly string[], seed: number, name: string): string {
  return rotated(phrases, seed, name)[0] ?? '';
}

/** The list begun at a place given by the seed. */
export function rotated<T>(items: readonly T[], seed: number, name: string): T[] {
  if (items.length === 0) return [];
  const offset = randomFrom(name).whole(0, items.length - 1);
  const start = (((seed + offset) % items.length) + items.length) % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
