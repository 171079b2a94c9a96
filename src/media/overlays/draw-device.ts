import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Raster } from '../text/raster.ts';
import { premultiplied } from './premultiplied.ts';

/** A screen of a phone, px: its size, its corners, and the edge around it. All even but the radius. */
export type Device = { width: number; height: number; radius: number; bezel: number };

/** How far shadow and light reach beyond the edge. */
const REACH = 120;

/** A phone without its screen: light around it, its shadow below, a dark edge with a bright rim. At 0, 0 is the screen. */
export function drawDevice({ width, height, radius, bezel }: Device): Raster {
  const margin = bezel + REACH;
  const size = { width: width + 2 * margin, height: height + 2 * margin };
  const context = createCanvas(size.width, size.height).getContext('2d');
  const body = () => {
    context.beginPath();
    context.roundRect(REACH, REACH, width + 2 * bezel, height + 2 * bezel, radius + bezel);
  };
  cast(context, body, { color: 'rgba(255, 255, 255, 0.34)', blur: 90, down: 0 });
  cast(context, body, { color: 'rgba(6, 5, 14, 0.5)', blur: 48, down: 22 });
  body();
  context.fillStyle = '#0c0b12';
  context.fill();
  context.strokeStyle = 'rgba(255, 255, 255, 0.42)';
  context.lineWidth = 2.5;
  context.stroke();
  const { data } = context.getImageData(0, 0, size.width, size.height);
  return { ...size, x: -margin, y: -margin, rgba: premultiplied(data) };
}

function cast(
  context: SKRSContext2D,
  body: () => void,
  { color, blur, down }: { color: string; blur: number; down: number },
): void {
  context.save();
  Object.assign(context, { shadowColor: color, shadowBlur: blur, shadowOffsetY: down });
  body();
  context.fillStyle = '#000000';
  context.fill();
  context.restore();
}
