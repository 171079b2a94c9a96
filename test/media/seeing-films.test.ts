import { join } from 'node:path';
import { FF_ENCODER_LIBX264 } from 'node-av/constants';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { drawAppScreenshots } from '#src/creative/demo-app/draw-screenshots.ts';
import { examineMedia } from '#src/media/examine-media.ts';
import { frameOf } from '#test/usecases/fixtures/patches.ts';
import { scratchFolder } from './kit/scratch.ts';
import { encodePictures, writeMedia } from './kit/write-media.ts';

const { dir } = scratchFolder();
const SIZE = { width: 540, height: 960 };
const COUNT = 12;

/** What is seen of a film of these pictures, one after the other. */
async function seen(name: string, pictures: Sharp[]) {
  const frames = await Promise.all(
    Array.from({ length: COUNT }, (_, n) => {
      const picture = pictures[Math.floor((n * pictures.length) / COUNT)] ?? sharp();
      return frameOf(picture.clone().resize({ ...SIZE, fit: 'cover' }));
    }),
  );
  const settings = { crf: '23', preset: 'veryfast' };
  const path = join(dir, `${name}.mp4`);
  writeMedia(path, 'mp4', [encodePictures(FF_ENCODER_LIBX264, frames, 'yuv420p', settings)]);
  return (await examineMedia(path, { film: true, maxPixels: SIZE.width * SIZE.height, drawTo: null })).film;
}

test('a film of an app is a recorded screen', async () => {
  const screens = await drawAppScreenshots({ seed: 7 });
  const film = await seen(
    'app',
    screens.map(({ bytes }) => sharp(bytes)),
  );
  expect(film?.look).toBe('screen');
  expect(film?.colors).not.toEqual([]);
});

const places = new URL('../../src/creative/backgrounds/panoramas/', import.meta.url);
test.each(['studio', 'forest', 'apartment', 'night', 'loft'])(
  'a film of a place is none: %s',
  async (place) => {
    expect(await seen(place, [sharp(new URL(`${place}.jpg`, places).pathname)])).toMatchObject({
      look: 'film',
    });
  },
);

test('a film is kept in view where the eye goes', async () => {
  const spot = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#e03c28' } })
    .png()
    .toBuffer();
  const ground = sharp({ create: { ...SIZE, channels: 3, background: '#607080' } });
  const film = await seen('spot', [ground.composite([{ input: spot, left: 430, top: 200 }])]);
  expect(film?.focus.x).toBeGreaterThan(0.7);
  expect(film?.colors).toEqual([expect.stringMatching(/^#[56]/)]);
});
