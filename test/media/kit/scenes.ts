import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import type { FFEncoderCodec } from 'node-av/constants';
import sharp from 'sharp';
import { frameOf } from '#test/usecases/fixtures/patches.ts';
import { encodePictures, writeMedia } from './write-media.ts';

const PLACES = new URL('../../../src/creative/backgrounds/panoramas/', import.meta.url);

/** A scene of a film: somebody before a place, at a share of its width, from its beginning (0) to its end (1). */
export type FilmScene = { place: string; frames: number; at: (time: number) => number };

export type SceneFilm = {
  size: { width: number; height: number };
  scenes: readonly FilmScene[];
  encoder: FFEncoderCodec;
  settings: Record<string, string>;
};

/** Makes a film of scenes with a cut between each two, 30 frames a second. */
export async function filmOfScenes(
  path: string,
  { size, scenes, encoder, settings }: SceneFilm,
): Promise<string> {
  const { width, height } = size;
  const frames = [];
  for (const { place, frames: count, at } of scenes) {
    const file = sharp(new URL(`${place}.jpg`, PLACES).pathname);
    const ground = await loadImage(await file.resize(width, height, { fit: 'cover' }).png().toBuffer());
    for (let n = 0; n < count; n += 1) {
      const { data } = pictureOf(ground, size, at(n / count));
      frames.push(await frameOf(sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } })));
    }
  }
  return writeMedia(path, 'mp4', [encodePictures(encoder, frames, 'yuv420p', settings)]);
}

/** Red from top to toe, and nothing else in these places is. */
function pictureOf(ground: Image, { width, height }: SceneFilm['size'], at: number) {
  const context = createCanvas(width, height).getContext('2d');
  const side = Math.min(width, height);
  context.drawImage(ground, 0, 0);
  context.fillStyle = '#e02818';
  context.beginPath();
  context.arc(at * width, 0.5 * height, 0.1 * side, 0, 7);
  context.fill();
  return context.getImageData(0, 0, width, height);
}
