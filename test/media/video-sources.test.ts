import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { render } from '#src/media/render.ts';
import type { Box, Clip, ClipSource, Timeline } from '#src/media/timeline.ts';
import { type DecodedFrame, decodeFrames, rgbAt } from './kit/decoded.ts';
import { scratchFolder } from './kit/scratch.ts';
import { music, writeWav } from './kit/sounds.ts';
import { flat, writeStill } from './kit/stills.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';

const { dir, folder } = scratchFolder();
const COLORS = { red: '#c82020', green: '#20c820', blue: '#2020c8' };
const files: Record<string, string> = {};

/** A real MP4 of three colours, half a second each. */
async function film(name: string, change: Partial<Timeline>): Promise<string> {
  const clips = Object.keys(COLORS).map((color, index) => clipOf(color, index * 500, 500));
  const { files: made } = await render({
    timeline: timelineOf(clips, change),
    files,
    outDir: await folder(name),
  });
  return made[0]?.path ?? '';
}

beforeAll(async () => {
  for (const [name, color] of Object.entries(COLORS)) {
    files[name] = await writeStill(join(dir, `${name}.png`), 64, 64, flat(color));
  }
  files.white = await writeStill(join(dir, 'white.png'), 64, 64, flat('#ffffff'));
  files.song = await writeWav(join(dir, 'song.wav'), 2, music);
  files.tall = await film('tall', {});
  files.wide = await film('wide', { width: 320, height: 180, fps: 24 });
  files.fast = await film('fast', { fps: 60 });
});

function play(id: string, change: Partial<Extract<ClipSource, { kind: 'video' }>>, durationMs: number): Clip {
  const focus = { x: 0.5, y: 0.5 };
  return clipOf(id, 0, durationMs, {
    source: { kind: 'video', id, inMs: 0, focus, fit: 'cover', ...change },
  });
}

async function framesOf(name: string, clip: Clip, change: Partial<Timeline> = {}): Promise<DecodedFrame[]> {
  const job = { timeline: timelineOf([clip], change), files, outDir: await folder(name) };
  return decodeFrames((await render(job)).files[0]?.path ?? '');
}

/** Name of the colour at a point. */
function named(frame: DecodedFrame | undefined, x = 90, y = 160): string {
  const rgb = frame ? rgbAt(frame, x, y) : [0, 0, 0];
  if (rgb.every((value) => value > 220)) return 'white';
  const strongest = Math.max(...rgb);
  return strongest < 120 ? 'dark' : (['red', 'green', 'blue'][rgb.indexOf(strongest)] ?? '');
}

/** Runs of equal colours, as "red 15, green 15". */
function runs(frames: DecodedFrame[]): string {
  const result: { name: string; count: number }[] = [];
  for (const name of frames.map((frame) => named(frame))) {
    const last = result.at(-1);
    if (last?.name === name) last.count += 1;
    else result.push({ name, count: 1 });
  }
  return result.map(({ name, count }) => `${name} ${count}`).join(', ');
}

test('a clip plays frame by frame from its in point and its last frame stays', async () => {
  expect(runs(await framesOf('whole', play('tall', {}, 1500)))).toBe('red 15, green 15, blue 15');
  expect(runs(await framesOf('in point', play('tall', { inMs: 700 }, 1500)))).toBe('green 9, blue 36');
});

test('a clip of another frame rate keeps its time', async () => {
  expect(runs(await framesOf('slower', play('wide', {}, 1500)))).toBe('red 15, green 15, blue 15');
  expect(runs(await framesOf('faster', play('fast', {}, 1500)))).toBe('red 15, green 15, blue 15');
});

test('a source resampled by the compositor and one by the scaler have the same colours', async () => {
  const small = await framesOf('small', play('tall', {}, 100), { width: 90, height: 160 });
  const same = await framesOf('same', play('tall', {}, 100), { width: 150, height: 266 });
  const [a, b] = [small[0], same[0]].map((frame) => (frame ? rgbAt(frame, 40, 40) : []));
  expect(
    Math.max(...(a ?? []).map((value, index) => Math.abs(value - (b?.[index] ?? 0)))),
  ).toBeLessThanOrEqual(3);
});

