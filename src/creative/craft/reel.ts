import type { PlannedScene, SceneRole } from '../../domain/container.ts';
import type { AudioTrack, Camera, ClipSource, Overlay, Timeline, Transition } from '../../media/timeline.ts';
import { TIMELINE_VERSION } from '../../media/timeline.ts';
import type { Frame } from './frame.ts';
import { beatAtOrAfter, beatAtOrBefore } from './timing.ts';

/** The time between two cuts, during which one picture and its texts stand. */
export type Scene = {
  source: ClipSource;
  camera: Camera;
  /** How the scene comes in; half of it lies before the cut. */
  transition: Transition;
  /** The scene ends on the first beat after this long. */
  minMs: number;
  /** The scene ends exactly then, beat or not. */
  exactMs?: number;
  /** How much material a clip has; the scene then ends on a beat before that, or where the material does. */
  availableMs?: number;
  overlays: (window: Window) => Overlay[];
  /** The scene stands for a slide and gets a still. */
  slide: boolean;
  role: SceneRole;
  /** What is read in it, line by line. */
  words: readonly (string | null)[];
  mediaId: string | null;
};

/** From cut to cut, ms. */
export type Window = { startMs: number; endMs: number };

/** A scene and the time it got. */
type Cut = Window & { scene: Scene };

export type Reel = {
  frame: Frame;
  scenes: Scene[];
  bpm: number;
  seed: number;
  audio: (durationMs: number, windows: Window[]) => AudioTrack[];
};

const LOUDNESS_LUFS = -14;

/** Lays scenes end to end with their cuts on the beat; scenes of one role that follow each other without words are one. */
export function assembleReel({ frame, scenes, bpm, seed, audio }: Reel): {
  timeline: Timeline;
  scenes: PlannedScene[];
} {
  const cuts = cutOnBeats(scenes, bpm);
  const durationMs = cuts.at(-1)?.endMs ?? 0;
  const stands = cuts.map(({ startMs, endMs }) => Math.round((startMs + endMs) / 2));
  const timeline: Timeline = {
    version: TIMELINE_VERSION,
    ...frame.size,
    fps: 30,
    durationMs,
    seed,
    clips: cuts.map(({ scene, startMs, endMs }, index) => {
      const from = index === 0 ? 0 : startMs - half(scene.transition);
      const to = endMs + half(scenes[index + 1]?.transition);
      const { source, camera, transition } = scene;
      return { startMs: from, durationMs: to - from, source, camera, transition };
    }),
    overlays: cuts.flatMap(({ scene, startMs, endMs }) => scene.overlays({ startMs, endMs })),
    audio: audio(durationMs, cuts),
    loudnessLufs: LOUDNESS_LUFS,
    posterMs: stands[0] ?? 0,
    slideMs: stands.filter((_, index) => scenes[index]?.slide),
  };
  return { timeline, scenes: scenesOf(cuts) };
}

function scenesOf(cuts: readonly Cut[]): PlannedScene[] {
  const told: PlannedScene[] = [];
  for (const [index, { scene, startMs, endMs }] of cuts.entries()) {
    const { role, words, mediaId, slide } = scene;
    const text = words.filter(Boolean).join('\n') || null;
    const last = told.at(-1);
    if (last?.role === role && text === null && !slide) {
      last.endMs = endMs;
      continue;
    }
    const still = slide ? cuts.slice(0, index).filter((cut) => cut.scene.slide).length : null;
    told.push({ role, text, startMs, endMs, mediaId, still });
  }
  return told;
}

function cutOnBeats(scenes: Scene[], bpm: number): Cut[] {
  let startMs = 0;
  return scenes.map((scene, index) => {
    const wanted = scene.exactMs ? startMs + scene.exactMs : beatAtOrAfter(startMs + scene.minMs, bpm);
    const around = half(index === 0 ? undefined : scene.transition) + half(scenes[index + 1]?.transition);
    const last = startMs + Math.floor((scene.availableMs ?? Number.POSITIVE_INFINITY) - around);
    const earlier = beatAtOrBefore(last, bpm);
    const endMs = wanted <= last ? wanted : earlier > startMs + scene.minMs / 2 ? earlier : last;
    const cut = { scene, startMs, endMs };
    startMs = endMs;
    return cut;
  });
}

/** Half of how long two scenes are seen together, ms. */
function half(transition: Transition | undefined): number {
  return transition && transition.kind !== 'cut' ? Math.floor(transition.durationMs / 2) : 0;
}
