import { frameAt, frameCount, settledAt } from '../frame-plan.ts';
import type { Clip, Timeline } from '../timeline.ts';

/** Frames of a film from `from` to the one before `to`. */
export type Span = { from: number; to: number };

/** What is longer is cut again. */
export const LONGEST_SECONDS = 4;
/** Where, counted from its start: as far as key frames may lie apart, so that it costs none. */
const GRID_SECONDS = 2;
/** The first of a film, so that there is something to play soon. */
const FIRST_SECONDS = 1;
/** What is shorter would begin with a key frame for next to nothing. */
const FEWEST_FRAMES = 15;

/**
 * The pieces that a film is encoded in: end to end over all its frames, each between half a second and four seconds, the
 * first at most one and a half. They begin where a picture begins to come in, since its texts come with it; where a clip
 * comes in, once it stands by itself. Where a cut lies depends on what is near it alone, so that a change of one scene moves no other.
 */
export function spansOf(timeline: Timeline): Span[] {
  const total = frameCount(timeline);
  const cuts = timeline.clips.slice(1).flatMap((clip) => cutsOf(timeline, clip));
  const starts = [0];
  for (const cut of cuts.filter((at) => at > 0 && at < total).sort((a, b) => a - b)) {
    const last = starts.length - 1;
    if (cut - (starts[last] ?? 0) >= FEWEST_FRAMES) starts.push(cut);
    // What is too short goes with the piece before it.
    else if (last > 0) starts[last] = cut;
  }
  if (starts.length > 1 && total - (starts.at(-1) ?? 0) < FEWEST_FRAMES) starts.pop();
  const first = Math.round(FIRST_SECONDS * timeline.fps);
  if ((starts[1] ?? total) - first >= FEWEST_FRAMES) starts.splice(1, 0, first);
  return starts.flatMap((from, index) => cutUp({ from, to: starts[index + 1] ?? total }, timeline.fps));
}

function cutsOf(timeline: Timeline, clip: Clip): number[] {
  const start = frameAt(timeline, clip.startMs);
  return clip.source.kind === 'video' ? [start, settledAt(timeline, clip)] : [start];
}

function cutUp({ from, to }: Span, fps: number): Span[] {
  if (to - from <= LONGEST_SECONDS * fps) return [{ from, to }];
  const step = GRID_SECONDS * fps;
  const count = Math.max(1, Math.floor((to - from + step - FEWEST_FRAMES) / step));
  return Array.from({ length: count }, (_, index) => ({
    from: from + index * step,
    to: index === count - 1 ? to : from + (index + 1) * step,
  }));
}
