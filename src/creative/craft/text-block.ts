import { layoutText, type TextLayout } from '../../media/text/layout-text.ts';
import { rememberOf } from '../../media/text/remember.ts';
import type { Box, TextOverlay, TextStyle } from '../../media/timeline.ts';
import { LEAST_PX } from './look.ts';
import type { Window } from './reel.ts';

/** Texts that stand one above the other as one group. */
export type TextBlock = {
  lines: { text: string; style: TextStyle }[];
  area: Box;
  align: TextOverlay['align'];
  /** Where the group lies in the area: 0 top, 1 bottom. */
  at: number;
  /** `still` stands from the first frame, as what a feed shows first. */
  entrance: 'still' | 'rise';
};

const GAP = 28;
const FADE_IN_MS = 260;
const FADE_OUT_MS = 130;
/** What rises begins this far below its place. */
export const RISE_PX = 44;
/** Each text of a group comes in a little after the one above it. */
const STAGGER_MS = 120;

/** Overlays of a group: each text in a box of its own height, none over another, all inside the area. */
export function textBlock(block: TextBlock, window: Window): TextOverlay[] {
  const { lines, area, align, at, entrance } = block;
  const fitted = fitLines(block);
  const free = Math.max(0, area.height - heightOf(fitted));
  let y = area.y + Math.floor(free * at);
  // What rises comes from below, and is seen there already.
  const riseBy = entrance === 'rise' ? Math.min(RISE_PX, area.y + free - y) : 0;
  return lines.map(({ text, style }, index) => {
    const height = fitted[index]?.height ?? 0;
    const box = { x: area.x, y, width: area.width, height };
    y += height + GAP;
    const rises = entrance === 'rise';
    const startMs = window.startMs + (rises ? index * STAGGER_MS : 0);
    return {
      kind: 'text',
      text,
      box,
      align,
      valign: 'top',
      style,
      startMs,
      durationMs: window.endMs - startMs,
      fadeInMs: rises ? FADE_IN_MS : 0,
      fadeOutMs: FADE_OUT_MS,
      riseBy,
    };
  });
}

type Measured = Pick<TextBlock, 'lines' | 'area'>;

/** Where a group stands, px. */
export function boxOf(block: TextBlock): Box {
  const { area, at } = block;
  const { height } = measureBlock(block);
  return { ...area, y: area.y + Math.floor(Math.max(0, area.height - height) * at), height };
}

/**
 * What a group comes to in its area, px: its width and height, and the size of each text's letters; how many lines each
 * text has, whether a word is cut, and whether Chinese, Japanese or Korean ones leave a line to a remnant.
 */
export function measureBlock(block: Measured) {
  const fitted = fitLines(block);
  return {
    width: Math.max(0, ...fitted.map(({ width }) => width)),
    height: heightOf(fitted),
    sizes: fitted.map(({ size }) => size),
    lines: fitted.map(({ lines }) => lines),
    cutsWords: fitted.some(({ cutsWords }) => cutsWords),
    strands: fitted.some(({ strands }) => strands),
  };
}

type Fitted = {
  width: number;
  height: number;
  size: number;
  lines: number;
  cutsWords: boolean;
  strands: boolean;
};

/** A line this short beside the longest of its text, in writing that could have been parted elsewhere, is a remnant. */
const REMNANT = 0.45;
const EAST_ASIAN = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Hangul}]/u;

/** Whether Chinese, Japanese or Korean words leave a line to a remnant of them. */
function strandsIn({ lines }: TextLayout): boolean {
  const longest = Math.max(0, ...lines.map(({ width }) => width));
  return lines.some(({ text, width }) => width < REMNANT * longest && EAST_ASIAN.test(text));
}

const heightOf = (fitted: Fitted[]) =>
  fitted.reduce((sum, { height }) => sum + height, 0) + GAP * (fitted.length - 1);

/** Shares of their size that texts are tried at together, so that what is set larger stays so. */
const SCALES = [1, 0.93, 0.86, 0.79, 0.72, 0.65, 0.58, 0.52, 0.46];

/** A block is measured many times while a place for it is looked for, and never changes. */
const fitLines = rememberOf(scaled);

/** All texts at the largest share of their sizes at which the group is no higher than its area. */
function scaled(block: Measured): Fitted[] {
  const { lines, area } = block;
  const room = area.height - GAP * (lines.length - 1);
  for (const scale of SCALES) {
    const laid = lines.map(({ text, style }) =>
      layoutText(text, area, { ...style, size: Math.max(style.minSize, Math.round(style.size * scale)) }),
    );
    const fitted = laid.map((one) => {
      const { width, height, size, lines: set, cutsWords, truncated } = one;
      return {
        ...{ width, height: Math.max(1, Math.ceil(height)), size, lines: set.length },
        ...{ cutsWords, truncated, strands: strandsIn(one) },
      };
    });
    const taken = fitted.reduce((sum, { height }) => sum + height, 0);
    if (taken <= room && !fitted.some(({ truncated }) => truncated)) return fitted;
  }
  return squeezed(block);
}

/**
 * Where that is still too high: all but the last text take what they need, up to a third of the area or what they need
 * at their least; the last one shrinks into what is left.
 */
function squeezed({ lines, area }: Measured): Fitted[] {
  const least = lines.map(({ text, style }) => {
    return Math.ceil(layoutText(text, area, { ...style, size: style.minSize }).height);
  });
  let left = area.height;
  return lines.map(({ text, style }, index) => {
    const later = (lines.length - 1 - index) * GAP;
    const rest = least.slice(index + 1).reduce((sum, height) => sum + height, later);
    const third = Math.floor(area.height / 3);
    const most =
      index === lines.length - 1 ? left : Math.max(third, Math.min(least[index] ?? 0, left - rest));
    const laid = layoutText(text, { width: area.width, height: most }, style);
    const height = Math.min(most, Math.ceil(laid.height));
    left -= height + GAP;
    const { width, size, cutsWords } = laid;
    return {
      ...{ width, height: Math.max(1, Math.min(height, area.height - later)), size },
      ...{ lines: laid.lines.length, cutsWords, strands: strandsIn(laid) },
    };
  });
}

/** Whether words keep this share of their size at least, can be read, stay in one piece and take no more lines. */
export function isSet(block: Measured, share: number, mostLines = Number.POSITIVE_INFINITY): boolean {
  const { sizes, lines, cutsWords } = measureBlock(block);
  const isLarge = ({ style }: { style: TextStyle }, at: number) =>
    (sizes[at] ?? 0) >= Math.max(LEAST_PX, style.size * share);
  return !cutsWords && lines.every((count) => count <= mostLines) && block.lines.every(isLarge);
}
