import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { FF_ENCODER_LIBX264, FF_ENCODER_LIBX265 } from 'node-av/constants';
import { describe, expect, test } from 'vitest';
import { follow } from '#src/creative/craft/follow.ts';
import { openFrameSource } from '#src/media/engine/frame-source.ts';
import { examineMedia } from '#src/media/examine-media.ts';
import { focusAt } from '#src/media/focus-path.ts';
import { frameCount } from '#src/media/frame-plan.ts';
import { keyOf } from '#src/media/segments/key.ts';
import type { FocusPath } from '#src/media/timeline.ts';
import { someMedia } from '#test/creative/plan-kit.ts';
import { type FilmScene, filmOfScenes } from './kit/scenes.ts';
import { scratchFolder } from './kit/scratch.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';

const { dir } = scratchFolder();

const stays = (place: string, frames: number, share: number): FilmScene => ({
  ...{ place, frames },
  at: () => share,
});
const WALK: FilmScene = { place: 'park', frames: 150, at: (time) => 0.15 + 0.7 * time };
const SIDES = [stays('park', 47, 0.15), stays('loft', 61, 0.85), stays('museum', 52, 0.2)];
const WIDE = { size: { width: 480, height: 270 }, frame: { width: 90, height: 160 } };
const TALL = { size: { width: 270, height: 480 }, frame: { width: 160, height: 90 } };

const X264 = { encoder: FF_ENCODER_LIBX264, settings: { crf: '23', preset: 'veryfast' } };
const regular = (every: number, behind: number) => ({
  ...X264,
  settings: { ...X264.settings, g: `${every}`, 'x264-params': `scenecut=0:bframes=${behind}` },
});
const X265 = {
  encoder: FF_ENCODER_LIBX265,
  settings: { preset: 'ultrafast', g: '30', 'x265-params': 'log-level=none:scenecut=0' },
};

/** `within`: how many frames a cut may be off, where those before it may be made of the one behind it. */
const CASES = [
  { name: 'somebody who walks across', scenes: [WALK], within: 0, ...WIDE, ...regular(30, 0) },
  { name: 'somebody who walks, with few key frames', scenes: [WALK], within: 0, ...WIDE, ...regular(60, 2) },
  { name: 'people apart, with key frames at the cuts', scenes: SIDES, within: 0, ...WIDE, ...X264 },
  { name: 'people apart', scenes: SIDES, within: 0, ...WIDE, ...regular(30, 0) },
  { name: 'people apart, made of later frames', scenes: SIDES, within: 3, ...WIDE, ...regular(30, 3) },
  { name: 'people apart, in HEVC', scenes: SIDES, within: 4, ...WIDE, ...X265 },
  { name: 'people apart in a square', scenes: SIDES, within: 2, ...square(), ...regular(15, 2) },
  {
    name: 'people apart in a tall film for a wide post',
    scenes: SIDES,
    within: 0,
    ...TALL,
    ...regular(30, 0),
  },
];

function square() {
  return { size: { width: 300, height: 300 }, frame: WIDE.frame };
}

/** Examines such a film and says how a post that it fills follows it. */
async function followed({ name, frame, within: _, ...film }: (typeof CASES)[number]) {
  const path = await filmOfScenes(join(dir, `${name}.mp4`), film);
  const facts = await examineMedia(path, { film: true, maxPixels: 1e6, drawTo: null });
  const { look = null, shots = null } = facts.film ?? {};
  const durationMs = facts.durationMs ?? 0;
  const found = follow(someMedia({ kind: 'video', ...film.size, durationMs, look, shots }), frame);
  if (!found || !shots) throw new Error('Nobody looked through it.');
  const source = {
    ...({ kind: 'video', id: 'film', inMs: 0, focus: { x: 0.5, y: 0.5 }, fit: 'cover' } as const),
    path: found.path,
  };
  const timeline = timelineOf([clipOf('film', 0, durationMs, { source })], frame);
  return { ...found, shots, request: { timeline, files: { film: path }, outDir: dir } };
}

/** How much of a picture is as red as the one who is followed. */
function redIn(pixels: Uint8Array, { width, height }: { width: number; height: number }): number {
  const v = pixels.subarray((width * height * 5) / 4);
  return v.reduce((count, value) => count + (value > 190 ? 4 : 0), 0) / (width * height);
}

