import { coverCrop } from '../../media/decode/fit.ts';
import type { Box, Point } from '../../media/timeline.ts';
import type { MediaFact } from './facts.ts';
import type { Size } from './frame.ts';

/** White words with a mere shadow are read on what is no lighter: relative luminance, held by a test on composed pixels. */
export const LIGHTEST_BARE = 0.21;

/** The camera moves a picture by no more, as a share of the frame. */
const MOVES = 0.08;

/**
 * The lightest that lies under a box of the frame (px) where a picture fills it, cropped around `focus`: relative
 * luminance, 0 to 1; null where nobody looked at the picture.
 */
export function lightUnder(
  { light, width, height }: Pick<MediaFact, 'light' | 'width' | 'height'>,
  box: Box,
  frame: Size,
  focus: Point,
): number | null {
  if (!light || width === 0 || height === 0) return null;
  const crop = coverCrop({ width, height }, frame, focus);
  const across = cellsOf(
    box.x,
    box.width,
    frame.width,
    { at: crop.x, size: crop.width, of: width },
    light.columns,
  );
  const down = cellsOf(
    box.y,
    box.height,
    frame.height,
    { at: crop.y, size: crop.height, of: height },
    light.rows,
  );
  const lightest = Buffer.from(light.max, 'base64');
  const under = down.flatMap((row) => across.map((column) => lightest[row * light.columns + column] ?? 255));
  return Math.max(...under) / 255;
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
