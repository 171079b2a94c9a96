import type { SKRSContext2D } from '@napi-rs/canvas';

/** Marks of a full em of which one half is blank. Traditional Chinese sets its commas and stops in the middle. */
const BLANK = { start: /^[（「『【〔〈《［｛]/u, end: /[）」』】〕〉》］｝]$/u, endStop: /[、。，．]$/u };

/** How much of a line is blank at its ends, in em: what a reader does not see when judging where its middle is. */
export function blankEnds(line: string, centredStops: boolean): { start: number; end: number } {
  const closes = BLANK.end.test(line) || (!centredStops && BLANK.endStop.test(line));
  return { start: BLANK.start.test(line) ? 0.5 : 0, end: closes ? 0.5 : 0 };
}

const SAMPLES = 8;

/**
 * How far above the baseline the middle of a text's letters lies, px of the context's font: of capitals where there
 * are any, of the text's own letters where there are none.
 */
export function middleOf(context: SKRSContext2D, text: string): number {
  const uncased = text.match(/\p{Lo}/gu) ?? [];
  const cased = text.match(/\p{Lu}|\p{Ll}/gu) ?? [];
  const samples = uncased.length > cased.length ? uncased.slice(0, SAMPLES) : ['H'];
  const middles = samples.map((letter) => {
    const { actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(letter);
    return (actualBoundingBoxAscent - actualBoundingBoxDescent) / 2;
  });
  return middles.reduce((sum, middle) => sum + middle, 0) / middles.length;
}
