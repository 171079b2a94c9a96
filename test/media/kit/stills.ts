import { writeFile } from 'node:fs/promises';
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

/** Draws a picture and writes it as PNG (lossless, so that pixels can be compared). */
export async function writeStill(
  path: string,
  width: number,
  height: number,
  draw: (context: SKRSContext2D) => void,
): Promise<string> {
  const canvas = createCanvas(width, height);
  draw(canvas.getContext('2d'));
  await writeFile(path, canvas.toBuffer('image/png'));
  return path;
}

export function flat(color: string): (context: SKRSContext2D) => void {
  return (context) => {
    context.fillStyle = color;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  };
}
