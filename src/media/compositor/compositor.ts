import type { Transition, View } from '../timeline.ts';
import { createPatchPainter, type Placement } from './draw-patch.ts';
import { drawPicture, type Part } from './draw-picture.ts';
import { drawTransition, transitionViews } from './draw-transition.ts';
import { type KernelMemory, openKernels } from './kernels.ts';
import type { Patch } from './patch.ts';
import { allocPicture, type Picture, pictureBytes } from './picture.ts';

/** A picture, or the part of it that stands for all of it, and the view of that. */
export type Layer = { picture: Picture; part: Part | null; view: View };

/** Draws frames one at a time into one picture that is used again for each. */
export type Compositor = {
  memory: KernelMemory;
  fill(layer: Layer): void;
  /** Fills the frame with a moment (0..1) of the change from one layer to another. */
  change(from: Layer, to: Layer, kind: Exclude<Transition['kind'], 'cut'>, progress: number): void;
  lay(patch: Patch, at: Placement, opacity: number): void;
  /** The frame as dense Y, U, V planes. Valid until the next call of anything here. */
  pixels(): Uint8Array;
};

export function createCompositor(width: number, height: number): Compositor {
  const memory = openKernels();
  const target = allocPicture(memory, width, height);
  let spare: Picture | null = null;
  const paint = createPatchPainter(memory, width, height);
  return {
    memory,
    fill: (layer) => drawPicture(memory, layer, target),
    change(from, to, kind, progress) {
      spare ??= allocPicture(memory, width, height);
      const [fromView, toView] = transitionViews(kind, progress, from.view, to.view);
      drawPicture(memory, { ...from, view: fromView }, target);
      drawPicture(memory, { ...to, view: toView }, spare);
      drawTransition(memory, kind, progress, target, spare);
    },
    lay: (patch, at, opacity) => paint(patch, at, opacity, target),
    pixels: () => memory.bytes(target.y, pictureBytes(width, height)),
  };
}
