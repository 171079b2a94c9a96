import { join } from 'node:path';
import {
  FF_ENCODER_AAC,
  FF_ENCODER_LIBMP3LAME,
  FF_ENCODER_LIBX264,
  type FFAudioEncoder,
} from 'node-av/constants';
import { expect, test } from 'vitest';
import { gainOf } from '#src/media/audio/stereo.ts';
import { probe } from '#test/kit/media/probe.ts';
import { scratchFolder } from './kit/scratch.ts';
import { colourFrame, encodePictures, encodeSound, writeMedia } from './kit/write-media.ts';

const { dir } = scratchFolder();

const sine = (db: number) => (time: number) => gainOf(db) * Math.sin(2000 * Math.PI * time);
const sound = (encoder: FFAudioEncoder, seconds: number, at: (time: number) => number) =>
  encodeSound(encoder, seconds, at);
const picture = (seconds: number) =>
  encodePictures(
    FF_ENCODER_LIBX264,
    Array.from({ length: seconds * 30 }, (_, n) => colourFrame(64, 64, [60 + (n % 90), 120, 140])),
    'yuv420p',
  );

/** In the middle of a minute it is loud for ten seconds, of which no beginning and no end tells. */
const risen = (time: number) => sine(time >= 25 && time < 35 ? -18 : -40)(time);

test.each([
  // EBU Tech 3341: a sine of 1 kHz reads as many LUFS as it has dBFS in each channel.
  { what: 'a song', muxer: 'mp3', encoder: FF_ENCODER_LIBMP3LAME, at: sine(-9), seconds: 5, lufs: -9 },
  { what: 'a whisper', muxer: 'mp4', encoder: FF_ENCODER_AAC, at: sine(-44), seconds: 5, lufs: -44 },
  { what: 'silence', muxer: 'mp4', encoder: FF_ENCODER_AAC, at: () => 0, seconds: 5, lufs: -70 },
  { what: 'a minute, part loud', muxer: 'ipod', encoder: FF_ENCODER_AAC, at: risen, seconds: 60, lufs: -18 },
] as const)('$what is as loud as it is', async ({ what, muxer, encoder, at, seconds, lufs }) => {
  const path = writeMedia(join(dir, what), muxer, [sound(encoder, seconds, at)]);
  const { loudness, findings } = await probe(path);
  expect(findings).toEqual([]);
  expect(Math.abs((loudness ?? 0) - lufs), `${loudness}`).toBeLessThan(1);
});

test('the sound of a film is listened to, and one without any has no loudness', async () => {
  const heard = writeMedia(join(dir, 'heard'), 'mp4', [picture(2), sound(FF_ENCODER_AAC, 2, sine(-30))]);
  expect(Math.abs(((await probe(heard)).loudness ?? 0) + 30)).toBeLessThan(1);
  const mute = writeMedia(join(dir, 'mute'), 'mp4', [picture(2)]);
  expect(await probe(mute)).toMatchObject({ hasAudio: false, loudness: null });
});
