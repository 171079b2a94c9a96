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
const NEARLY = 0.8;
const FADE_IN_MS = 320;
const FADE_OUT_MS = 130;
const DELAY_MS = 160;

/** Whether a picture is a screen of an app, which is shown on a device, rather than a picture to fill the frame. */
export function isScreen({ role, width, height }: MediaFact): boolean {
  return role === 'app-screenshot' && width > 0 && height > 0;
}

/** Words and the place of a screen, px. */
type Showcase = { words: TextBlock; box: Box };

/** Words with a screen, all that is to be read in the safe part of the frame and nothing on anything else. */
export function showcase(words: TextBlock, screen: MediaFact, frame: Frame): Showcase {
  return frame.fullScreen ? underWords(words, screen, frame) : wholeWith(words, screen, frame);
}

/**
 * Words with a screen below them. Both lie between the apps' own interface at the sides and at the top; a tall screen
 * goes on below it and runs out with the frame, so that it is wide enough to be read.
 */
function underWords(words: TextBlock, screen: MediaFact, frame: Frame): Showcase {
  const { size: outer, safe } = frame;
  const within = (height: number): TextBlock => ({ ...words, area: { ...words.area, height }, at: 0 });
  const room = WORD_ROOM.find((height) => isSet(within(height), NEARLY));
  const block = within(room ?? Math.max(...WORD_ROOM));
  const above = measureBlock(block).height + RISE_PX + GAP_PX + BEZEL_PX;
  const widest = centredIn(frame).width - 2 * BEZEL_PX;
  const size = sizeOf(screen, widest, outer.height - LEAST_BELOW_PX - BEZEL_PX - safe.y - above);
  const group = above + size.height + BEZEL_PX;
  const y = safe.y + Math.max(0, Math.floor((safe.height - group) / 2));
  return {
    words: { ...block, area: { ...block.area, y } },
    box: { ...size, x: even((outer.width - size.width) / 2), y: even(y + above + 1) },
  };
}

/** Whole where that leaves it wide enough, in its own proportions. */
function sizeOf({ width, height }: MediaFact, widest: number, room: number): Size {
  const whole = Math.min(widest, (room * width) / height);
  const wide = Math.floor((whole >= NARROWEST ? whole : Math.min(widest, WIDEST_CUT)) / 2) * 2;
  return { width: wide, height: even((wide * height) / width) };
}

/** Shares of the largest size at which a screen is whole. */
const STEPS = [1, 0.92, 0.84, 0.76, 0.68, 0.6];
/** Words beside a screen may be this much smaller than alone, and never under what can be read. */
const MUCH = 0.65;
/** Words beside a screen keep together with it in a wide frame. */
const WIDEST_WORDS = 860;
const BESIDE_PX = 56;

/**
 * A screen as large as it is whole with words that can be read: beside it, as tall screens go, or above it, as wide
 * ones do. Nothing covers the foot of such a frame, so a screen that ran out with it would look cut off.
 */
function wholeWith(words: TextBlock, screen: MediaFact, { safe }: Frame): Showcase {
  const layouts = STEPS.flatMap((step) => [
    beside(words, scaled(screen, { ...room(safe), width: safe.width / 2 }, step), safe),
    above(words, scaled(screen, room(safe), step), safe),
  ]).toSorted((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
  const best =
    layouts.find(({ words }) => isSet(words, MUCH)) ??
    layouts.find(({ words }) => isSet(words, 0)) ??
    layouts.at(-1);
  if (!best) throw new Error('There is a step at least.');
  return best;
}

const room = (safe: Box): Size => ({ width: safe.width - 2 * BEZEL_PX, height: safe.height - 2 * BEZEL_PX });

function scaled({ width, height }: Size, within: Size, step: number): Size {
  const scale = step * Math.min(within.width / width, within.height / height);
  return { width: evenBelow(width * scale), height: evenBelow(height * scale) };
}

/** Words at the left, their middle level with that of the screen; the two stand in the middle of the frame. */
function beside(words: TextBlock, size: Size, safe: Box): Showcase {
  const device = size.width + 2 * BEZEL_PX;
  const width = Math.min(WIDEST_WORDS, safe.width - device - BESIDE_PX);
  const x = safe.x + Math.floor((safe.width - width - BESIDE_PX - device) / 2);
  const box = {
    ...size,
    x: even(x + width + BESIDE_PX + BEZEL_PX),
    y: even(safe.y + (safe.height - size.height) / 2),
  };
  return { words: { ...words, area: { ...safe, x, width }, at: 0.5 }, box };
}

function above(words: TextBlock, size: Size, safe: Box): Showcase {
  const between = RISE_PX + GAP_PX + BEZEL_PX;
  const height = Math.max(1, safe.height - size.height - between - BEZEL_PX);
  const block = { ...words, area: { ...words.area, height }, at: 0 };
  const top = measureBlock(block).height + between;
  const y = safe.y + Math.max(0, Math.floor((safe.height - top - size.height - BEZEL_PX) / 2));
  const x = even(safe.x + (safe.width - size.width) / 2);
  return { words: { ...block, area: { ...block.area, y } }, box: { ...size, x, y: even(y + top + 1) } };
}

export function screenOverlay(id: string, box: Box, window: Window): VideoOverlay {
  return {
    kind: 'video',
    id,
    inMs: 0,
    box,
    cornerRadius: Math.min(CORNER_PX, Math.round((box.width * CORNER_PX) / NARROWEST)),
    bezel: BEZEL_PX,
    startMs: window.startMs + DELAY_MS,
    durationMs: window.endMs - window.startMs - DELAY_MS,
    fadeInMs: FADE_IN_MS,
    fadeOutMs: FADE_OUT_MS,
  };
}

function even(value: number): number {
  return Math.round(value / 2) * 2;
}

function evenBelow(value: number): number {
  return Math.max(2, Math.floor(value / 2) * 2);
}
