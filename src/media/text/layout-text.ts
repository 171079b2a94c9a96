import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Box, TextStyle } from '../timeline.ts';
import { directionOf, readsFromRight } from './direction.ts';
import { eastAsianScript } from './faces.ts';
import { fontFamilies } from './fonts.ts';
import { splitGraphemes, splitParagraphs } from './line-breaks.ts';
import { blankEnds } from './optical.ts';
import { balance, type Metrics, textOf, toPieces, wrap } from './wrap.ts';

export type TextLine = {
  text: string;
  /** px at the chosen size, of what is seen: without the blank halves of East Asian marks at its ends. */
  width: number;
  /** The blank before it, px. */
  blank: number;
  direction: 'ltr' | 'rtl';
  /** The side where its block begins: of words in another script that of the others. */
  begins: 'left' | 'right';
};

export type TextLayout = {
  /** Font size, px. */
  size: number;
  lineHeight: number;
  /** Room between the text and the edge of its backing, px. */
  padding: { x: number; y: number };
  lines: TextLine[];
  /** Of the text with its padding. */
  width: number;
  height: number;
  /** True when even the smallest size did not hold the text, so that its end was replaced by an ellipsis. */
  truncated: boolean;
  /** True when a word is wider than the box at the smallest size, so that it was parted. */
  cutsWords: boolean;
};

/** Room around the text in em; the outline's is half its stroke. */
const PADDING = {
  outline: { x: 0.1, y: 0.1 },
  shadow: { x: 0.1, y: 0.1 },
  pill: { x: 0.4, y: 0.16 },
  card: { x: 0.62, y: 0.52 },
};
const LINE_HEIGHT = { outline: 1.2, shadow: 1.2, pill: 1.3, card: 1.3 };
/** Scripts with marks above and below need more room between lines. */
const TALL_SCRIPTS =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Arabic}]/u;
const TALL_LINE_HEIGHT = 1.5;
/** Units are measured one by one; kerning across them may make a line a hair wider than their sum. */
const SLACK = 0.99;
const REFERENCE_PX = 100;

/**
 * Breaks `text` into lines and picks the font size: `style.size` or the largest below it at which all of it
 * fits the box. Words are cut only when one is wider than the box at `style.minSize`. A text that needs it goes
 * below `minSize`, down to `floor` px; only what does not fit even then is cut off, with an ellipsis.
 * Lines of a paragraph are made about equally long.
 */
export function layoutText(
  text: string,
  box: Pick<Box, 'width' | 'height'>,
  style: TextStyle,
  floor = 18,
): TextLayout {
  const metrics = measuring(text, style);
  const script = eastAsianScript(text, style.language);
  const set = setting(text, box, style);
  const parting = { japanese: script === 'Jpan', together: wholeNames(style, metrics, set) };
  const paragraphs = splitParagraphs(text).map((line) => toPieces(line, parting, metrics));
  const wrapAll = (size: number, mayCut: boolean) => {
    const wrapped = paragraphs.map((pieces) => wrap(pieces, set.widthEm(size), mayCut, metrics));
    return wrapped.every((lines) => lines !== null) ? wrapped : null;
  };
  const fits = (mayCut: boolean) => (size: number) => {
    const lines = wrapAll(size, mayCut);
    if (lines === null || lines.flat().length > set.lineCount(size)) return false;
    return lines.flat().every((line) => metrics.em(textOf(line)) * SLACK <= set.widthEm(size));
  };
  const lowest = Math.min(floor, style.minSize);
  const wordsFit = wrapAll(style.minSize, false) !== null;
  const size =
    largest(style.minSize, style.size, fits(false)) ??
    (wordsFit ? largest(lowest, style.minSize, fits(false)) : null) ??
    largest(lowest, style.size, fits(true)) ??
    lowest;
  const uncut = wrapAll(size, false);
  const wrapped = uncut ?? wrapAll(size, true) ?? [];
  const lines = wrapped.flatMap((rows, index) => balance(rows, paragraphs[index] ?? []));
  const texts = lines.map(textOf);
  const kept = truncate(texts, set.lineCount(size), set.widthEm(size), metrics);
  const directions = wrapped.flatMap((rows) => {
    const direction = directionOf(rows.map(textOf).join(' '), style.language);
    return rows.map(() => direction);
  });
  return {
    ...set.measures(size),
    ...measured(kept, directions, set.measures(size), metrics, style.language, script === 'Hant'),
    truncated: kept.length < texts.length,
    cutsWords: uncut === null,
  };
}

