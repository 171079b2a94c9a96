import { execFile } from 'node:child_process';
import { copyFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createCanvas } from '@napi-rs/canvas';
import {
  AV_DISPOSITION_ATTACHED_PIC,
  AV_DISPOSITION_DEFAULT,
  FF_ENCODER_AAC,
  FF_ENCODER_FLAC,
  FF_ENCODER_LIBMP3LAME,
  FF_ENCODER_LIBX264,
  FF_ENCODER_MJPEG,
} from 'node-av/constants';
import { expect, test } from 'vitest';
import { UnreadableFileError } from '#src/media/decode/unreadable-file.ts';
import { render } from '#src/media/render.ts';
import { probe } from '#test/kit/media/probe.ts';
import { decodeFrames } from './kit/decoded.ts';
import { scratchFolder } from './kit/scratch.ts';
import { music, writeWav } from './kit/sounds.ts';
import { flat, writeStill } from './kit/stills.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';
import { colourFrame, encodePictures, encodeSound, type Track, writeMedia } from './kit/write-media.ts';

const { dir, folder } = scratchFolder();

async function film(): Promise<string> {
  const red = await writeStill(join(dir, 'film.png'), 64, 64, flat('#c83232'));
  const timeline = timelineOf([clipOf('red', 0, 2000)]);
  const { files } = await render({ timeline, files: { red }, outDir: await folder('film') });
  return files[0]?.path ?? '';
}

test.each([
  { type: 'image/png', codec: 'png' },
  { type: 'image/jpeg', codec: 'mjpeg' },
  { type: 'image/webp', codec: 'webp' },
] as const)('$type is an image whatever its name says', async ({ type, codec }) => {
  const path = join(dir, `odd name '%03d:[x],;.mp4 ${codec}`);
  const canvas = createCanvas(90, 50);
  flat('#123456')(canvas.getContext('2d'));
  await writeFile(path, await canvas.encode(type.slice(6) as 'png'));
  expect(await probe(path)).toMatchObject({
    ...{ kind: 'image', mimeType: type, width: 90, height: 50, durationMs: null, fps: null, frames: 1 },
    ...{ hasAudio: false, codec, sizeBytes: (await readFile(path)).length },
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('a photograph held upright is reported as it is shown', async () => {
  const canvas = createCanvas(80, 40);
  flat('#88aa33')(canvas.getContext('2d'));
  const jpeg = await canvas.encode('jpeg', 90);
  // An EXIF block with nothing but orientation 6: turn a quarter to the right.
  const exif = Buffer.from('4578696600004d4d002a00000008000101120003000000010006000000000000', 'hex');
  const marker = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  const path = join(dir, 'upright.jpg');
  await writeFile(path, Buffer.concat([jpeg.subarray(0, 2), marker, exif, jpeg.subarray(2)]));
  expect(await probe(path)).toMatchObject({ width: 40, height: 80 });
});

test('a WAV is sound', async () => {
  const path = await writeWav(join(dir, 'song'), 1.5, music);
  expect(await probe(path)).toMatchObject({
    ...{ kind: 'audio', mimeType: 'audio/wav', durationMs: 1500, hasAudio: true, width: 0, frames: 0 },
  });
});

/** A picture of its own, as a track: noted to be a cover, unless `disposition` says otherwise. */
const cover = (disposition = AV_DISPOSITION_ATTACHED_PIC): Track => ({
  ...encodePictures(FF_ENCODER_MJPEG, [colourFrame(1200, 1200, [120, 90, 180])], 'yuvj420p'),
  disposition,
});

test.each([
  { muxer: 'mp3', encoder: FF_ENCODER_LIBMP3LAME, mimeType: 'audio/mpeg', codec: 'mp3' },
  { muxer: 'flac', encoder: FF_ENCODER_FLAC, mimeType: 'audio/flac', codec: 'flac' },
  { muxer: 'ipod', encoder: FF_ENCODER_AAC, mimeType: 'audio/mp4', codec: 'aac' },
] as const)('a song with a cover picture is sound ($codec)', async ({ muxer, encoder, mimeType, codec }) => {
  const path = writeMedia(join(dir, `song.${muxer}`), muxer, [encodeSound(encoder, 2, music), cover()]);
  const facts = await probe(path);
  expect(facts).toMatchObject({ kind: 'audio', mimeType, codec, width: 0, frames: 0, hasAudio: true });
  expect(Math.abs((facts.durationMs ?? 0) - 2000)).toBeLessThan(60);
});

test.each([
  { what: 'noted to be one', disposition: AV_DISPOSITION_ATTACHED_PIC },
  { what: 'the first track', disposition: AV_DISPOSITION_DEFAULT },
])('a film is a film although its cover picture is $what', async ({ disposition }) => {
  const pictures = Array.from({ length: 30 }, () => colourFrame(90, 160, [110, 80, 170]));
  const moving = encodePictures(FF_ENCODER_LIBX264, pictures, 'yuv420p');
  const tracks = [cover(disposition), moving, encodeSound(FF_ENCODER_AAC, 1, music)];
  const path = writeMedia(join(dir, `covered ${disposition}.mp4`), 'mp4', tracks);
  expect(await probe(path)).toMatchObject({
    ...{ kind: 'video', mimeType: 'video/mp4', codec: 'h264', width: 90, height: 160, frames: 30 },
    ...{ durationMs: 1000, hasAudio: true },
  });
  expect(decodeFrames(path)[0]).toMatchObject({ width: 90, height: 160 });
});

test('a video that was cut off is as long as what is left of it, or unreadable', async () => {
  const whole = await film();
  expect(await probe(whole)).toMatchObject({
    kind: 'video',
    mimeType: 'video/mp4',
    durationMs: 2000,
    frames: 60,
  });
  const cut = join(dir, 'cut.mp4');
  await copyFile(whole, cut);
  await truncate(cut, 1200);
  const found = await probe(cut).catch((error: unknown) => error);
  if (!(found instanceof UnreadableFileError)) expect(found).not.toMatchObject({ frames: 60 });
});

test.each(['missing', 'empty', 'text', 'playlist'])('a file that is %s is unreadable', async (what) => {
  const path = join(dir, what);
  if (what === 'empty') await writeFile(path, '');
  if (what === 'text') await writeFile(path, 'no media at all\n'.repeat(100));
  if (what === 'playlist') await writeFile(path, `ffconcat version 1.0\nfile '${await film()}'\n`);
  await expect(probe(path)).rejects.toThrow(UnreadableFileError);
});

test('a format that no media library takes is not even opened', async () => {
  const path = join(dir, 'pixel.bmp');
  const header = '424d3a0000000000000036000000280000000100000001000000010018000000000004000000';
  await writeFile(path, Buffer.from(`${header}130b0000130b000000000000000000000000ff00`, 'hex'));
  await expect(probe(path)).rejects.toThrow(UnreadableFileError);
});

test('what reads stills is not loaded for sound', async () => {
  const path = writeMedia(join(dir, 'light.m4a'), 'mp4', [encodeSound(FF_ENCODER_AAC, 1, music)]);
  const module = fileURLToPath(new URL('../../src/media/examine-media.ts', import.meta.url));
  const script = `
    const { examineMedia } = await import(${JSON.stringify(module)});
    const { kind } = await examineMedia(process.argv[1], { film: false, maxPixels: 1e9, drawTo: null });
    const { sharedObjects } = process.report.getReport();
    console.log(JSON.stringify({ kind, loaded: sharedObjects.filter((name) => /vips/.test(name)).length }));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, path]);
  expect(JSON.parse(stdout)).toEqual({ kind: 'audio', loaded: 0 });
});
