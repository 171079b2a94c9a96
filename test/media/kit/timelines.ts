import {
  type Camera,
  type Clip,
  type ClipSource,
  TIMELINE_VERSION,
  type Timeline,
  type Transition,
} from '#src/media/timeline.ts';

export const STILL: Camera = { from: { zoom: 1, x: 0, y: 0 }, to: { zoom: 1, x: 0, y: 0 }, ease: 'linear' };

/** A small timeline that a test then changes where it matters. */
export function timelineOf(clips: Clip[], change: Partial<Timeline> = {}): Timeline {
  const end = Math.max(...clips.map((clip) => clip.startMs + clip.durationMs));
  const shape = { version: TIMELINE_VERSION, width: 180, height: 320, fps: 30, seed: 1 } as const;
  const rest = { overlays: [], audio: [], loudnessLufs: -14, posterMs: 0, slideMs: [] };
  return { ...shape, ...rest, durationMs: end, clips, ...change };
}

export function clipOf(
  id: string,
  startMs: number,
  durationMs: number,
  change: { camera?: Camera; transition?: Transition; source?: ClipSource } = {},
): Clip {
  const source: ClipSource = { kind: 'image', id, focus: { x: 0.5, y: 0.5 } };
  return { startMs, durationMs, source, camera: STILL, transition: { kind: 'cut' }, ...change };
}
