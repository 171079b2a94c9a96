import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { randomFrom } from '../random.ts';

const TILE = 256;

/** Lays film grain over the whole canvas: it hides the steps that 8 bits and JPEG make of a soft gradient. */
export function addGrain(context: SKRSContext2D, strength = 0.1): void {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = strength;
  context.globalCompositeOperation = 'overlay';
  made ??= makeTile();
  context.fillStyle = context.createPattern(made, 'repeat');
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
}

/** The same for every picture, hence made once. */
let made: Canvas | null = null;

function makeTile(): Canvas {
  const random = randomFrom(TILE);
  const tile = createCanvas(TILE, TILE);
  const context = tile.getContext('2d');
  const noise = context.createImageData(TILE, TILE);
  const words = new Uint32Array(noise.data.buffer);
  for (let index = 0; index < words.length; index++) {
    // The sum of two draws lies mostly in the middle, as grain does.
    const grey = Math.floor((random.next() + random.next()) * 127.5);
    words[index] = 0xff000000 | (grey << 16) | (grey << 8) | grey;
  }
  context.putImageData(noise, 0, 0);
  return tile;
}
