import { coverCrop } from '../../media/decode/fit.ts';
import type { Box, Point } from '../../media/timeline.ts';
import type { MediaFact } from './facts.ts';
import type { Size } from './frame.ts';

/** White words with a mere shadow are read on what is no lighter: relative luminance, held by a test on composed pixels. */
export const LIGHTEST_BARE = 0.21;

/** The camera moves a picture by no more, as a share of the frame. */
const MOVES = 0.08;

/** Nor on what changes more from place to place: contrast (WCAG) of the lightest with the darkest part under words. */
const MOST_UNEVEN = 3.5;

type Picture = Pick<MediaFact, 'light' | 'width' | 'height'>;

/**
 * Whether words with a mere shadow are read in a box of the frame (px) where a picture fills it, cropped around `focus`:
 * where it is dim and even. Never where nobody looked at the picture.
 */
export function isCalmUnder(picture: Picture, box: Box, frame: Size, focus: Point): boolean {
  const under = cellsUnder(picture, box, frame, focus);
  if (!under) return false;
  const [lightest, darkest] = [Math.max(...under.max), Math.min(...under.mean)];
  return lightest <= LIGHTEST_BARE && (lightest + 0.05) / (darkest + 0.05) <= MOST_UNEVEN;
}

/** Of the cells there: relative luminance, 0 to 1. */
function cellsUnder({ light, width, height }: Picture, box: Box, frame: Size, focus: Point) {
  if (!light || width === 0 || height === 0) return null;
  const crop = coverCrop({ width, height }, frame, focus);
  const { columns, rows } = light;
  const alongX = { at: crop.x, size: crop.width, of: width };
  const alongY = { at: crop.y, size: crop.height, of: height };
  const across = cellsOf(box.x, box.width, frame.width, alongX, columns);
  const down = cellsOf(box.y, box.height, frame.height, alongY, rows);
  const at = (kept: string) => {
    const bytes = Buffer.from(kept, 'base64');
    return down.flatMap((row) => across.map((column) => (bytes[row * columns + column] ?? 255) / 255));
  };
  return { mean: at(light.mean), max: at(light.max) };
}

/** The cells, of `count` along a side of the picture, that are seen along a part of the frame. */
function cellsOf(
  from: number,
  length: number,
  frame: number,
  crop: { at: number; size: number; of: number },
  count: number,
): number[] {
  const inPicture = (share: number) => (crop.at + Math.min(1, Math.max(0, share)) * crop.size) / crop.of;
  const first = Math.floor(inPicture(from / frame - MOVES) * count);
  const last = Math.min(count - 1, Math.ceil(inPicture((from + length) / frame + MOVES) * count) - 1);
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);
}
