import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { BackgroundSpec, DrawnSpec, DrawnStyle } from '../ports/image-maker.ts';
import { randomFrom } from '../random.ts';
import type { Sheet } from './brush.ts';
import { drawLight } from './draw-light.ts';
import { addGrain } from './grain.ts';
import { drawMesh } from './mesh.ts';
import { type Palette, paletteFrom } from './palette.ts';
import { drawPaper } from './paper.ts';
import { drawRays } from './rays.ts';
import { drawTone } from './tone.ts';

const STYLES: Record<DrawnStyle, (sheet: Sheet, palette: Palette) => void> = {
  mesh: drawMesh,
  paper: drawPaper,
  rays: drawRays,
};

const JPEG_QUALITY = 92;

/** Makes a background as JPEG. Drawn ones stay between what white outlined text reads on. */
export async function drawBackground(spec: BackgroundSpec): Promise<Buffer> {
  const canvas = await drawSpec(spec);
  addGrain(canvas.getContext('2d'));
  return canvas.encode('jpeg', JPEG_QUALITY);
}

async function drawSpec(spec: BackgroundSpec): Promise<Canvas> {
  if (spec.style === 'light') return drawLight(spec);
  return spec.style === 'tone' ? drawTone(spec) : drawShapes(spec);
}

function drawShapes({ width, height, style, seed, hue }: DrawnSpec): Canvas {
  const random = randomFrom(`${style} ${seed}`);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const unit = Math.min(width, height) / 100;
  STYLES[style]({ context, width, height, unit, random }, paletteFrom(random, hue));
  return canvas;
}
