import type { FocusPath, Point } from './timeline.ts';

const MIDDLE: Point = { x: 0.5, y: 0.5 };

type Points = FocusPath[number]['points'];

/**
 * What is kept in view at a moment of the film, in seconds of its file: it rests or moves without a jolt from point to
 * point, never beyond them, and jumps from shot to shot alone.
 */
export function focusAt(path: FocusPath, seconds: number): Point {
  const ms = seconds * 1000;
  const { points } = path.findLast(({ fromMs }) => fromMs <= ms) ?? path[0] ?? { points: [] };
  const passed = points.findLastIndex((point) => point.ms <= ms);
  const [from, to] = [points[passed], points[passed + 1]];
  // Before the first point and after the last one.
  if (!from || !to) {
    const { x, y } = from ?? to ?? MIDDLE;
    return { x, y };
  }
  const lasts = to.ms - from.ms;
  const along = (axis: 'x' | 'y'): number =>
    hermite(
      (ms - from.ms) / lasts,
      [from[axis], to[axis]],
      [slopeAt(points, passed, axis) * lasts, slopeAt(points, passed + 1, axis) * lasts],
    );
  return { x: along('x'), y: along('y') };
}

/** How fast the view moves at a point: not at all at the ends and where it turns, else between what is before and after. */
function slopeAt(points: Points, at: number, axis: 'x' | 'y'): number {
  const [before, here, after] = [points[at - 1], points[at], points[at + 1]];
  if (!before || !here || !after) return 0;
  const came = (here[axis] - before[axis]) / (here.ms - before.ms);
  const goes = (after[axis] - here[axis]) / (after.ms - here.ms);
  // The harmonic mean keeps the curve between its points.
  return came * goes <= 0 ? 0 : (2 * came * goes) / (came + goes);
}

/** The cubic from one value to another that starts and ends with these slopes; `t` from 0 to 1. */
function hermite(t: number, [from, to]: [number, number], [start, end]: [number, number]): number {
  const rest = 1 - t;
  return (
    (1 + 2 * t) * rest * rest * from + t * rest * rest * start + t * t * (3 - 2 * t) * to - t * t * rest * end
  );
}
