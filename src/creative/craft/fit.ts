import type { Box, FocusPath, Point } from '../../media/timeline.ts';
import type { MediaFact } from './facts.ts';
import { follow } from './follow.ts';
import type { Frame, Size } from './frame.ts';
import { isScreen } from './showcase.ts';

/** While this much of a clip is kept it loses little when it is cropped: of a clip 3 wide and 4 high in 9:16. */
const LEAST_KEPT = 0.75;

/** Clips of about the frame's shape fill it; others are shown whole before a blurred copy of themselves. */
export function fitFor({ width, height }: Size, frame: Size): 'cover' | 'blurred-contain' {
  const [across, down] = [width * frame.height, height * frame.width];
  return Math.min(across, down) >= LEAST_KEPT * Math.max(across, down) ? 'cover' : 'blurred-contain';
}

/** A film may be enlarged so much to fill a frame; what is smaller would look softer still. */
const MOST_ENLARGED = 1.8;

/** How a clip fills the frame, or stands in it. */
export type Framing = { fit: 'cover' | 'blurred-contain'; focus: Point; path?: FocusPath };

/**
 * Of a film that was looked through, a crop that follows what there is to see: also where little of it is left in view,
 * as far as it is sure to keep that and does not look soft.
 */
export function framingOf(clip: MediaFact, frame: Size): Framing {
  const [fit, focus] = [fitFor(clip, frame), focusOf(clip)];
  const followed = isScreen(clip) ? null : follow(clip, frame);
  const enlarged = Math.max(frame.width / clip.width, frame.height / clip.height);
  const fills = fit === 'cover' || (followed?.isSure === true && enlarged <= MOST_ENLARGED);
  return followed && fills ? { fit: 'cover', focus, path: followed.path } : { fit, focus };
}

/**
 * How a clip stands: it `fills` the frame; a screen is whole on a `device`, words beside or above it; a film of another
 * shape is a `card` before a blurred copy of itself, words likewise; where apps lie over a frame it is `contained`.
 */
export type Standing = 'fills' | 'device' | 'card' | 'contained';

export function standingOf(clip: MediaFact, { size, fullScreen }: Frame): Standing {
  if (isScreen(clip)) return 'device';
  if (framingOf(clip, size).fit === 'cover') return 'fills';
  return fullScreen ? 'contained' : 'card';
}

/** What a crop keeps: of a recorded screen its top, where an app says where one is; else where the eye goes. */
export function focusOf({ role, look, focus }: MediaFact): Point {
  if (look === 'screen' || (role === 'app-demo' && look !== 'film')) return { x: 0.5, y: 0.25 };
  return focus ?? { x: 0.5, y: 0.5 };
}

/** The camera comes this much closer to a contained clip at most. */
const LARGEST = 1.1;
const LEAST_ABOVE_PX = 230;
const GAP_PX = 28;

/** The part of `area` above a clip that is shown whole; null when it fills the frame or leaves too little room. */
export function areaAbove(clip: MediaFact, area: Box, { size }: Frame): Box | null {
  if (framingOf(clip, size).fit === 'cover') return null;
  const height = Math.floor((size.height - shownSize(clip, size).height) / 2 - GAP_PX - area.y);
  return height >= LEAST_ABOVE_PX ? { ...area, height: Math.min(height, area.height) } : null;
}

/** A contained clip when the camera is closest. */
function shownSize(clip: Size, frame: Size): Size {
  const scale = LARGEST * Math.min(frame.width / clip.width, frame.height / clip.height);
  return { width: clip.width * scale, height: clip.height * scale };
}
