import { join } from 'node:path';
import { FF_ENCODER_LIBX264 } from 'node-av/constants';
import type { Frame } from 'node-av/lib';
import { expect, test } from 'vitest';
import { openKernels } from '#src/media/compositor/kernels.ts';
import { playClip } from '#src/media/decode/clip.ts';
import { scratchFolder } from './kit/scratch.ts';
import { colourFrame, encodePictures, writeMedia } from './kit/write-media.ts';

const { dir } = scratchFolder();
const memory = openKernels();

const SIDE = 128;
const FPS = 30;
const [GROUND, BAR] = [40, 200];
/** How far the bar goes from one field to the next, and how wide it is, px. */
const [STEP, WIDTH] = [6, 40];

/** A bar on its way to the right; of an interlaced frame each second line is from the next field. */
function frameAt(n: number, interlaced: boolean): Frame {
  const frame = colourFrame(SIDE, SIDE, [GROUND, 128, 128]);
  const [plane, line = 0] = [frame.data?.[0], frame.linesize[0]];
  for (let y = 0; y < SIDE; y += 1) {
    const at = STEP * (2 * n + (interlaced ? y % 2 : 0));
    plane?.fill(BAR, y * line + at, y * line + at + WIDTH);
  }
  return frame;
}

const film = (name: string, interlaced: boolean): string => {
  const frames = Array.from({ length: 7 }, (_, n) => frameAt(n, interlaced));
  const settings: Record<string, string> = interlaced ? { 'x264-params': 'tff=1' } : {};
  return writeMedia(join(dir, name), 'mp4', [
    encodePictures(FF_ENCODER_LIBX264, frames, 'yuv420p', settings),
  ]);
};

/** How much lines differ from the mean of those around them, as shown at each frame's time. */
function combs(path: string, exactSize: boolean): number[] {
  const fitting = { width: SIDE, height: SIDE, focus: { x: 0.5, y: 0.5 }, fit: 'cover' } as const;
  using clip = playClip(memory, path, 0, FPS, fitting, exactSize);
  return Array.from({ length: 7 }, (_, n) => {
    clip.advance(n / FPS);
    const luma = memory.bytes(clip.picture.y, SIDE * SIDE);
    const at = (x: number, y: number) => luma[y * SIDE + x] ?? 0;
    let sum = 0;
    for (let y = 1; y < SIDE - 1; y += 1)
      for (let x = 0; x < SIDE; x += 1) sum += Math.abs(2 * at(x, y) - at(x, y - 1) - at(x, y + 1));
    return sum / (SIDE * SIDE);
  });
}

/** Where the bar is in the middle line, px. */
function placeOf(path: string, n: number): number {
  const fitting = { width: SIDE, height: SIDE, focus: { x: 0.5, y: 0.5 }, fit: 'cover' } as const;
  using clip = playClip(memory, path, 0, FPS, fitting, true);
  clip.advance(n / FPS);
  const line = [...memory.bytes(clip.picture.y + (SIDE / 2) * SIDE, SIDE)];
  return line.findIndex((luma) => luma > (GROUND + BAR) / 2);
}

test.each([
  ['filling the frame', false],
  ['in a window of its own', true],
])('a film of fields is shown without combs, %s', (_where, exactSize) => {
  const whole = Math.max(...combs(film('frames.mp4', false), exactSize));
  expect(Math.max(...combs(film('fields.mp4', true), exactSize))).toBeLessThan(whole + 2);
});

test('a film of fields is shown to its end, each frame at its time', () => {
  const [frames, fields] = [film('frames-2.mp4', false), film('fields-2.mp4', true)];
  const apart = [0, 3, 6].map((n) => Math.abs(placeOf(fields, n) - placeOf(frames, n)));
  expect(Math.max(...apart)).toBeLessThanOrEqual(STEP);
});
