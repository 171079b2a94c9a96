import { readsFromRight } from '../../media/text/direction.ts';
import type { Box, VideoOverlay } from '../../media/timeline.ts';
import type { MediaFact } from './facts.ts';
import { centredIn, type Frame, type Size } from './frame.ts';
import type { Window } from './reel.ts';
import { isSet, measureBlock, RISE_PX, type TextBlock } from './text-block.ts';

/** What a phone shows can be read from this width on. */
const NARROWEST = 620;
/** A screen that runs out below is no wider: the wider, the less of it is seen. */
const WIDEST_CUT = 680;
const BEZEL_PX = 12;
const CORNER_PX = 52;
/** Between the device and where the words begin to rise. */
const GAP_PX = 24;
/** Below a device that is shown whole. */
const LEAST_BELOW_PX = 60;
/** What words may take, px: the first in which they keep their size, or nearly. More screen is seen under less. */
const WORD_ROOM = [380, 460, 540];
/** The same where a post is looked at smaller, and is not so high. */
const WORD_ROOM_IN_FEED = [260, 320, 380];
const NEARLY = 0.8;
const FADE_IN_MS = 320;
const FADE_OUT_MS = 130;
const DELAY_MS = 160;

/**
 * Whether a file shows a screen of an app, which stands on a device, rather than a picture to fill the frame. A demo that
 * a camera saw and that is no phone's shape is somebody's film of the app.
 */
export function isScreen({ role, look, width, height }: MediaFact): boolean {
  if (width <= 0 || height <= 0) return false;
  const isFilmed = look === 'film' && width / height > WIDEST_PHONE;
  return look === 'screen' || (SCREENS.includes(role) && !isFilmed);
}
const SCREENS = ['app-screenshot', 'app-demo'];
/** Of all phones upright: 9:16. */
const WIDEST_PHONE = 0.6;

/** The place of a picture in a frame, px, and words around it, each block as if it stood there alone. */
export type Stage = { blocks: TextBlock[]; box: Box };

/**
 * Words with a screen, as on a stage of its own: in a feed beside all of it, where they are a few lines there, else across
 * the frame above one that is as wide as in a full-screen post and runs out below.
 */
export function showcase(words: TextBlock, screen: Size, frame: Frame): { words: TextBlock; box: Box } {
  const { blocks, box } = frame.fullScreen
    ? underWords([words], screen, frame)
    : inFeed(words, screen, frame);
  return { words: blocks[0] ?? words, box };
}

function inFeed(words: TextBlock, screen: Size, frame: Frame): Stage {
  const whole = firstWhole([words], screen, frame, IN_FEW_LINES, isShort);
  if (whole) return whole;
  const cut = underWords([words], screen, frame);
  // A whole story leaves room for no more than a small screen.
  return cut.blocks.every((block) => isSet(block, 0)) ? cut : wholeWith([words], screen, frame);
}

/** Of all texts together beside a screen, the name above them included. */
const FEW_LINES = 5;

/** Whether words are no column of many lines, and leave no Chinese, Japanese or Korean word alone on one. */
function isShort(block: TextBlock): boolean {
  const { lines, strands } = measureBlock(block);
  return !strands && lines.reduce((sum, count) => sum + count, 0) <= FEW_LINES;
}

/**
 * Words that stand one after the other with one picture that does not move, all that is to be read in the safe part of
 * the frame and nothing on anything else. Without words the picture stands alone.
 */
export function stageFor(blocks: TextBlock[], picture: Size, frame: Frame): Stage {
  return frame.fullScreen ? underWords(blocks, picture, frame) : wholeWith(blocks, picture, frame);
}

/**
 * Words with a screen below them. Both lie between the apps' own interface at the sides and at the top; a tall screen
 * goes on below it and runs out with the frame, so that it is wide enough to be read.
 */
function underWords(words: TextBlock[], screen: Size, frame: Frame): Stage {
  const { size: outer, safe } = frame;
  const within = (height: number) =>
    words.map((block): TextBlock => ({ ...block, area: { ...block.area, height }, at: 0 }));
  const rooms = frame.fullScreen ? WORD_ROOM : WORD_ROOM_IN_FEED;
  const room = rooms.find((height) => within(height).every((block) => isSet(block, NEARLY)));
  const blocks = within(room ?? Math.max(...rooms));
  const { tallest, from } = levelled(blocks);
  const above = (blocks.length > 0 ? tallest + RISE_PX + GAP_PX : 0) + BEZEL_PX;
  const widest = centredIn(frame).width - 2 * BEZEL_PX;
  const size = sizeOf(screen, widest, outer.height - LEAST_BELOW_PX - BEZEL_PX - safe.y - above);
  const group = above + size.height + BEZEL_PX;
  const y = safe.y + Math.max(0, Math.floor((safe.height - group) / 2));
  const box = { ...size, x: even((outer.width - size.width) / 2), y: even(y + above + 1) };
  return { blocks: flushWith(box, from(y), safe), box };
}

