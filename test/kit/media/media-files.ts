import { randomUUID } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { music, writeWav } from '#test/media/kit/sounds.ts';
import { flat, writeStill } from '#test/media/kit/stills.ts';
import { clipOf, timelineOf } from '#test/media/kit/timelines.ts';
import { renderHere } from './render-here.ts';

/** A small real picture of one colour, as a file of the type would be. */
export async function picture(type: 'png' | 'jpeg' | 'webp', color: string, size = 64): Promise<Buffer> {
  const canvas = createCanvas(size, size);
  flat(color)(canvas.getContext('2d'));
  return canvas.encode(type as 'png');
}

/** A real MP4 of two seconds, made by the engine. */
export async function film(folder: string, color = '#c83232'): Promise<Buffer> {
  const outDir = join(folder, `film-${randomUUID()}`);
  await mkdir(outDir, { recursive: true });
  const red = await writeStill(join(outDir, 'still.png'), 64, 64, flat(color));
  const timeline = timelineOf([clipOf('red', 0, 2000)]);
  const { files } = await renderHere({ timeline, files: { red }, outDir });
  return readFile(files[0]?.path ?? '');
}

/** A real WAV of one second. */
export const tune = async (folder: string): Promise<Buffer> =>
  readFile(await writeWav(join(folder, `${randomUUID()}.wav`), 1, music));
