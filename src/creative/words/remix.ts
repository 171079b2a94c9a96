/** The shape of a post to be remixed: what its texts do, not what they say. */
export type Outline = {
  /** How its first slide opens. */
  opening: 'list' | 'question' | 'statement';
  /** Its slides between the first and the last. */
  points: PointShape[];
};

export type PointShape = {
  /** What follows the number, such as `.` or `)`; null when the slide is not numbered. */
  numbering: string | null;
  /** It asks the viewer something; an item of a list counts as an item. */
  question: boolean;
  /** Characters, for the rhythm. */
  length: number;
};

const NUMBERED = /^\s*(?:#\s*)?\d{1,2}(?:\uFE0F?\u20E3)?\s*([.):–-]?)\s+/u;

/** Reads the outline of a post; null when there are no texts. The last slide counts as the call to action. */
export function outlineOf(sourceTexts: readonly string[]): Outline | null {
  const texts = sourceTexts.map((text) => text.trim()).filter((text) => text !== '');
  const [first, ...rest] = texts;
  if (first === undefined) return null;
  const between = rest.length > 2 ? rest.slice(0, -1) : rest;
  return { opening: openingOf(first), points: between.map(shapeOf) };
}

function openingOf(text: string): Outline['opening'] {
  if (/(?:^|\s)\d{1,2}\s+\p{L}/u.test(text)) return 'list';
  return /[?？]/u.test(text) ? 'question' : 'statement';
}

function shapeOf(text: string): PointShape {
  const numbered = NUMBERED.exec(text);
  return {
    numbering: numbered ? numbered[1] || '.' : null,
    question: !numbered && /[?？]\s*\P{L}*$/u.test(text),
    length: [...text].length,
  };
}
