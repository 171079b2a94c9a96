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

/** Number of frames of the whole film. */
export function frameCount(timeline: Timeline): number {
  return Math.max(1, Math.round((timeline.durationMs * timeline.fps) / 1000));
}

/** The frame on screen at a moment, held inside the film. */
export function frameIndexAt(timeline: Timeline, ms: number): number {
  return Math.min(Math.max(Math.round((ms * timeline.fps) / 1000), 0), frameCount(timeline) - 1);
}

/** What frame `n` shows. Pure; the timeline must have passed `checkRequest`. */
export function planFrame(timeline: Timeline, n: number): FramePlan {
  const ms = (n * 1000) / timeline.fps;
  const current = lastStarted(timeline.clips, ms);
  const clip = timeline.clips[current];
  if (!clip) throw new RangeError(`No clip at ${ms} ms.`);
  const shown = showClip(clip, current, ms);
  const overlays = timeline.overlays.flatMap((overlay, index) => showOverlay(overlay, index, ms) ?? []);
  const { transition } = clip;
  const before = timeline.clips[current - 1];
  if (transition.kind === 'cut' || !before || ms >= clip.startMs + transition.durationMs) {
    return { base: shown, incoming: null, overlays };
  }
  const progress = (ms - clip.startMs) / transition.durationMs;
  return { base: showClip(before, current - 1, ms), incoming: { ...shown, transition, progress }, overlays };
}

/** Clips stand in order of start, so the last one that has begun is the one on top. */
function lastStarted(clips: Clip[], ms: number): number {
  let index = 0;
  while ((clips[index + 1]?.startMs ?? Number.POSITIVE_INFINITY) <= ms) index += 1;
  return index;
}

function showClip(clip: Clip, index: number, ms: number): ShownClip {
  const elapsed = Math.min(Math.max(ms - clip.startMs, 0), clip.durationMs);
  const share = ease(clip.camera.ease, elapsed / clip.durationMs);
  const { from, to } = clip.camera;
  const view = {
    zoom: between(from.zoom, to.zoom, share),
    x: between(from.x, to.x, share),
    y: between(from.y, to.y, share),
  };
  return { index, view, seconds: elapsed / 1000 };
}

function showOverlay(overlay: Overlay, index: number, ms: number): ShownOverlay | null {
  const elapsed = ms - overlay.startMs;
  const left = overlay.durationMs - elapsed;
  if (elapsed < 0 || left <= 0) return null;
  const share = (part: number, whole: number): number => (whole > 0 ? Math.min(part / whole, 1) : 1);
  const entered = share(elapsed, overlay.fadeInMs);
  return {
    index,
    opacity: Math.min(entered, share(left, overlay.fadeOutMs)),
    entered,
    elapsedMs: elapsed,
  };
}
