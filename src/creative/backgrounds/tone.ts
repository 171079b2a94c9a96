import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { ToneSpec } from '../ports/image-maker.ts';

/** How much darker a tone is at the bottom: it stays the colour that was asked for, and is no flat sheet. */
const SHADE = 'rgba(0, 0, 0, 0.16)';

/** The colour itself above, shaded below: nowhere lighter than it is. */
export function drawTone({ color, width, height }: ToneSpec): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = color;
  context.fillRect(0, 0, width, height);
  const shade = context.createLinearGradient(0, height / 3, 0, height);
  shade.addColorStop(0, 'rgba(0, 0, 0, 0)');
  shade.addColorStop(1, SHADE);
  context.fillStyle = shade;
  context.fillRect(0, 0, width, height);
  return canvas;
}