test('blurred-contain shows the whole clip over a darker backdrop of itself', async () => {
  const [frame] = await framesOf('contain', play('wide', { fit: 'blurred-contain' }, 200));
  if (!frame) throw new Error('No frame.');
  const [inside] = rgbAt(frame, 90, 160);
  const [outside] = rgbAt(frame, 90, 40);
  expect(inside).toBeGreaterThan(185);
  expect(outside).toBeGreaterThan(60);
  expect(outside).toBeLessThan(160);
  // The clip stands 101 px high in the middle.
  expect(rgbAt(frame, 4, 160 - 46)[0]).toBeGreaterThan(185);
  expect(rgbAt(frame, 4, 160 - 58)[0]).toBeLessThan(160);
});

test('blurred shows that backdrop alone, where the clip would stand too', async () => {
  const [frame] = await framesOf('blurred', play('wide', { fit: 'blurred' }, 200));
  if (!frame) throw new Error('No frame.');
  for (const y of [40, 160, 280]) {
    expect(rgbAt(frame, 90, y)[0]).toBeGreaterThan(60);
    expect(rgbAt(frame, 90, y)[0]).toBeLessThan(160);
  }
});

test('a picture in picture has round corners and plays its own time', async () => {
  const inset = { kind: 'video', id: 'tall', inMs: 500, cornerRadius: 24 } as const;
  const box = { x: 20, y: 40, width: 90, height: 160 };
  const timing = { startMs: 0, durationMs: 1000, fadeInMs: 0, fadeOutMs: 0 };
  const frames = await framesOf('inset', clipOf('white', 0, 1200), {
    overlays: [{ ...inset, ...timing, box }],
  });
  expect(named(frames[0], 65, 120)).toBe('green');
  expect(named(frames[20], 65, 120)).toBe('blue');
  expect(named(frames[32], 65, 120)).toBe('white');
  expect(named(frames[0], 22, 42)).toBe('white');
  expect(named(frames[0], 107, 197)).toBe('white');
  expect(named(frames[0], 65, 44)).toBe('green');
});

test('a picture in picture on a device has a dark edge, a shadow below and light around it', async () => {
  const inset = { kind: 'video', id: 'tall', inMs: 0, cornerRadius: 12, bezel: 6 } as const;
  const timing = { startMs: 0, durationMs: 1000, fadeInMs: 0, fadeOutMs: 0 };
  const shown = async (name: string, ground: string, box: Box) => {
    const [frame] = await framesOf(name, clipOf(ground, 0, 500), {
      overlays: [{ ...inset, ...timing, box }],
    });
    if (!frame) throw new Error('No frame.');
    return frame;
  };
  const bright = (frame: DecodedFrame, x: number, y: number) => Math.max(...rgbAt(frame, x, y));
  const box = { x: 50, y: 60, width: 80, height: 140 };
  const onWhite = await shown('device-on-white', 'white', box);
  expect(named(onWhite, 90, 130)).toBe('red');
  for (const [x, y] of [
    [47, 130],
    [132, 130],
    [90, 57],
    [90, 202],
  ] as const) {
    expect(bright(onWhite, x, y)).toBeLessThan(60);
  }
  expect(bright(onWhite, 90, 216)).toBeLessThan(bright(onWhite, 90, 44) - 20);
  const onBlue = await shown('device-on-blue', 'blue', box);
  expect(rgbAt(onBlue, 90, 40)[0]).toBeGreaterThan((rgbAt(onBlue, 4, 316)[0] ?? 0) + 10);

  const cut = await shown('device-cut', 'white', { ...box, y: 220, height: 160 });
  expect(named(cut, 90, 318)).toBe('red');
  expect(bright(cut, 47, 318)).toBeLessThan(60);
});

test('the sound of a clip can be heard from its own in point', async () => {
  const track = { id: 'song', durationMs: 1500, inMs: 0, gainDb: 0, fadeInMs: 0, fadeOutMs: 0 } as const;
  const sung = await film('sung', { audio: [{ ...track, role: 'music', startMs: 500 }] });
  const original = {
    ...track,
    id: 'sung',
    role: 'original',
    startMs: 0,
    inMs: 400,
    durationMs: 1000,
  } as const;
  const report = await render({
    timeline: timelineOf([play('tall', {}, 1000)], { audio: [original] }),
    files: { ...files, sung },
    outDir: await folder('original'),
  });
  expect(Math.abs((report.loudness?.integratedLufs ?? 0) - -14)).toBeLessThan(1);
});
