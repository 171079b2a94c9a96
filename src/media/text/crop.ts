import type { Canvas } from '@napi-rs/canvas';
import type { Box } from '../timeline.ts';
import type { Raster } from './raster.ts';

/** Crops to the pixels that are not transparent, widened to even numbers (4:2:0 chroma covers 2x2 pixels). */
export function cropped(canvas: Canvas, area: Box, frame: { width: number; height: number }): Raster {
  // The canvas keeps premultiplied pixels, and `data()` hands them out as they are.
  const pixels = canvas.data();
  const bounds = inkBounds(pixels, area);
  if (!bounds) return { x: 0, y: 0, width: 2, height: 2, rgba: new Uint8Array(16) };
  const x = (area.x + bounds.left) & ~1;
  const y = (area.y + bounds.top) & ~1;
  const width = Math.min(frame.width & ~1, (area.x + bounds.right + 2) & ~1) - x;
  const height = Math.min(frame.height & ~1, (area.y + bounds.bottom + 2) & ~1) - y;
  const rgba = new Uint8Array(width * height * 4);
  const firstColumn = Math.max(x, area.x);
  const columns = Math.min(x + width, area.x + area.width) - firstColumn;
  const lastRow = Math.min(y + height, area.y + area.height);
  for (let row = Math.max(y, area.y); row < lastRow; row++) {
    const from = ((row - area.y) * area.width + firstColumn - area.x) * 4;
    rgba.set(pixels.subarray(from, from + columns * 4), ((row - y) * width + firstColumn - x) * 4);
  }
  return { x, y, width, height, rgba };
}

/** First and last column and row with a pixel that shows; null when there is none. */
function inkBounds(pixels: Uint8Array, { width, height }: Box) {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let row = 0, at = 3; row < height; row++) {
    for (let column = 0; column < width; column++, at += 4) {
      if (pixels[at] === 0) continue;
      if (column < left) left = column;
      if (column > right) right = column;
      if (row < top) top = row;
      bottom = row;
    }
  }
  return bottom < 0 ? null : { left, top, right, bottom };
}
