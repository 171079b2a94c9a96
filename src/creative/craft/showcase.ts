import type { Box, VideoOverlay } from '../../media/timeline.ts';
import type { MediaFact } from './facts.ts';
import type { Window } from './reel.ts';
import { FRAME } from './safe-area.ts';

/** Below the words: a screenshot may lie where a platform puts its own interface, words may not. */
const STAGE: Box = { x: 90, y: 850, width: 900, height: 1010 };
const CORNER_PX = 44;
const FADE_IN_MS = 320;
const FADE_OUT_MS = 130;
const DELAY_MS = 160;

/** Whether a picture is a screen of an app, which is shown whole, rather than a picture to fill the frame. */
export function isScreen({ role, width, height }: MediaFact): boolean {
  return role === 'app-screenshot' && width > 0 && height > 0;
}

/** A screenshot with round corners in the lower part of the frame, whole and in its own proportions. */
export function screenOverlay(id: string, { width, height }: MediaFact, window: Window): VideoOverlay {
  const scale = Math.min(STAGE.width / width, STAGE.height / height);
  const size = { width: even(width * scale), height: even(height * scale) };
  return {
    kind: 'video',
    id,
    inMs: 0,
    box: {
      ...size,
      x: even((FRAME.width - size.width) / 2),
      y: STAGE.y + even((STAGE.height - size.height) / 2),
    },
    cornerRadius: CORNER_PX,
    startMs: window.startMs + DELAY_MS,
    durationMs: window.endMs - window.startMs - DELAY_MS,
    fadeInMs: FADE_IN_MS,
    fadeOutMs: FADE_OUT_MS,
  };
}

/** What is left of `area` above a screenshot. */
export function aboveScreen(area: Box): Box {
  const gap = 44;
  return { ...area, height: Math.min(area.height, STAGE.y - gap - area.y) };
}

function even(value: number): number {
  return Math.round(value / 2) * 2;
}
