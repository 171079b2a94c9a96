import type { Box, VideoOverlay } from '../../media/timeline.ts';
import type { MediaFact } from './facts.ts';
import type { Frame } from './frame.ts';
import type { Window } from './reel.ts';

const CORNER_PX = 36;
/** A picture that misses the frame's shape by less fills it. */
const NEARLY = 0.01;
/** As quick as the change of the ground below it. */
const FADE_MS = 130;

/** A picture that is shown whole, as large as the frame allows and around the middle of what no app covers. */
export function wholePicture(id: string, picture: MediaFact, frame: Frame, window: Window): VideoOverlay {
  const box = boxFor(picture, frame);
  return {
    kind: 'video',
    id,
    inMs: 0,
    box,
    cornerRadius: box.width < frame.size.width ? CORNER_PX : 0,
    startMs: window.startMs,
    durationMs: window.endMs - window.startMs,
    fadeInMs: FADE_MS,
    fadeOutMs: FADE_MS,
  };
}

function boxFor({ width, height }: MediaFact, { size, safe }: Frame): Box {
  // Its size was not learnt.
  if (width <= 0 || height <= 0) return { x: 0, y: 0, ...size };
  const scale = Math.min(size.width / width, size.height / height);
  const near = (side: number, whole: number) => (side >= whole * (1 - NEARLY) ? whole : even(side));
  const shown = { width: near(width * scale, size.width), height: near(height * scale, size.height) };
  const middle = safe.y + safe.height / 2 - shown.height / 2;
  return {
    ...shown,
    x: even((size.width - shown.width) / 2),
    y: even(Math.min(Math.max(0, middle), size.height - shown.height)),
  };
}

const even = (value: number) => Math.round(value / 2) * 2;
