import type { Preview } from './preview.ts';

/**
 * How light a picture is, in cells of equal size from its upper left corner, row by row: relative luminance (WCAG) of
 * each cell's mean and of its lightest pixel, a byte each (255 is white), in base64.
 */
export type PictureLight = { columns: number; rows: number; mean: string; max: string };

const CELLS = 16;

/** Relative luminance of each value of an 8-bit sRGB channel, 0 to 1. */
const LINEAR = Float64Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/** Relative luminance, 0 to 1, of an 8-bit sRGB colour. */
export function luminanceOf(red: number, green: number, blue: number): number {
  return 0.2126 * (LINEAR[red] ?? 0) + 0.7152 * (LINEAR[green] ?? 0) + 0.0722 * (LINEAR[blue] ?? 0);
}

/** Measures a picture. Means are rounded, maxima rounded up, so that no contrast is told too high. */
export function lightOf({ pixels, width, height }: Preview): PictureLight {
  const sums = new Float64Array(CELLS * CELLS);
  const counts = new Uint32Array(CELLS * CELLS);
  const maxima = new Float64Array(CELLS * CELLS);
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * CELLS) / height) * CELLS;
    for (let x = 0; x < width; x++) {
      const cell = row + Math.floor((x * CELLS) / width);
      const at = (y * width + x) * 3;
      const light = luminanceOf(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0);
      sums[cell] = (sums[cell] ?? 0) + light;
      counts[cell] = (counts[cell] ?? 0) + 1;
      maxima[cell] = Math.max(maxima[cell] ?? 0, light);
    }
  }
  const mean = Uint8Array.from(sums, (sum, cell) => Math.round((255 * sum) / Math.max(1, counts[cell] ?? 0)));
  const max = Uint8Array.from(maxima, (light) => Math.min(255, Math.ceil(255 * light)));
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  return { columns: CELLS, rows: CELLS, mean: text(mean), max: text(max) };
}
