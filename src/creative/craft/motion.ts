import type { Camera, Transition } from '../../media/timeline.ts';
import { rotate } from './chance.ts';

const still = { x: 0, y: 0 };

/** Slow enough not to be noticed as an effect, different from one scene to the next. */
const MOVES: Camera[] = [
  { from: { zoom: 1.02, ...still }, to: { zoom: 1.12, ...still }, ease: 'linear' },
  { from: { zoom: 1.1, x: -0.7, y: 0 }, to: { zoom: 1.1, x: 0.7, y: 0 }, ease: 'linear' },
  { from: { zoom: 1.14, ...still }, to: { zoom: 1.03, ...still }, ease: 'linear' },
  { from: { zoom: 1.1, x: 0, y: 0.8 }, to: { zoom: 1.1, x: 0, y: -0.8 }, ease: 'linear' },
];

/** The camera of scene `index`; two scenes in a row never move alike. */
export function cameraFor(seed: number, index: number): Camera {
  return rotate(MOVES, seed + index, 'camera');
}

/** How a post's slides follow each other: mostly one way, so that it reads as a choice. */
const RHYTHMS: Transition[][] = [
  [{ kind: 'crossfade', durationMs: 320 }],
  [{ kind: 'slide-left', durationMs: 360 }],
  [
    { kind: 'crossfade', durationMs: 280 },
    { kind: 'slide-up', durationMs: 360 },
  ],
  [
    { kind: 'slide-left', durationMs: 340 },
    { kind: 'crossfade', durationMs: 300 },
  ],
];

/** The transition into scene `index` (from 1). */
export function transitionFor(seed: number, index: number): Transition {
  const rhythm = rotate(RHYTHMS, seed, 'rhythm');
  return rotate(rhythm, index, 'beat');
}
