import { join } from 'node:path';
import { expect, test } from 'vitest';
import { render } from '#src/media/render.ts';
import { type DecodedFrame, decodeFrames } from './kit/decoded.ts';
import { scratchFolder } from './kit/scratch.ts';
import { writeStill } from './kit/stills.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';

const { dir, folder } = scratchFolder();
/** Mean of the brightness above the ground, in px: finer than the pixel grid. */
function centroid(frame: DecodedFrame): { x: number; y: number } {
  let [sum, sx, sy] = [0, 0, 0];
  for (let i = 0; i < frame.y.length; i += 1) {
    const light = (frame.y[i] as number) - 60;
    if (light <= 0) continue;
    sum += light;
    sx += light * (i % frame.width);
    sy += light * Math.floor(i / frame.width);
  }
  return { x: sx / sum, y: sy / sum };
}

/** Largest difference between one step of a path and its mean step. */
function worstStep(path: number[]): number {
  const mean = ((path.at(-1) ?? 0) - (path[0] ?? 0)) / (path.length - 1);
  const steps = path.slice(1).map((value, index) => Math.abs(value - (path[index] ?? 0) - mean));
  return Math.max(...steps);
}

test('a slow zoom moves a dot in even steps, without jitter, at full size', async () => {
  const dot = await writeStill(join(dir, 'dot.png'), 1080, 1920, (context) => {
    context.fillStyle = '#202020';
    context.fillRect(0, 0, 1080, 1920);
    const glow = context.createRadialGradient(300, 500, 0, 300, 500, 40);
    glow.addColorStop(0, '#ffffff');
    glow.addColorStop(1, '#202020');
    context.fillStyle = glow;
    context.fillRect(250, 450, 100, 100);
  });
  const camera = { from: { zoom: 1, x: 0, y: 0 }, to: { zoom: 1.1, x: 0, y: 0 }, ease: 'linear' as const };
  const timeline = timelineOf([clipOf('dot', 0, 2000, { camera })], { width: 1080, height: 1920 });
  const { files } = await render({ timeline, files: { dot }, outDir: await folder('zoom') });
  const path = decodeFrames(files[0]?.path ?? '').map(centroid);
  // It moves away from the middle by a tenth of its distance from it, over 60 frames.
  expect((path[0]?.x ?? 0) - (path.at(-1)?.x ?? 0)).toBeCloseTo((24 * 59) / 60, 0);
  expect(worstStep(path.map(({ x }) => x))).toBeLessThanOrEqual(0.15);
  expect(worstStep(path.map(({ y }) => y))).toBeLessThanOrEqual(0.15);
});

test('a pan moves a dot in even steps', async () => {
  const dot = await writeStill(join(dir, 'pan.png'), 360, 640, (context) => {
    context.fillStyle = '#202020';
    context.fillRect(0, 0, 360, 640);
    context.fillStyle = '#ffffff';
    context.beginPath();
    context.arc(180, 320, 20, 0, 7);
    context.fill();
  });
  const camera = { from: { zoom: 1.2, x: -1, y: 0 }, to: { zoom: 1.2, x: 1, y: 0 }, ease: 'linear' as const };
  const timeline = timelineOf([clipOf('dot', 0, 2000, { camera })], { width: 360, height: 640 });
  const { files } = await render({ timeline, files: { dot }, outDir: await folder('pan') });
  const path = decodeFrames(files[0]?.path ?? '').map(centroid);
  expect((path[0]?.x ?? 0) - (path.at(-1)?.x ?? 0)).toBeCloseTo((72 * 59) / 60, 0);
  expect(worstStep(path.map(({ x }) => x))).toBeLessThanOrEqual(0.15);
  expect(worstStep(path.map(({ y }) => y))).toBeLessThanOrEqual(0.15);
});

test('a sprite glides between boxes at fractions of a pixel', async () => {
  const ground = await writeStill(join(dir, 'ground.png'), 180, 320, (context) => {
    context.fillStyle = '#202020';
    context.fillRect(0, 0, 180, 320);
  });
  const disc = await writeStill(join(dir, 'disc.png'), 60, 60, (context) => {
    context.fillStyle = '#ffffff';
    context.arc(30, 30, 26, 0, 7);
    context.fill();
  });
  const box = (x: number, y: number) => ({ x, y, width: 40, height: 40 });
  const sprite = { kind: 'sprite', id: 'disc', from: box(20, 30), to: box(41, 250), ease: 'linear' } as const;
  const timeline = timelineOf([clipOf('ground', 0, 2000)], {
    overlays: [{ ...sprite, startMs: 0, durationMs: 2000, fadeInMs: 0, fadeOutMs: 0 }],
  });
  const { files } = await render({ timeline, files: { ground, disc }, outDir: await folder('sprite') });
  const path = decodeFrames(files[0]?.path ?? '').map(centroid);
  expect(path[0]?.x).toBeCloseTo(39.5, 0);
  expect(path[0]?.y).toBeCloseTo(49.5, 0);
  expect(worstStep(path.map(({ x }) => x))).toBeLessThanOrEqual(0.15);
  expect(worstStep(path.map(({ y }) => y))).toBeLessThanOrEqual(0.15);
});
