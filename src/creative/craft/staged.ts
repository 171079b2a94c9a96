import type { SceneRole } from '../../domain/container.ts';
import type { Box, Camera, ClipSource, Transition } from '../../media/timeline.ts';
import type { MediaFact } from './facts.ts';
import { focusOf } from './fit.ts';

import type { Scene } from './reel.ts';
import { filmOverlay } from './showcase.ts';
import { type TextBlock, textBlock } from './text-block.ts';

/** Where a clip stands through several scenes, and what is behind it. */
export type FilmStage = {
  id: string;
  clip: MediaFact;
  box: Box;
  /** The id of a picture with a device before it; null for a card before a blurred copy of the clip. */
  place: string | null;
};

/** What one scene on a stage shows. */
type Moment = {
  inMs: number;
  minMs: number;
  role: SceneRole;
  block: TextBlock | null;
  words: Scene['words'];
  transition?: Transition;
};

const CUT: Transition = { kind: 'cut' };

/**
 * A moment of a clip that keeps its place from scene to scene, so that only clip and words change; a clip that is over
 * keeps its last picture.
 */
export function stagedScene({ id, clip, box, place }: FilmStage, index: number, moment: Moment): Scene {
  const { inMs, minMs, role, block, words, transition = CUT } = moment;
  const fadeInMs = transition.kind === 'cut' ? 0 : transition.durationMs;
  const film = { id, inMs, onDevice: place !== null, fadeInMs };
  const source: ClipSource = place
    ? { kind: 'image', id: place, focus: { x: 0.5, y: 0.5 } }
    : { kind: 'video', id, inMs, focus: focusOf(clip), fit: 'blurred' };
  return {
    ...{ source, transition, minMs, role, words },
    camera: driftAt(index),
    overlays: (window) => [filmOverlay(film, box, window), ...(block ? textBlock(block, window) : [])],
    slide: false,
    mediaId: clip.id,
  };
}

const DRIFT = 0.012;

/** Ever closer, from where the scene before has stopped: the ground of a stage is one picture. */
function driftAt(index: number): Camera {
  const view = (step: number) => ({ zoom: 1.02 + DRIFT * step, x: 0, y: 0 });
  return { from: view(index), to: view(index + 1), ease: 'linear' };
}
