import type { Box, VideoOverlay } from '../../media/timeline.ts';
import type { MediaFact } from './facts.ts';
import { LEAST_PX } from './look.ts';
import type { Window } from './reel.ts';
import { centredWithin, FRAME } from './safe-area.ts';
import { measureBlock, RISE_PX, type TextBlock } from './text-block.ts';

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

/**
 * Words with a screen below them. Both lie between the apps' own interface at the sides and at the top; a tall screen
 * goes on below it and runs out with the frame, so that it is wide enough to be read.
 */
export function showcase(words: TextBlock, screen: MediaFact, safe: Box): { words: TextBlock; box: Box } {
  const within = (height: number): TextBlock => ({ ...words, area: { ...words.area, height }, at: 0 });
  const room = WORD_ROOM.find((height) => isWellSet(within(height)));
  const block = within(room ?? Math.max(...WORD_ROOM));
  const above = measureBlock(block).height + RISE_PX + GAP_PX + BEZEL_PX;
  const widest = centredWithin(safe).width - 2 * BEZEL_PX;
  const size = sizeOf(screen, widest, FRAME.height - LEAST_BELOW_PX - BEZEL_PX - safe.y - above);
  const group = above + size.height + BEZEL_PX;
  const y = safe.y + Math.max(0, Math.floor((safe.height - group) / 2));
  return {
    words: { ...block, area: { ...block.area, y } },
    box: { ...size, x: even((FRAME.width - size.width) / 2), y: even(y + above + 1) },
  };
}

function isWellSet(block: TextBlock): boolean {
  const { sizes } = measureBlock(block);
  return block.lines.every(({ style }, at) => (sizes[at] ?? 0) >= Math.max(LEAST_PX, style.size * NEARLY));
}

/** Whole where that leaves it wide enough, in its own proportions. */
function sizeOf({ width, height }: MediaFact, widest: number, room: number): Pick<Box, 'width' | 'height'> {
  const whole = Math.min(widest, (room * width) / height);
  const wide = Math.floor((whole >= NARROWEST ? whole : Math.min(widest, WIDEST_CUT)) / 2) * 2;
  return { width: wide, height: even((wide * height) / width) };
}

export function screenOverlay(id: string, box: Box, window: Window): VideoOverlay {
  return {
    kind: 'video',
    id,
    inMs: 0,
    box,
    cornerRadius: CORNER_PX,
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
