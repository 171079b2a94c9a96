import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Grade, LightSpec, Shade } from '../ports/image-maker.ts';
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
  plain: { tint: [1, 1, 1], saturation: 1.12 },
  warm: { tint: [1.16, 0.98, 0.72], saturation: 1.15 },
  cool: { tint: [0.8, 0.98, 1.18], saturation: 1.15 },
  rose: { tint: [1.1, 0.92, 1], saturation: 1.15 },
  golden: { tint: [1.2, 0.82, 0.52], saturation: 1.15 },
  dusk: { tint: [0.57, 0.8, 1.22], saturation: 1.12 },
  violet: { tint: [0.95, 0.72, 1.08], saturation: 1.1 },
};

/** Turns light into a picture. */
function develop(
  context: SKRSContext2D,
  { width, height, light }: Light,
  { grade, brightness, lightest = 1, shade }: Pick<LightSpec, 'grade' | 'brightness' | 'lightest' | 'shade'>,
): void {
  const { tint, saturation } = GRADES[grade];
  const [byRed, byGreen, byBlue] = tint;
  const exposure = brightness / middleOf(light);
  const image = context.createImageData(width, height);
  const shaded = shade ? shadeOf(shade, width, height) : () => 0;
  const { lets, lightest: most } = shade ?? { lets: 1, lightest: 1 };
  for (let at = 0, to = 0; at < light.length; at += 3, to += 4) {
    const share = shaded(to / 4);
    const left = exposure * (1 - share * (1 - lets));
    const red = (light[at] ?? 0) * left * byRed;
    const green = (light[at + 1] ?? 0) * left * byGreen;
    const blue = (light[at + 2] ?? 0) * left * byBlue;
    const grey = luminance(red, green, blue);
    const r = filmed(Math.max(0, mix(grey, red, saturation)));
    const g = filmed(Math.max(0, mix(grey, green, saturation)));
    const b = filmed(Math.max(0, mix(grey, blue, saturation)));
    const shown = luminance(r, g, b);
    const dimmed = (lightest < 1 ? dimming(shown, lightest) : 1) * dimming(shown, most / share);
    image.data[to] = encoded(r * dimmed);
    image.data[to + 1] = encoded(g * dimmed);
    image.data[to + 2] = encoded(b * dimmed);
    image.data[to + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}

/** How far beyond its place a shade fades, as a share of the shorter side. */
const FADES = 0.3;

/** By pixel how much of a shade lies there, 0..1. */
function shadeOf({ x, y, width: wide, height: high }: Shade, width: number, height: number) {
  const reach = FADES * Math.min(width, height);
  const along = (count: number, from: number, length: number) =>
    Float32Array.from(
      { length: count },
      (_, at) => Math.max(0, from * count - at, at - (from + length) * count) / reach,
    );
  const [across, down] = [along(width, x, wide), along(height, y, high)];
  return (pixel: number) => {
    const away = Math.min(1, Math.hypot(across[pixel % width] ?? 0, down[Math.floor(pixel / width)] ?? 0));
    return 1 - away * away * (3 - 2 * away);
  };
}

const encoded = (light: number) => 255 * light ** (1 / 2.2);

/** Less changes nothing. */
const LEAST_DIMMED = 1e-6;

/** What a light is multiplied by so that none comes above `lightest`; what is dark stays nearly as it is. */
function dimming(light: number, lightest: number): number {
  return light / lightest < LEAST_DIMMED ? 1 : (lightest * (1 - Math.exp(-light / lightest))) / light;
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
