import type { Box, Point } from '../../media/timeline.ts';
import type { MediaFact } from './facts.ts';
import { FRAME } from './safe-area.ts';

/** Up to this width for a height of 1 a clip loses little when it is cropped to 9:16. */
const WIDEST_CROPPED = 0.75;

/** Near-vertical clips fill the frame; wider ones are shown whole before a blurred copy of themselves. */
export function fitFor({ width, height }: MediaFact): 'cover' | 'blurred-contain' {
  return width <= height * WIDEST_CROPPED ? 'cover' : 'blurred-contain';
}

/** What a crop keeps: of a recorded screen its top, where an app says where one is; else the middle. */
export function focusOf({ role }: MediaFact): Point {
  return { x: 0.5, y: role === 'app-demo' ? 0.25 : 0.5 };
}

/** The camera comes this much closer to a contained clip at most. */
const LARGEST = 1.1;
const LEAST_ROOM_PX = 230;
const GAP_PX = 28;

/** The part of `area` above a clip that is shown whole; null when it fills the frame or leaves too little room. */
export function areaAbove(clip: MediaFact, area: Box): Box | null {
  if (fitFor(clip) === 'cover') return null;
  const shown = ((FRAME.width * clip.height) / clip.width) * LARGEST;
  const height = Math.floor((FRAME.height - shown) / 2 - GAP_PX - area.y);
  return height >= LEAST_ROOM_PX ? { ...area, height: Math.min(height, area.height) } : null;
}
