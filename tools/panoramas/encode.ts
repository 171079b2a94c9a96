// Makes the panoramas of src/creative/backgrounds/panoramas again, from Radiance files (`<name>_1k.hdr`) in the folder
// that is given. All are from Poly Haven (https://polyhaven.com), CC0. Each keeps the belt a level camera sees, with its
// light as steps of a stop rather than as brightness, so that lamps and windows still outshine the rest when blurred.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { BELT_DEGREES, keptLevel } from '../../src/creative/backgrounds/panorama.ts';
import { PANORAMAS } from '../../src/creative/backgrounds/panoramas.ts';

const JPEG_QUALITY = 90;
const out = new URL('../../src/creative/backgrounds/panoramas/', import.meta.url);
const folder = process.argv[2] ?? '.';

for (const [name, place] of Object.entries(PANORAMAS)) {
  const { of } = place;
  const muted = 'muted' in place ? place.muted : 0;
  const { width, height, data } = readRadiance(join(folder, `${of}_1k.hdr`));
  const first = Math.round((height * (90 - BELT_DEGREES)) / 180);
  const rows = height - 2 * first;
  const [scale, balance] = exposureOf(data.subarray(first * width * 3, (first + rows) * width * 3));
  const canvas = createCanvas(width, rows);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, rows);
  for (let at = 0; at < width * rows; at++) {
    const colour = [0, 1, 2].map((channel) => (data[(first * width + at) * 3 + channel] ?? 0) * scale);
    const [red = 0, green = 0, blue = 0] = colour;
    const grey = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    for (const [channel, light] of colour.entries())
      image.data[at * 4 + channel] = keptLevel((light + (grey - light) * muted) * (balance[channel] ?? 1));
    image.data[at * 4 + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  writeFileSync(new URL(`${name}.jpg`, out), await canvas.encode('jpeg', JPEG_QUALITY));
}

/** The factor that brings the median to a middle grey, and those that take half of a colour cast away. */
function exposureOf(belt: Float32Array): [number, number[]] {
  const means = [0, 1, 2].map((channel) => logMean(belt, channel));
  const grey = Math.exp(means.reduce((sum, mean) => sum + mean, 0) / 3);
  return [0.2 / grey, means.map((mean) => Math.min(2, grey / Math.exp(mean)) ** 0.5)];
}

function logMean(belt: Float32Array, channel: number): number {
  let sum = 0;
  for (let at = channel; at < belt.length; at += 3) sum += Math.log(Math.max(belt[at] ?? 0, 1e-4));
  return sum / (belt.length / 3);
}

/** Reads run-length coded Radiance pictures of shared exponents (RGBE). */
function readRadiance(path: string): { width: number; height: number; data: Float32Array } {
  const bytes = readFileSync(path);
  const size = /\n-Y (\d+) \+X (\d+)\n/.exec(bytes.toString('latin1', 0, 1000));
  if (!size) throw new Error(`${path} is no Radiance picture that stands upright.`);
  const [height, width] = [Number(size[1]), Number(size[2])];
  const data = new Float32Array(width * height * 3);
  const row = new Uint8Array(width * 4);
  let at = size.index + size[0].length;
  const next = () => bytes[at++] ?? 0;
  for (let y = 0; y < height; y++) {
    const coded = bytes[at] === 2 && bytes[at + 1] === 2;
    if (coded) at += 4;
    for (let filled = 0; filled < row.length; ) {
      if (!coded) {
        row[(filled % 4) * width + (filled >> 2)] = next();
        filled++;
        continue;
      }
      const count = next();
      if (count <= 128) for (let left = count; left > 0; left--) row[filled++] = next();
      else {
        row.fill(next(), filled, filled + count - 128);
        filled += count - 128;
      }
    }
    for (let x = 0; x < width; x++) {
      const scale = 2 ** ((row[3 * width + x] ?? 0) - 136);
      for (let channel = 0; channel < 3; channel++)
        data[(y * width + x) * 3 + channel] = (row[channel * width + x] ?? 0) * scale;
    }
  }
  return { width, height, data };
}
