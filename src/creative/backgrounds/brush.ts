import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Random } from '../random.ts';
import { type Color, css } from './color.ts';

/** What a background is drawn with. `unit` is a hundredth of the shorter side, so that a style looks alike at any size. */
export type Sheet = { context: SKRSContext2D; width: number; height: number; unit: number; random: Random };

/** A round glow that fades to nothing. */
export function glow(sheet: Sheet, x: number, y: number, radius: number, color: Color, alpha = 1): void {
  const { context } = sheet;
  const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
  // Steps of a smooth curve: a straight fade shows a point in the middle and an edge outside.
  for (let step = 0; step <= 8; step++) {
    const at = step / 8;
    gradient.addColorStop(at, css(color, alpha * (1 - at * at * (3 - 2 * at))));
  }
  context.fillStyle = gradient;
  context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
}

/** Fills the sheet with colours from top to bottom, leaning by `tilt` (-1..1) of the width. */
export function wash(sheet: Sheet, colors: Color[], tilt = 0): void {
  const { context, width, height } = sheet;
  const lean = (tilt * width) / 2;
  const gradient = context.createLinearGradient(width / 2 - lean, 0, width / 2 + lean, height);
  for (const [index, color] of colors.entries()) {
    gradient.addColorStop(colors.length === 1 ? 0 : index / (colors.length - 1), css(color));
  }
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
}

/**
 * Draws on a sheet `shrink` times smaller and lays it over the whole of this one: soft shapes lose nothing by
 * it and cost a fraction.
 */
export function drawSmall(
  sheet: Sheet,
  shrink: number,
  draw: (small: Sheet) => void,
  smoothing: 'low' | 'high' = 'high',
): void {
  const width = Math.ceil(sheet.width / shrink);
  const height = Math.ceil(sheet.height / shrink);
  const canvas: Canvas = createCanvas(width, height);
  draw({ context: canvas.getContext('2d'), width, height, unit: sheet.unit / shrink, random: sheet.random });
  sheet.context.imageSmoothingQuality = smoothing;
  sheet.context.drawImage(canvas, 0, 0, sheet.width, sheet.height);
}