/**
 * Words above a picture: lines that begin at one side begin where it does, and those that are wider than it stand over
 * its middle, as far as the safe part lets them.
 */
function flushWith(box: Box, blocks: TextBlock[], safe: Box): TextBlock[] {
  const [begins, ends] = [box.x - BEZEL_PX, box.x + box.width + BEZEL_PX];
  return blocks.map((block): TextBlock => {
    if (block.align === 'center') return block;
    const within = (width: number): [TextBlock] => [{ ...block, area: { ...block.area, width } }];
    const width = columnFor(within, block.area.width);
    const over = (begins + ends - width) / 2;
    const beside = isReadFromRight([block]) ? ends - width : begins;
    const wanted = Math.floor(width > ends - begins ? over : beside);
    const x = Math.min(Math.max(wanted, safe.x), safe.x + safe.width - width);
    return { ...block, area: { ...block.area, x, width } };
  });
}

const isReadFromRight = (blocks: readonly TextBlock[]) =>
  blocks.some(({ lines }) => lines.some(({ style }) => readsFromRight(style.language)));

/** How high the tallest of the blocks is, px, and all of them in its place from a height on, each in the middle of it. */
function levelled(blocks: readonly TextBlock[]) {
  const heights = blocks.map((block) => measureBlock(block).height);
  const tallest = Math.max(0, ...heights);
  const from = (y: number) =>
    blocks.map((block, index): TextBlock => {
      const lower = Math.floor((tallest - (heights[index] ?? 0)) / 2);
      return { ...block, area: { ...block.area, y: y + lower } };
    });
  return { tallest, from };
}

/** So many times as high as its room a screen may be that runs out of it: what is out there is drawn in vain. */
const MOST_OUT = 4;

/** Whole where that leaves it wide enough, in its own proportions. */
function sizeOf({ width, height }: Size, widest: number, room: number): Size {
  const whole = Math.min(widest, (room * width) / height);
  const wide = whole >= NARROWEST ? whole : Math.min(widest, WIDEST_CUT, MOST_OUT * whole);
  const shown = evenBelow(wide);
  return { width: shown, height: Math.max(2, even((shown * height) / width)) };
}

/** Shares of the largest size at which a picture is whole. */
const STEPS = [1, 0.92, 0.84, 0.76, 0.68, 0.6];
/** Words beside a screen may be this much smaller than alone, and never under what can be read. */
const MUCH = 0.65;
/** Words beside a screen keep together with it in a wide frame. */
const WIDEST_WORDS = 860;
const BESIDE_PX = 72;

/**
 * How words and a picture are tried together, the first that works being taken: at which share of their sizes words are
 * set, of how many lines each text may be, so that it is no tower of single words, how much smaller words may come out,
 * and how small the picture may be beside its largest.
 */
const TRIES = [
  { set: 1, lines: 4, much: 0.8, large: 0.55 },
  { set: 0.82, lines: 5, much: 0.8, large: 0.55 },
  { set: 0.68, lines: 5, much: 0.8, large: 0.55 },
  { set: 0.82, lines: 5, much: 0.8, large: 0.34 },
  { set: 0.68, lines: 6, much: 0.8, large: 0.34 },
  { set: 1, lines: Number.POSITIVE_INFINITY, much: MUCH, large: 0 },
  { set: 1, lines: Number.POSITIVE_INFINITY, much: 0, large: 0 },
];
/** Those of them in which both are still large, for words of a few lines. */
const IN_FEW_LINES = TRIES.slice(0, 3).map((one) => ({ ...one, lines: 4 }));

const setAt =
  (share: number) =>
  (block: TextBlock): TextBlock => ({
    ...block,
    lines: block.lines.map(({ text, style }) => {
      const size = Math.max(style.minSize, Math.round(style.size * share));
      return { text, style: { ...style, size } };
    }),
  });

/**
 * A picture as large as it is whole with words that can be read: beside it, as tall ones go, or above it, as wide ones
 * do. Nothing covers the foot of such a frame, so a screen that ran out with it would look cut off.
 */
function wholeWith(blocks: TextBlock[], picture: Size, frame: Frame): Stage {
  const whole = firstWhole(blocks, picture, frame, TRIES);
  if (whole) return whole;
  const { place, size } = placesFor(picture, frame).at(-1) ?? { place: above, size: picture };
  return place(blocks, size, frame.safe);
}

/** Where a picture may stand and how large, the largest first. */
function placesFor(picture: Size, { safe }: Frame) {
  return STEPS.flatMap((step) => [
    { place: beside, size: scaled(picture, { ...room(safe), width: safe.width / 2 }, step) },
    { place: above, size: scaled(picture, room(safe), step) },
  ]).toSorted((a, b) => areaOf(b.size) - areaOf(a.size));
}

