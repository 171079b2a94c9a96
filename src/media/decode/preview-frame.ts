import { Frame } from 'node-av/lib';
import type { Preview } from '../seeing/preview.ts';
import { openFilter, videoInput } from './filter.ts';
import { uprightFilters } from './upright.ts';

/** The shorter side, px: lines of a screen stay sharp, and noise of a camera does not vanish. */
const SIDE = 480;

/**
 * A frame of a film as it is shown, upright and small, its shorter side as said at most; the frame stays as it is. Null
 * where nothing comes of it.
 */
export function previewFrame(frame: Frame, shorter = SIDE): Preview | null {
  const { filters, size, matrix, toneMap } = uprightFilters(frame);
  const share = Math.min(1, shorter / Math.min(size.width, size.height));
  const [width, height] = [size.width, size.height].map((side) =>
    Math.max(2, 2 * Math.round((side * share) / 2)),
  );
  const scale = `scale=${width}:${height}:flags=area${toneMap.length > 0 ? '' : `:in_color_matrix=${matrix}`}`;
  using filter = openFilter(
    'video',
    videoInput(frame),
    [...filters, scale, ...toneMap, 'format=rgb24'].join(','),
  );
  using copy = frame.clone();
  if (!copy) throw new Error('Out of memory.');
  filter.push(copy);
  using shown = new Frame();
  shown.alloc();
  if (!filter.pull(shown)) return null;
  const [plane, line = 0] = [shown.data?.[0], shown.linesize[0]];
  if (!plane) return null;
  const pixels = new Uint8Array(3 * shown.width * shown.height);
  for (let y = 0; y < shown.height; y += 1)
    pixels.set(plane.subarray(y * line, y * line + 3 * shown.width), 3 * y * shown.width);
  return { pixels, width: shown.width, height: shown.height };
}
