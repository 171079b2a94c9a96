import type { PlannedScene, SceneRole } from '../../domain/container.ts';
import { frameAt } from '../../media/frame-plan.ts';
import type {
  AudioTrack,
  Camera,
  Clip,
  ClipSource,
  Overlay,
  Timeline,
  Transition,
} from '../../media/timeline.ts';
import { TIMELINE_VERSION } from '../../media/timeline.ts';
import type { Length } from './facts.ts';
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
  /** What lies over the picture, from when it comes in until the next one does. */
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
  /** As in {@link Setting}. */
  lengths?: readonly Length[] | undefined;
  audio: (durationMs: number, windows: Window[]) => AudioTrack[];
};

const LOUDNESS_LUFS = -14;
const FPS = 30;
const FRAME_MS = 1000 / FPS;

/** Lays scenes end to end with their cuts on the frame nearest to a beat; scenes of one role that follow each other without words are one. */
export function assembleReel({ frame, scenes, bpm, seed, lengths, audio }: Reel): {
  timeline: Timeline;
  scenes: PlannedScene[];
  lengths: number[];
} {
  const cuts = cutOnBeats(scenes, bpm, lengths);
  const durationMs = cuts.at(-1)?.endMs ?? 0;
  const stands = cuts.map(({ startMs, endMs }) => Math.round((startMs + endMs) / 2));
  const clips = clipsOf(cuts);
  const timeline: Timeline = {
    version: TIMELINE_VERSION,
    ...frame.size,
    fps: FPS,
    durationMs,
    seed,
    clips,
    // What lies over a picture comes with it, and is gone when the next one comes.
    overlays: clips.flatMap(({ startMs }, index) =>
      (scenes[index]?.overlays({ startMs, endMs: clips[index + 1]?.startMs ?? durationMs }) ?? []).map(
        onFrames,
      ),
    ),
    audio: audio(durationMs, cuts),
    loudnessLufs: LOUDNESS_LUFS,
    posterMs: stands[0] ?? 0,
    slideMs: stands.filter((_, index) => scenes[index]?.slide),
  };
  return {
    timeline,
    scenes: scenesOf(cuts),
    lengths: cuts.map(({ startMs, endMs }) => endMs - startMs),
  };
}

/** Where a frame begins nearest to a moment, in whole milliseconds. */
function onFrame(ms: number): number {
  return Math.round(frameAt({ fps: FPS }, ms) * FRAME_MS);
}

function onFrames<Part extends { startMs: number; durationMs: number }>(part: Part): Part {
  const startMs = onFrame(part.startMs);
  return { ...part, startMs, durationMs: onFrame(part.startMs + part.durationMs) - startMs };
}

/** From half a transition before a scene's cut to half the next one's after its end. */
function clipsOf(cuts: readonly Cut[]): Clip[] {
  const comesIn = ({ startMs, scene }: Cut, index: number) =>
    index === 0 ? 0 : onFrame(startMs - leadMs(scene.transition));
  const goesOut = ({ endMs }: Cut, index: number) =>
    onFrame(endMs + lagMs(cuts[index + 1]?.scene.transition));
  return cuts.map((cut, index) => {
    const { source, camera, transition } = cut.scene;
    const startMs = comesIn(cut, index);
    const before = cuts[index - 1];
    const shared = before ? goesOut(before, index - 1) - startMs : 0;
    return {
      startMs,
      durationMs: goesOut(cut, index) - startMs,
      source,
      camera,
      transition: transition.kind === 'cut' ? transition : { ...transition, durationMs: shared },
    };
  });
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

/** Words that change keep their time where it is enough, and no more than so many times what they need. */
const LONGEST_WAIT = 1.5;

function cutOnBeats(scenes: Scene[], bpm: number, lengths: readonly Length[] = []): Cut[] {
  let startMs = 0;
  return scenes.map((scene, index) => {
    const length = lengths[index] ?? null;
    const [own, next] = [index === 0 ? undefined : scene.transition, scenes[index + 1]?.transition];
    // Its words stand from when its picture begins to come in until the next one does, to the nearest frame.
    const readMs = scene.minMs - leadMs(own) + leadMs(next) + FRAME_MS;
    const wanted = scene.exactMs ? startMs + scene.exactMs : beatAtOrAfter(startMs + readMs, bpm);
    const around = leadMs(own) + lagMs(next);
    // Both ends may come to lie half a frame further out.
    const last = startMs + Math.floor((scene.availableMs ?? Number.POSITIVE_INFINITY) - around - FRAME_MS);
    const earlier = beatAtOrBefore(last, bpm);
    const ends = wanted <= last ? wanted : earlier > startMs + scene.minMs / 2 ? earlier : last;
    const timed = Math.min(onFrame(ends), onFrame(last - FRAME_MS / 2));
    const kept = typeof length === 'number' ? length : keptFor(timed - startMs, length);
    // As many frames as before, wherever it begins now.
    const endMs = kept === null ? timed : onFrame(startMs + kept);
    const cut = { scene, startMs, endMs };
    startMs = endMs;
    return cut;
  });
}

/** The length before, if it does for a scene that would last `needed` ms; else null. */
function keptFor(needed: number, length: { about: number } | null): number | null {
  const about = length?.about ?? 0;
  return about >= needed && about <= needed * LONGEST_WAIT ? about : null;
}

/** How many whole frames two scenes are seen together. */
function sharedFrames(transition: Transition | undefined): number {
  return transition && transition.kind !== 'cut' ? frameAt({ fps: FPS }, transition.durationMs) : 0;
}

/** The half of that before the cut, and the one after it: as many frames wherever the cut lies. */
const leadMs = (transition: Transition | undefined) => Math.floor(sharedFrames(transition) / 2) * FRAME_MS;
const lagMs = (transition: Transition | undefined) => Math.ceil(sharedFrames(transition) / 2) * FRAME_MS;
