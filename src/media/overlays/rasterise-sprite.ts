import { createCanvas, loadImage } from '@napi-rs/canvas';
import { RenderError } from '../render-request.ts';
import type { Raster } from '../text/raster.ts';
import type { Box, SpriteOverlay } from '../timeline.ts';
import { premultiplied } from './premultiplied.ts';

/** The larger of a sprite's two sizes, so that it is only ever made smaller afterwards; even. */
export function drawnSize(from: Box, to: Box): { width: number; height: number } {
  const even = (value: number): number => Math.max(2, Math.round(value / 2) * 2);
  return { width: even(Math.max(from.width, to.width)), height: even(Math.max(from.height, to.height)) };
}

/** Draws a sprite at {@link drawnSize}. */
export async function rasteriseSprite(
  overlay: SpriteOverlay,
  files: Record<string, string>,
): Promise<Omit<Raster, 'x' | 'y'>> {
  const { width, height } = drawnSize(overlay.from, overlay.to);
  const image = await loadImage(files[overlay.id] ?? '').catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new RenderError('source', `Cannot read the picture ${overlay.id}: ${why}`, overlay.id);
  });
  const context = createCanvas(width, height).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return { width, height, rgba: premultiplied(context.getImageData(0, 0, width, height).data) };
}
