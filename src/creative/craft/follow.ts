import type { FilmLook, FilmShot } from '../../media/seeing/see-shots.ts';
import type { FocusPath } from '../../media/timeline.ts';
import type { MediaFact } from './facts.ts';
import type { Size } from './frame.ts';

/** Looks that lie this much of the crop apart are kept in view by one that rests. */
const AT_REST = 0.35;
/** What lies so near the edge of the crop, as a share of it, is not kept in view. */
const EDGE = 0.05;
/** Nothing goes unseen for longer where little of a film is left in view. */
const MOST_BLIND_MS = 4_000;
/** So many of the looks must be kept in view, or the film is better shown whole. */
const LEAST_IN_VIEW = 0.85;

type Axis = 'x' | 'y';

/** How a crop follows what there is to see in a film, and whether it is sure to keep that in view. */
export type Follow = { path: FocusPath; isSure: boolean };

/** Null of a film that nobody looked through. `frame` is what it is to fill. */
export function follow(clip: MediaFact, frame: Size): Follow | null {
  const { shots, durationMs } = clip;
  if (clip.look !== 'film' || !shots || shots.length === 0) return null;
  const scale = Math.min(clip.width / frame.width, clip.height / frame.height);
  const shown = { x: (frame.width * scale) / clip.width, y: (frame.height * scale) / clip.height };
  const path = shots.map(({ fromMs, looks }, at) => {
    const points = pointsFor(looks, shown);
    return { fromMs, points: toBothEnds(points, fromMs, shots[at + 1]?.fromMs ?? durationMs) };
  });
  return { path, isSure: isSure(shots, path, shown, durationMs) };
}

/** One point where the crop may rest, else one for each look. */
function pointsFor(looks: FilmLook[], shown: Record<Axis, number>): FilmLook[] {
  const along = { x: valuesOf(looks, 'x', shown.x), y: valuesOf(looks, 'y', shown.y) };
  const points = looks.map(({ ms }, at) => ({ ms, x: along.x[at] ?? 0.5, y: along.y[at] ?? 0.5 }));
  const rests = points.every(({ x, y }) => x === points[0]?.x && y === points[0]?.y);
  return rests ? points.slice(0, 1) : points;
}

/** What moves goes on doing so for a while before it was first seen and after it was last. */
const GOES_ON_MS = 1_500;

function toBothEnds(points: FilmLook[], fromMs: number, toMs: number): FilmLook[] {
  const beyond = (end: FilmLook | undefined, inner: FilmLook | undefined, ms: number): FilmLook[] => {
    if (!end || !inner || Math.abs(ms - end.ms) < 1) return [];
    const far = Math.sign(ms - end.ms) * Math.min(GOES_ON_MS, Math.abs(ms - end.ms));
    const on = (axis: Axis) => {
      const value = end[axis] + ((end[axis] - inner[axis]) * far) / (end.ms - inner.ms);
      return Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4;
    };
    return [{ ms: end.ms + far, x: on('x'), y: on('y') }];
  };
  return [...beyond(points[0], points[1], fromMs), ...points, ...beyond(points.at(-1), points.at(-2), toMs)];
}

/** Where the middle of the crop is at each look, as far as the edges let it. */
function valuesOf(looks: FilmLook[], axis: Axis, shown: number): number[] {
  const reach = (value: number) => Math.min(Math.max(value, shown / 2), 1 - shown / 2);
  const seen = looks.map((look) => reach(look[axis]));
  // A single look at something else does not turn the view.
  const calm = seen.map((value, at) => median([seen[at - 1] ?? value, value, seen[at + 1] ?? value]));
  const [least, most] = [Math.min(...calm), Math.max(...calm)];
  const kept = most - least <= AT_REST * shown ? calm.map(() => (least + most) / 2) : calm;
  return kept.map((value) => Math.round(value * 1e4) / 1e4);
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0.5;

/** Whether nearly all that was seen is in view, and nothing went unseen for long. */
function isSure(shots: FilmShot[], path: FocusPath, shown: Record<Axis, number>, endMs: number): boolean {
  const moments = shots.flatMap(({ fromMs, looks }) => [fromMs, ...looks.map(({ ms }) => ms)]);
  const isBlind = moments.some((ms, at) => (moments[at + 1] ?? endMs) - ms > MOST_BLIND_MS);
  const looks = shots.flatMap(({ looks: seen }, shot) =>
    seen.map((look) => {
      const points = path[shot]?.points ?? [];
      const at = points.find(({ ms }) => ms === look.ms) ?? points[0] ?? look;
      return isInView(look.x, at.x, shown.x) && isInView(look.y, at.y, shown.y);
    }),
  );
  return !isBlind && looks.filter(Boolean).length >= LEAST_IN_VIEW * looks.length;
}

const isInView = (seen: number, middle: number, shown: number): boolean =>
  Math.abs(seen - Math.min(Math.max(middle, shown / 2), 1 - shown / 2)) <= shown * (0.5 - EDGE) ||
  // What is at the edge of the film cannot be further from that of the crop.
  Math.min(seen, 1 - seen) < EDGE * shown;
