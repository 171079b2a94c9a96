import type { View } from '../timeline.ts';
import type { KernelMemory } from './kernels.ts';
import { eachPlane, type Picture, pictureBytes } from './picture.ts';
import { resample } from './resample.ts';

/** Of a picture, in shares of it. */
export type Part = { x: number; y: number; width: number; height: number };

const WHOLE: Part = { x: 0, y: 0, width: 1, height: 1 };

/** Fills `into` with what the view shows of a picture, or of a part of it. */
export function drawPicture(
  memory: KernelMemory,
  { picture: source, part, view }: { picture: Picture; part: Part | null; view: View },
  into: Picture,
): void {
  if (!part && view.zoom === 1 && source.width === into.width && source.height === into.height) {
    const bytes = pictureBytes(into.width, into.height);
    memory.kernels.copyRows(into.y, bytes, source.y, bytes, bytes, 1);
    return;
  }
  const share = 1 / view.zoom;
  const { x, y, width, height } = part ?? WHOLE;
  const left = x + width * (((1 - share) * (1 + view.x)) / 2);
  const top = y + height * (((1 - share) * (1 + view.y)) / 2);
  eachPlane(source, into, (from, to) => {
    const stepX = (from.width * width * share) / to.width;
    const stepY = (from.height * height * share) / to.height;
    resample(memory, from, to, { originX: left * from.width, originY: top * from.height, stepX, stepY });
  });
}
