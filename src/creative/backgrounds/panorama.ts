import { readFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { PanoramaName } from './panoramas.ts';

/** A belt of a scene all around, in linear light: three channels a point, a middle grey at about 0.2. */
export type Panorama = { width: number; height: number; light: Float32Array };

/** The belt reaches this far above and below the horizon. */
export const BELT_DEGREES = 52;

/** Stops kept below and above 1. */
const LEAST_STOPS = -8;
const MOST_STOPS = 6;
const STEPS_PER_STOP = 255 / (MOST_STOPS - LEAST_STOPS);

/** How a file keeps an amount of light: 0..255 in equal parts of a stop. */
export function keptLevel(light: number): number {
  return Math.round((Math.log2(Math.max(light, 2 ** LEAST_STOPS)) - LEAST_STOPS) * STEPS_PER_STOP);
}

const LIGHT = Float32Array.from({ length: 256 }, (_, level) => 2 ** (level / STEPS_PER_STOP + LEAST_STOPS));

/** One is 6 MB; the slides of a post are mostly drawn from a few. */
const KEPT = 3;
const opened = new Map<PanoramaName, Promise<Panorama>>();

export function openPanorama(name: PanoramaName): Promise<Panorama> {
  const known = opened.get(name) ?? decode(name);
  opened.delete(name);
  opened.set(name, known);
  const [oldest] = opened.keys();
  if (opened.size > KEPT && oldest) opened.delete(oldest);
  return known;
}

async function decode(name: PanoramaName): Promise<Panorama> {
  const image = await loadImage(readFileSync(new URL(`./panoramas/${name}.jpg`, import.meta.url)));
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const light = new Float32Array(width * height * 3);
  for (let at = 0, to = 0; at < data.length; at += 4) {
    for (let channel = 0; channel < 3; channel++) light[to++] = LIGHT[data[at + channel] ?? 0] ?? 0;
  }
  return { width, height, light };
}
