import { createCanvas } from '@napi-rs/canvas';
import type { BackgroundSpec, BackgroundStyle } from '../ports/image-maker.ts';
import { randomFrom } from '../random.ts';
import { drawBokeh } from './bokeh.ts';
import type { Sheet } from './brush.ts';
import { addGrain } from './grain.ts';
import { drawMesh } from './mesh.ts';
import { type Palette, paletteFrom } from './palette.ts';
import { drawPaper } from './paper.ts';
import { drawRays } from './rays.ts';
import { drawWaves } from './waves.ts';

const STYLES: Record<BackgroundStyle, (sheet: Sheet, palette: Palette) => void> = {
  mesh: drawMesh,
  waves: drawWaves,
  bokeh: drawBokeh,
  paper: drawPaper,
  rays: drawRays,
};

const JPEG_QUALITY = 92;

/** Draws a background as JPEG. Light and dark parts stay between what white outlined text reads on. */
export async function drawBackground(spec: BackgroundSpec): Promise<Buffer> {
  const { width, height, style } = spec;
  const random = randomFrom(`${style} ${spec.seed}`);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const unit = Math.min(width, height) / 100;
  STYLES[style]({ context, width, height, unit, random }, paletteFrom(random, spec.hue));
  addGrain(context);
  return canvas.encode('jpeg', JPEG_QUALITY);
}