/** The first try that works, as it came out; null where none does. */
function firstWhole(
  blocks: TextBlock[],
  picture: Size,
  frame: Frame,
  tries: typeof TRIES,
  suits: (block: TextBlock) => boolean = () => true,
): Stage | null {
  const places = placesFor(picture, frame);
  const largest = areaOf(places[0]?.size ?? picture);
  for (const { set, lines, much, large } of tries) {
    const words = blocks.map(setAt(set));
    for (const { place, size } of places) {
      if (areaOf(size) < large * largest) break;
      const stage = place(words, size, frame.safe);
      if (stage.blocks.every((block) => isSet(block, much, lines) && suits(block))) return stage;
    }
  }
  return null;
}

const areaOf = ({ width, height }: Size) => width * height;

const room = (safe: Box): Size => ({ width: safe.width - 2 * BEZEL_PX, height: safe.height - 2 * BEZEL_PX });

function scaled({ width, height }: Size, within: Size, step: number): Size {
  const scale = step * Math.min(within.width / width, within.height / height);
  return { width: evenBelow(width * scale), height: evenBelow(height * scale) };
}

/**
 * Words in a column on the side where their script begins, their middle level with that of the picture. The column is
 * as wide as its words come out, so that what is seen of both stands in the middle of the frame.
 */
function beside(words: TextBlock[], size: Size, safe: Box): Stage {
  const device = size.width + 2 * BEZEL_PX;
  const widest = Math.min(WIDEST_WORDS, safe.width - device - BESIDE_PX);
  const within = (width: number) =>
    words.map((block): TextBlock => ({ ...block, area: { ...safe, width }, at: 0.5 }));
  const width = columnFor(within, widest);
  const free = safe.width - device - (words.length > 0 ? width + BESIDE_PX : 0);
  const left = safe.x + Math.floor(free / 2);
  const [x, deviceX] = isReadFromRight(words)
    ? [left + device + BESIDE_PX, left]
    : [left, left + (words.length > 0 ? width + BESIDE_PX : 0)];
  const box = { ...size, x: even(deviceX + BEZEL_PX), y: even(safe.y + (safe.height - size.height) / 2) };
  return { blocks: within(width).map((block) => ({ ...block, area: { ...block.area, x } })), box };
}

/** The width of the widest words where they come out no smaller in a column of that, else all that there is. */
function columnFor(within: (width: number) => TextBlock[], widest: number): number {
  const measured = within(widest).map(measureBlock);
  const narrow = Math.min(widest, Math.ceil(Math.max(0, ...measured.map(({ width }) => width)) * 1.02));
  const same = within(narrow)
    .map(measureBlock)
    .every(({ sizes, height }, at) => {
      const wide = measured[at];
      return height === wide?.height && sizes.every((size, line) => size === wide.sizes[line]);
    });
  return same ? narrow : widest;
}

/** What moving a box to even pixels may take. */
const ROUNDED_PX = 2;

function above(words: TextBlock[], size: Size, safe: Box): Stage {
  const between = words.length > 0 ? RISE_PX + GAP_PX + BEZEL_PX : BEZEL_PX;
  const height = Math.max(1, safe.height - size.height - between - BEZEL_PX - ROUNDED_PX);
  const blocks = words.map((block): TextBlock => ({ ...block, area: { ...block.area, height }, at: 0 }));
  const { tallest, from } = levelled(blocks);
  const top = tallest + between;
  const y = safe.y + Math.max(0, Math.floor((safe.height - top - size.height - BEZEL_PX) / 2));
  const x = even(safe.x + (safe.width - size.width) / 2);
  const box = { ...size, x, y: even(y + top + 1) };
  return { blocks: flushWith(box, from(y), safe), box };
}

/** A screen of a slide, which comes in after its words. */
export function screenOverlay(id: string, box: Box, window: Window): VideoOverlay {
  return {
    ...framed(id, box, true),
    startMs: window.startMs + DELAY_MS,
    durationMs: window.endMs - window.startMs - DELAY_MS,
    fadeInMs: FADE_IN_MS,
    fadeOutMs: FADE_OUT_MS,
  };
}

/** A moment of a clip that stays, from `inMs` of it on. */
export function filmOverlay(
  film: { id: string; inMs: number; onDevice: boolean; fadeInMs: number },
  box: Box,
  { startMs, endMs }: Window,
): VideoOverlay {
  const { id, inMs, onDevice, fadeInMs } = film;
  const times = { startMs, durationMs: endMs - startMs, fadeInMs, fadeOutMs: 0 };
  return { ...framed(id, box, onDevice), inMs, ...times };
}

const framed = (id: string, box: Box, onDevice: boolean) => ({
  ...{ kind: 'video' as const, id, inMs: 0, box },
  cornerRadius: Math.min(CORNER_PX, Math.round((Math.min(box.width, box.height) * CORNER_PX) / NARROWEST)),
  ...(onDevice && { bezel: BEZEL_PX }),
});

function even(value: number): number {
  return Math.round(value / 2) * 2;
}

function evenBelow(value: number): number {
  return Math.max(2, Math.floor(value / 2) * 2);
}
