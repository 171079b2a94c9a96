import { createCanvas, loadImage } from '@napi-rs/canvas';
import { RenderError } from '../render-request.ts';
import type { Raster } from '../text/raster.ts';
import type { SpriteOverlay } from '../timeline.ts';

/** Draws a sprite at the larger of its two sizes, so that it is only ever made smaller afterwards. */
export async function rasteriseSprite(
  overlay: SpriteOverlay,
  files: Record<string, string>,
): Promise<Omit<Raster, 'x' | 'y'>> {
  const even = (value: number): number => Math.max(2, Math.round(value / 2) * 2);
  const width = even(Math.max(overlay.from.width, overlay.to.width));
  const height = even(Math.max(overlay.from.height, overlay.to.height));
  const image = await loadImage(files[overlay.id] ?? '').catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new RenderError('source', `Cannot read the picture ${overlay.id}: ${why}`, overlay.id);
  });
  const context = createCanvas(width, height).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return { width, height, rgba: premultiplied(context.getImageData(0, 0, width, height).data) };
}

/** The canvas hands out straight alpha. */
function premultiplied(rgba: Uint8ClampedArray): Uint8Array {
  const result = new Uint8Array(rgba.length);
  for (let i = 0; i < rgba.length; i += 4) {
    const alpha = rgba[i + 3] ?? 0;
    for (let channel = 0; channel < 3; channel += 1) {
      result[i + channel] = ((rgba[i + channel] ?? 0) * alpha + 127) / 255;
    }
    result[i + 3] = alpha;
  }
  return result;
}
