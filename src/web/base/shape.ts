import type { AspectRatio } from '../generated/operations.ts';

/** The sides of a shape, as its name says them: `R16X9` is 16 by 9. */
const sidesOf = (ratio: AspectRatio) => ratio.slice(1).split('X').map(Number);

/** The style of a box of that shape. */
export const shapeOf = (ratio: AspectRatio) => ({ aspectRatio: sidesOf(ratio).join(' / ') });

/** Whether a box of that shape lies. */
export function isWide(ratio: AspectRatio): boolean {
  const [width = 1, height = 1] = sidesOf(ratio);
  return width > height;
}