/** For a name of several words that is longer, words are not set smaller than this beside their size. */
const LEAST_FOR_NAME = 0.7;

/** Names that one line holds: while words keep most of their size, or in one piece at all. */
function wholeNames(
  { together = [], size, minSize }: TextStyle,
  { em }: Metrics,
  { widthEm }: ReturnType<typeof setting>,
): string[] {
  const least = (name: string) => (name.includes(' ') ? Math.max(minSize, size * LEAST_FOR_NAME) : minSize);
  return together.filter((name) => em(name) <= widthEm(least(name)));
}

/** Lengths that follow from the box, the style and the size alone. */
function setting(text: string, box: Pick<Box, 'width' | 'height'>, style: TextStyle) {
  const { x, y } = PADDING[style.backing.kind];
  const base = LINE_HEIGHT[style.backing.kind];
  const lineEm = TALL_SCRIPTS.test(text) ? Math.max(base, TALL_LINE_HEIGHT) : base;
  return {
    widthEm: (size: number) => (box.width / size - 2 * x) * SLACK,
    lineCount: (size: number) => Math.floor((box.height / size - 2 * y) / lineEm + 1e-6),
    measures: (size: number) => ({
      size,
      lineHeight: lineEm * size,
      padding: { x: x * size, y: y * size },
    }),
  };
}

function measured(
  texts: string[],
  directions: ('ltr' | 'rtl')[],
  { size, padding, lineHeight }: Pick<TextLayout, 'size' | 'padding' | 'lineHeight'>,
  metrics: Metrics,
  language: TextStyle['language'],
  centredStops: boolean,
): Pick<TextLayout, 'lines' | 'width' | 'height'> {
  const fromRight = readsFromRight(language);
  const lines = texts.map((text, index): TextLine => {
    const { start, end } = blankEnds(text, centredStops);
    const direction = directions[index] ?? 'ltr';
    return {
      text,
      width: (metrics.em(text) - start - end) * size,
      blank: start * size,
      direction,
      begins: direction === 'rtl' || fromRight ? 'right' : 'left',
    };
  });
  return {
    lines,
    width: Math.max(0, ...lines.map((line) => line.width)) + 2 * padding.x,
    height: lines.length * lineHeight + 2 * padding.y,
  };
}

let ruler: SKRSContext2D | null = null;
/** Widths in em by font, as a text is set several times on its way to a plan, and its words come again. */
const widths = new Map<string, Map<string, number>>();
const MOST_FONTS = 64;
const MOST_WIDTHS = 10_000;

function widthsOf(font: string): Map<string, number> {
  const known = widths.get(font);
  if (known && known.size <= MOST_WIDTHS) return known;
  if (widths.size >= MOST_FONTS) widths.clear();
  const fresh = new Map<string, number>();
  widths.set(font, fresh);
  return fresh;
}

function measuring(text: string, style: TextStyle): Metrics {
  ruler ??= createCanvas(1, 1).getContext('2d');
  const context = ruler;
  const font = `${REFERENCE_PX}px ${fontFamilies(`${text}…`, style)}`;
  const known = widthsOf(font);
  const em = (part: string) => {
    let width = known.get(part);
    if (width === undefined) {
      if (context.font !== font) context.font = font;
      width = context.measureText(part).width / REFERENCE_PX;
      known.set(part, width);
    }
    return width;
  };
  return { em };
}

/** The largest whole number of `low..high` that passes, by halving; null when `low` itself does not. */
function largest(low: number, high: number, passes: (value: number) => boolean): number | null {
  if (!passes(low)) return null;
  if (passes(high)) return high;
  let good = low;
  let bad = high;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (passes(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

function truncate(lines: string[], count: number, widthEm: number, metrics: Metrics): string[] {
  if (lines.length <= count) return lines;
  const kept = lines.slice(0, Math.max(1, count));
  const last = splitGraphemes(kept.pop() ?? '');
  while (last.length > 0 && metrics.em(`${last.join('').trimEnd()}…`) > widthEm) last.pop();
  return [...kept, `${last.join('').trimEnd()}…`];
}
