import { join } from 'node:path';
import { expect, test } from 'vitest';
import { render } from '#src/media/render.ts';
import type { Transition } from '#src/media/timeline.ts';
import { type DecodedFrame, decodeFrames, rgbAt } from './kit/decoded.ts';
import { scratchFolder } from './kit/scratch.ts';
import { flat, writeStill } from './kit/stills.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';

const { dir, folder } = scratchFolder();

/** Red for a second, then green; the change takes the 400 ms from 600 on. Frames 18 to 29 lie in it. */
async function changeBy(kind: Exclude<Transition['kind'], 'cut'>): Promise<DecodedFrame[]> {
  const red = await writeStill(join(dir, 'red.png'), 64, 64, flat('#d02020'));
  const green = await writeStill(join(dir, 'green.png'), 64, 64, flat('#20d020'));
  const transition = { kind, durationMs: 400 };
  const timeline = timelineOf([clipOf('red', 0, 1000), clipOf('green', 600, 900, { transition })]);
  const { files } = await render({ timeline, files: { red, green }, outDir: await folder(kind) });
  return decodeFrames(files[0]?.path ?? '');
}

const isRed = (frame: DecodedFrame | undefined, x: number, y: number): boolean => {
  const [r, g] = frame ? rgbAt(frame, x, y) : [0, 0];
  return r > 180 && g < 70;
};
const isGreen = (frame: DecodedFrame | undefined, x: number, y: number): boolean => {
  const [r, g] = frame ? rgbAt(frame, x, y) : [0, 0];
  return g > 180 && r < 70;
};

test('outside the change each clip stands alone', async () => {
  const frames = await changeBy('crossfade');
  expect(frames).toHaveLength(45);
  for (const n of [0, 17, 18]) expect(isRed(frames[n], 90, 160)).toBe(true);
  for (const n of [30, 44]) expect(isGreen(frames[n], 90, 160)).toBe(true);
});

test('a crossfade shows both in equal parts half way', async () => {
  const frames = await changeBy('crossfade');
  const [r = 0, g = 0] = frames[24] ? rgbAt(frames[24], 90, 160) : [];
  expect(Math.abs(r - 120)).toBeLessThan(12);
  expect(Math.abs(g - 120)).toBeLessThan(12);
});

test('slide-left brings the next picture in from the right', async () => {
  const frames = await changeBy('slide-left');
  expect(isRed(frames[24], 80, 160)).toBe(true);
  expect(isGreen(frames[24], 100, 160)).toBe(true);
  expect(isRed(frames[20], 120, 10)).toBe(true);
  expect(isGreen(frames[28], 40, 310)).toBe(true);
});

test('slide-up brings it in from below', async () => {
  const frames = await changeBy('slide-up');
  expect(isRed(frames[24], 90, 150)).toBe(true);
  expect(isGreen(frames[24], 90, 172)).toBe(true);
});

test('zoom-punch changes in the middle and leaves the ends alone', async () => {
  const frames = await changeBy('zoom-punch');
  expect(isRed(frames[20], 90, 160)).toBe(true);
  expect(isGreen(frames[28], 90, 160)).toBe(true);
});
