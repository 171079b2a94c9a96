import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Grade, LightSpec } from '../ports/image-maker.ts';
import { randomFrom } from '../random.ts';
import { blurDisc, type Light } from './disc-blur.ts';
import { openPanorama, type Panorama } from './panorama.ts';
import { viewOf } from './panoramas.ts';

/** Out of focus nothing is finer than a share of the shorter side, so of that no more px than these are worked out. */
const MOST_WORKED_PX = 360;
/** Radius of what a point of light becomes, as a share of the shorter side; below it the panorama's own points show. */
const DISC = 0.02;
/** What the longer side of the picture sees. */
const VIEW_DEGREES = 78;
const JITTER_DEGREES = 7;

/** A place out of focus, as a phone sees it whose lens is set to something near. */
export async function drawLight(spec: LightSpec): Promise<Canvas> {
  const { width, height } = spec;
  const random = randomFrom(`light ${spec.seed}`);
  const { panorama, yaw } = viewOf(spec.view);
  const turned = yaw + random.between(-JITTER_DEGREES, JITTER_DEGREES);
  const scale = Math.min(1, MOST_WORKED_PX / Math.min(width, height));
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const seen = lookInto(await openPanorama(panorama), size, turned, random.chance(0.5));
  const blurred = blurDisc(seen, Math.round(Math.min(size.width, size.height) * DISC));
  const small = createCanvas(size.width, size.height);
  develop(small.getContext('2d'), blurred, spec);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(small, 0, 0, width, height);
  return canvas;
}

/** What a camera sees that stands in the middle of a panorama; `mirrored` swaps left and right. */
function lookInto(
  { width, height, light }: Panorama,
  size: { width: number; height: number },
  yawDegrees: number,
  mirrored: boolean,
): Light {
  const out = new Float32Array(size.width * size.height * 3);
  const focal = Math.max(size.width, size.height) / 2 / Math.tan((VIEW_DEGREES / 360) * Math.PI);
  const yaw = (yawDegrees / 180) * Math.PI;
  const perRadian = width / (2 * Math.PI);
  const rights = Float64Array.from(
    { length: size.width },
    (_, column) => (mirrored ? -1 : 1) * (column + 0.5 - size.width / 2),
  );
  const xs = rights.map((right) => (yaw + Math.atan2(right, focal)) * perRadian);
  const depths = rights.map((right) => Math.hypot(right, focal));
  let to = 0;
  for (let row = 0; row < size.height; row++) {
    const up = size.height / 2 - row - 0.5;
    for (let column = 0; column < size.width; column++) {
      const x = xs[column] ?? 0;
      const y = height / 2 - Math.atan2(up, depths[column] ?? focal) * perRadian;
      const left = Math.floor(x);
      const top = Math.min(Math.max(Math.floor(y), 0), height - 2);
      const [inX, inY] = [x - left, Math.min(Math.max(y - top, 0), 1)];
      const a = (top * width + (((left % width) + width) % width)) * 3;
      const b = (top * width + ((((left + 1) % width) + width) % width)) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const upper = mix(light[a + channel], light[b + channel], inX);
        const lower = mix(light[a + width * 3 + channel], light[b + width * 3 + channel], inX);
        out[to++] = mix(upper, lower, inY);
      }
    }
  }
  return { ...size, light: out };
}

const mix = (from = 0, to = 0, share: number) => from + (to - from) * share;

/** How much of each colour a grade lets through, and how colourful it is. */
const GRADES: Record<Grade, { tint: [number, number, number]; saturation: number }> = {
  plain: { tint: [1, 1, 1], saturation: 1 },
  warm: { tint: [1.08, 1, 0.86], saturation: 0.95 },
  cool: { tint: [0.92, 1, 1.1], saturation: 0.9 },
  faded: { tint: [1.03, 1, 0.95], saturation: 0.72 },
};

/** Turns light into a picture. */
function develop(
  context: SKRSContext2D,
  { width, height, light }: Light,
  { grade, brightness, lightest = 1 }: Pick<LightSpec, 'grade' | 'brightness' | 'lightest'>,
): void {
  const { tint, saturation } = GRADES[grade];
  const [byRed, byGreen, byBlue] = tint;
  const exposure = brightness / middleOf(light);
  const image = context.createImageData(width, height);
  for (let at = 0, to = 0; at < light.length; at += 3, to += 4) {
    const red = (light[at] ?? 0) * exposure * byRed;
    const green = (light[at + 1] ?? 0) * exposure * byGreen;
    const blue = (light[at + 2] ?? 0) * exposure * byBlue;
    const grey = luminance(red, green, blue);
    const r = filmed(Math.max(0, mix(grey, red, saturation)));
    const g = filmed(Math.max(0, mix(grey, green, saturation)));
    const b = filmed(Math.max(0, mix(grey, blue, saturation)));
    const dimmed = dimming(luminance(r, g, b), lightest);
    image.data[to] = encoded(r * dimmed);
    image.data[to + 1] = encoded(g * dimmed);
    image.data[to + 2] = encoded(b * dimmed);
    image.data[to + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}

const encoded = (light: number) => 255 * light ** (1 / 2.2);

/** What a light is multiplied by so that none comes above `lightest`; what is dark stays nearly as it is. */
function dimming(light: number, lightest: number): number {
  if (lightest >= 1 || light <= 0) return 1;
  return (lightest * (1 - Math.exp(-light / lightest))) / light;
}

const luminance = (red = 0, green = 0, blue = 0) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** The geometric mean, which a few lamps do not move. */
function middleOf(light: Float32Array): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < light.length; at += 3 * 17, count++)
    sum += Math.log(luminance(light[at], light[at + 1], light[at + 2]) + 1e-3);
  return Math.exp(sum / count);
}

/** Filmic tone curve (Krzysztof Narkowicz's fit of ACES, public domain): bright light rolls off instead of clipping. */
function filmed(light: number): number {
  return Math.min(1, (light * (2.51 * light + 0.03)) / (light * (2.43 * light + 0.59) + 0.14));
}
