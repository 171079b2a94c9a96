import type { View } from '../timeline.ts';
import type { KernelMemory } from './kernels.ts';
import { eachPlane, type Picture, pictureBytes } from './picture.ts';
import { resample } from './resample.ts';

/** Fills `into` with the part of `source` that the view shows. */
export function drawPicture(memory: KernelMemory, source: Picture, view: View, into: Picture): void {
  if (view.zoom === 1 && source.width === into.width && source.height === into.height) {
    const bytes = pictureBytes(into.width, into.height);
    memory.kernels.copyRows(into.y, bytes, source.y, bytes, bytes, 1);
    return;
  }
  const share = 1 / view.zoom;
  const left = ((1 - share) * (1 + view.x)) / 2;
  const top = ((1 - share) * (1 + view.y)) / 2;
  eachPlane(source, into, (from, to) => {
    const stepX = (from.width * share) / to.width;
    const stepY = (from.height * share) / to.height;
    resample(memory, from, to, { originX: left * from.width, originY: top * from.height, stepX, stepY });
  });
}