describe.each(CASES)('a film of $name', (film) => {
  const { scenes, frame, size, within } = film;
  const starts = scenes.map((_, at) => scenes.slice(0, at).reduce((sum, { frames }) => sum + frames, 0));

  test('is cut where it is, and who is in it stays in view in every frame', async () => {
    const { shots, isSure, request } = await followed(film);
    expect(shots).toHaveLength(starts.length);
    const cuts = shots.map(({ fromMs }) => Math.ceil((fromMs * 30) / 1000));
    for (const [at, cut] of cuts.entries()) {
      expect(Math.abs(cut - (starts[at] ?? 0))).toBeLessThanOrEqual(within);
    }
    expect(isSure).toBe(true);
    const scale = Math.min(size.width / frame.width, size.height / frame.height);
    const whole = (Math.PI * (0.1 * Math.min(size.width, size.height)) ** 2) / scale ** 2;
    using source = openFrameSource(request);
    source.begin(0);
    const lost: number[] = [];
    for (let n = 0; n < frameCount(request.timeline); n += 1) {
      const red = redIn(await source.compose(n), frame) * frame.width * frame.height;
      if (red < 0.8 * whole) lost.push(n);
    }
    expect(lost.filter((n) => !cuts.some((cut) => Math.abs(n - cut) < within))).toEqual([]);
  });
});

test('a followed film is composed the same whatever was composed before its piece', async () => {
  const film = { name: 'again', scenes: [WALK], within: 0, ...WIDE, ...regular(30, 2) };
  const { request } = await followed(film);
  const framesFrom = async (from: number, begins: readonly number[]): Promise<string[]> => {
    using source = openFrameSource(request);
    const frames: string[] = [];
    for (let n = from; n < 120; n += 1) {
      if (begins.includes(n)) source.begin(n);
      frames.push(
        createHash('md5')
          .update(await source.compose(n))
          .digest('hex'),
      );
    }
    return frames;
  };
  const all = await framesFrom(0, [0, 50, 90]);
  expect(new Set(all).size).toBe(120);
  expect(await framesFrom(50, [50])).toEqual(all.slice(50));
});

const PATH: FocusPath = [
  {
    fromMs: 0,
    points: [
      { ms: 0, x: 0.2, y: 0.5 },
      { ms: 1000, x: 0.3, y: 0.5 },
      { ms: 2000, x: 0.7, y: 0.5 },
      { ms: 3000, x: 0.7, y: 0.4 },
    ],
  },
  { fromMs: 3500, points: [{ ms: 4000, x: 0.1, y: 0.6 }] },
];

test('the view moves without a jolt within a shot, jumps at cuts alone and rests beyond the points', () => {
  const seen = Array.from({ length: 301 }, (_, n) => focusAt(PATH, n / 60));
  const steps = seen.slice(1).map(({ x, y }, n) => Math.hypot(x - (seen[n]?.x ?? 0), y - (seen[n]?.y ?? 0)));
  const cut = 3.5 * 60 - 1;
  expect(steps[cut]).toBeGreaterThan(0.5);
  const within = steps.filter((_, n) => n !== cut);
  expect(Math.max(...within)).toBeLessThan(0.011);
  const jolts = within.slice(1).map((step, n) => Math.abs(step - (within[n] ?? 0)));
  expect(Math.max(...jolts)).toBeLessThan(0.001);
  expect(focusAt(PATH, 1)).toEqual({ x: 0.3, y: 0.5 });
  expect(focusAt(PATH, 3.4)).toEqual({ x: 0.7, y: 0.4 });
  expect(focusAt(PATH, 5)).toMatchObject({ x: 0.1, y: 0.6 });
});

test('the name of a piece tells what is kept in view', () => {
  const film = { kind: 'video', id: 'film', inMs: 0, focus: { x: 0.5, y: 0.5 }, fit: 'cover' } as const;
  const keyWith = (path?: FocusPath) => {
    const source = { ...film, ...(path && { path }) };
    const timeline = timelineOf([clipOf('film', 0, 2000, { source })]);
    return keyOf(timeline, { from: 0, to: 60 }, { film: 'ab' });
  };
  const other = PATH.with(0, { fromMs: 0, points: [{ ms: 0, x: 0.4, y: 0.5 }] });
  expect(new Set([keyWith(), keyWith(PATH), keyWith(other)]).size).toBe(3);
  expect(keyWith(structuredClone(PATH))).toBe(keyWith(PATH));
});
