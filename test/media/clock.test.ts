import { join } from 'node:path';
import { FF_ENCODER_AAC, FF_ENCODER_LIBX264 } from 'node-av/constants';
import { describe, expect, test } from 'vitest';
import { decodeAudio } from '#src/media/audio/decode-audio.ts';
import { openKernels } from '#src/media/compositor/kernels.ts';
import { playClip } from '#src/media/decode/clip.ts';
import { probe } from '#test/kit/media/probe.ts';
import { scratchFolder } from './kit/scratch.ts';
import { colourFrame, encodePictures, encodeSound, writeMedia } from './kit/write-media.ts';

const { dir } = scratchFolder();
const memory = openKernels();

const FPS = 30;
const RATE = 48_000;
const SIDE = 64;
/** When the flash and the beep begin, and how long the tracks go on, in seconds of the film. */
const [SIGNAL, END] = [2, 3.5];

const FILMS = [
  { what: 'in step', picture: 0, sound: 0, durationMs: 3500 },
  { what: 'with late sound', picture: 0, sound: 0.98, durationMs: 3500 },
  { what: 'with a late picture', picture: 1, sound: 0, durationMs: 3500 },
  { what: 'that begins at ten seconds', picture: 10, sound: 10, durationMs: 3500 },
  { what: 'with late sound after ten seconds', picture: 10, sound: 10.98, durationMs: 3500 },
];
/** Only an edit list can say that what is there is not shown yet. */
const PRE_ROLL = { what: 'with pre-roll', picture: -0.5, sound: -0.5, durationMs: 3000 };

/** A white flash and a beep at the same moment, in tracks that start when they are told to. */
function flashAndBeep(path: string, muxer: string, starts: { picture: number; sound: number }): string {
  const zero = Math.min(starts.picture, starts.sound);
  const late = { picture: starts.picture - zero, sound: starts.sound - zero };
  const isOn = (time: number): boolean => time >= SIGNAL && time < SIGNAL + 0.2;
  const frames = Array.from({ length: Math.round((END - late.picture) * FPS) }, (_, n) =>
    colourFrame(SIDE, SIDE, [isOn(n / FPS + late.picture + 1e-6) ? 235 : 16, 128, 128]),
  );
  const beep = (time: number): number => {
    const now = time + late.sound;
    return isOn(now) ? 0.8 * Math.sin(2 * Math.PI * 1000 * (now - SIGNAL)) : 0;
  };
  return writeMedia(path, muxer, [
    { ...encodePictures(FF_ENCODER_LIBX264, frames, 'yuv420p', { g: '15' }), delay: starts.picture },
    { ...encodeSound(FF_ENCODER_AAC, END - late.sound, beep), delay: starts.sound },
  ]);
}

/** Seconds after the in point at which the picture turns white. */
function flashAt(path: string, inSeconds: number): number {
  const fitting = { width: SIDE, height: SIDE, focus: { x: 0.5, y: 0.5 }, fit: 'cover' } as const;
  using clip = playClip(memory, path, inSeconds, FPS, fitting);
  for (let n = 0; n < END * FPS; n += 1) {
    clip.advance(inSeconds + n / FPS);
    if ((memory.bytes(clip.picture.y, 1)[0] ?? 0) > 120) return n / FPS;
  }
  throw new Error('No flash was seen.');
}

/** Seconds after the in point at which the beep begins. */
function beepAt(path: string, inSeconds: number): number {
  const { left } = decodeAudio(path, inSeconds * 1000, END * 1000);
  const first = left.findIndex((value) => Math.abs(value) > 0.3);
  if (first < 0) throw new Error('No beep was heard.');
  return first / RATE;
}

describe.each([
  { name: 'an MP4', muxer: 'mp4', films: [...FILMS, PRE_ROLL] },
  { name: 'a Matroska film', muxer: 'matroska', films: FILMS },
])('$name', ({ muxer, films }) => {
  test.each(films)('$what keeps its sound with its picture', async ({ what, picture, sound, durationMs }) => {
    const path = flashAndBeep(join(dir, `${what}.${muxer}`), muxer, { picture, sound });
    const apart = [0, 1.2].map((inSeconds) => (beepAt(path, inSeconds) - flashAt(path, inSeconds)) * FPS);
    expect(apart.filter((frames) => Math.abs(frames) > 0.5)).toEqual([]);
    expect(Math.abs(((await probe(path)).durationMs ?? 0) - durationMs)).toBeLessThan(50);
  });
});

test('a film without sound is heard as silence', () => {
  const frames = Array.from({ length: FPS }, () => colourFrame(SIDE, SIDE, [16, 128, 128]));
  const path = join(dir, 'mute.mp4');
  writeMedia(path, 'mp4', [encodePictures(FF_ENCODER_LIBX264, frames, 'yuv420p')]);
  const { left, right } = decodeAudio(path, 200, 500);
  expect(left).toHaveLength(RATE / 2);
  expect([...left, ...right].every((sample) => sample === 0)).toBe(true);
});
