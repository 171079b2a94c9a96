const READING_CHARS_PER_SECOND = 20;
const FIRST_GLANCE_MS = 900;
const SHORTEST_MS = 2_200;
/** A hook of 2,000 characters would need two minutes; viewers hold the post to read that much. */
const LONGEST_MS = 26_000;

/** How long a text must stand to be read by someone who sees it the first time, ms. */
export function readingMs(text: string): number {
  const ms = FIRST_GLANCE_MS + ([...text].length / READING_CHARS_PER_SECOND) * 1_000;
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, ms));
}

/** The first beat at or after `ms`, on the grid of a tune that starts at 0. */
export function beatAtOrAfter(ms: number, bpm: number): number {
  const beat = 60_000 / bpm;
  return Math.round(Math.ceil(ms / beat - 1e-6) * beat);
}

/** The last beat at or before `ms`. */
export function beatAtOrBefore(ms: number, bpm: number): number {
  const beat = 60_000 / bpm;
  return Math.round(Math.floor(ms / beat + 1e-6) * beat);
}
