import { between, ease } from './ease.ts';
import type { OverlayMoment } from './overlays/overlay-kind.ts';
import type { Clip, Overlay, Timeline, Transition, View } from './timeline.ts';

/** Everything that one output frame shows. */
export type FramePlan = {
  /** Clip that fills the frame. */
  base: ShownClip;
  /** Clip coming in over it, while a transition lasts. */
  incoming: (ShownClip & { transition: Exclude<Transition, { kind: 'cut' }>; progress: number }) | null;
  overlays: ShownOverlay[];
};

/** `seconds` runs from the clip's own start. */
export type ShownClip = { index: number; view: View; seconds: number };

export type ShownOverlay = OverlayMoment & { index: number };

/** The frame that begins nearest to a moment; all times of a timeline are taken so. */
export function frameAt({ fps }: Pick<Timeline, 'fps'>, ms: number): number {
  return Math.round((ms * fps) / 1000);
}

/** Number of frames of the whole film. */
export function frameCount(timeline: Timeline): number {
  return Math.max(1, frameAt(timeline, timeline.durationMs));
}

/** The frame on screen at a moment, held inside the film. */
export function frameIndexAt(timeline: Timeline, ms: number): number {
  return Math.min(Math.max(frameAt(timeline, ms), 0), frameCount(timeline) - 1);
}

type Span = { startMs: number; durationMs: number };

/** First frame of a clip or an overlay, and the first that no longer is of it. */
export function framesOf(timeline: Pick<Timeline, 'fps'>, { startMs, durationMs }: Span): [number, number] {
  return [frameAt(timeline, startMs), frameAt(timeline, startMs + durationMs)];
}

/** How much of a clip or an overlay is over when frame `n` begins, ms. */
export function msSince(
  timeline: Pick<Timeline, 'fps'>,
  { startMs }: Pick<Span, 'startMs'>,
  n: number,
): number {
  return (Math.max(0, n - frameAt(timeline, startMs)) * 1000) / timeline.fps;
}

/** First frame at which a clip stands by itself, its transition being over; that of its start after a cut. */
export function settledAt(timeline: Pick<Timeline, 'fps'>, { startMs, transition }: Clip): number {
  return frameAt(timeline, transition.kind === 'cut' ? startMs : startMs + transition.durationMs);
}

/** What frame `n` shows. Pure; the timeline must have passed `checkRequest`. */
export function planFrame(timeline: Timeline, n: number): FramePlan {
  const current = lastStarted(timeline, n);
  const clip = timeline.clips[current];
  if (!clip) throw new RangeError(`No clip at frame ${n}.`);
  const shown = showClip(timeline, current, n);
  const overlays = timeline.overlays.flatMap(
    (overlay, index) => showOverlay(timeline, overlay, index, n) ?? [],
  );
  const { transition } = clip;
  const settled = settledAt(timeline, clip);
  if (transition.kind === 'cut' || current === 0 || n >= settled)
    return { base: shown, incoming: null, overlays };
  const start = frameAt(timeline, clip.startMs);
  const progress = (n - start) / (settled - start);
  return { base: showClip(timeline, current - 1, n), incoming: { ...shown, transition, progress }, overlays };
}

/** Clips stand in order of start, so the last one that has begun is the one on top. */
function lastStarted(timeline: Timeline, n: number): number {
  const { clips } = timeline;
  return Math.max(
    0,
    clips.findLastIndex(({ startMs }) => frameAt(timeline, startMs) <= n),
  );
}

function showClip(timeline: Timeline, index: number, n: number): ShownClip {
  const clip = timeline.clips[index];
  if (!clip) throw new RangeError(`No clip ${index}.`);
  const [start, end] = framesOf(timeline, clip);
  const lasts = Math.max(1, end - start);
  const elapsed = Math.min(Math.max(n - start, 0), lasts);
  const share = ease(clip.camera.ease, elapsed / lasts);
  const { from, to } = clip.camera;
  const view = {
    zoom: between(from.zoom, to.zoom, share),
    x: between(from.x, to.x, share),
    y: between(from.y, to.y, share),
  };
  return { index, view, seconds: elapsed / timeline.fps };
}

function showOverlay(timeline: Timeline, overlay: Overlay, index: number, n: number): ShownOverlay | null {
  const [start, end] = framesOf(timeline, overlay);
  if (n < start || n >= end) return null;
  const msOf = (frames: number): number => (frames * 1000) / timeline.fps;
  const share = (part: number, whole: number): number => (whole > 0 ? Math.min(part / whole, 1) : 1);
  const elapsedMs = msOf(n - start);
  const entered = share(elapsedMs, overlay.fadeInMs);
  return { index, opacity: Math.min(entered, share(msOf(end - n), overlay.fadeOutMs)), entered, elapsedMs };
}
