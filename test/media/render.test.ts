import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { render } from '#src/media/render.ts';
import type { RenderReport, RenderRequest } from '#src/media/render-request.ts';
import { probe } from '#test/kit/media/probe.ts';
import { decodeFrames, rgbAt } from './kit/decoded.ts';
import { measureLoudness } from './kit/measure-loudness.ts';
import { scratchFolder } from './kit/scratch.ts';
import { music, writeWav } from './kit/sounds.ts';
import { flat, writeStill } from './kit/stills.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';

const { dir, folder } = scratchFolder();

async function jobWithMusic(name: string): Promise<RenderRequest> {
  const red = await writeStill(join(dir, 'red.png'), 300, 400, flat('#c83232'));
  const blue = await writeStill(join(dir, 'blue.png'), 300, 400, flat('#3250c8'));
  const song = await writeWav(join(dir, 'song.wav'), 5, music);
  const clips = [
    clipOf('red', 0, 1700, {
      camera: { from: { zoom: 1, x: 0, y: 0 }, to: { zoom: 1.1, x: 0, y: 0 }, ease: 'linear' },
    }),
    clipOf('blue', 1500, 1500, { transition: { kind: 'crossfade', durationMs: 200 } }),
  ];
  const text = {
    ...({ kind: 'text', text: 'Made of text ✨', startMs: 200, durationMs: 1000, fadeInMs: 200 } as const),
    ...{ fadeOutMs: 200, riseBy: 9, box: { x: 10, y: 60, width: 160, height: 120 } },
    ...({ align: 'center', valign: 'middle' } as const),
    style: {
      ...({ font: 'inter', size: 30, minSize: 12, weight: 800, color: '#ffffff' } as const),
      backing: { kind: 'outline', color: '#000000' } as const,
    },
  };
  const track = { role: 'music', id: 'song', startMs: 0, durationMs: 3000, inMs: 0, gainDb: 0 } as const;
  const timeline = timelineOf(clips, {
    overlays: [text],
    audio: [{ ...track, fadeInMs: 10, fadeOutMs: 500 }],
    posterMs: 800,
    slideMs: [800, 2500],
  });
  return { timeline, files: { red, blue, song }, outDir: await folder(name) };
}

describe('a finished render', () => {
  test('has every file with facts that decoding confirms, and the same bytes when made again', async () => {
    const job = await jobWithMusic('first');
    const progress: number[] = [];
    const report = await render(job, { onProgress: (fraction) => progress.push(fraction) });
    expect(readdirSync(job.outDir).sort()).toEqual([
      'poster.jpg',
      'slide-01.jpg',
      'slide-02.jpg',
      'thumbnail.jpg',
      'video.mp4',
    ]);
    expect(report.files.map(({ kind, ordinal }) => `${kind} ${ordinal}`)).toEqual([
      'video 0',
      'poster 0',
      'thumbnail 0',
      'slide 0',
      'slide 1',
    ]);
    for (const file of report.files) {
      const facts = await probe(file.path);
      const { kind: _, ordinal: __, path: ___, ...reported } = file;
      expect(facts).toMatchObject(reported);
    }
    const video = await probe(report.files[0]?.path ?? '');
    expect(video).toMatchObject({ frames: 90, durationMs: 3000, fps: 30, hasAudio: true, codec: 'h264' });
    expect(report).toMatchObject({ frames: 90 });
    expect(report.cpuSeconds).toBeGreaterThan(0.1);
    expect(report.peakRssBytes).toBeGreaterThan(50e6);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);

    const again = await render({ ...job, outDir: await folder('again') });
    expect(again.files.map((file) => file.sha256)).toEqual(report.files.map((file) => file.sha256));
  });

  test('has the same photos with its film and without', async () => {
    const job = await jobWithMusic('with-film');
    const stills = ({ files }: RenderReport) =>
      files
        .filter(({ kind }) => kind !== 'video')
        .map(({ kind, ordinal, sha256 }) => [kind, ordinal, sha256]);
    const whole = await render(job);
    const outDir = await folder('without-film');
    const progress: number[] = [];
    const alone = await render(
      { ...job, timeline: { ...job.timeline, audio: [] }, outDir, kinds: ['slide', 'poster', 'thumbnail'] },
      { onProgress: (fraction) => progress.push(fraction) },
    );
    expect(readdirSync(outDir).sort()).toEqual([
      'poster.jpg',
      'slide-01.jpg',
      'slide-02.jpg',
      'thumbnail.jpg',
    ]);
    expect(stills(alone)).toEqual(stills(whole));
    expect([alone.loudness, alone.frames, progress.at(-1)]).toEqual([null, 0, 1]);
  }, 60_000);

  test('puts its index first, so that a browser can start at once', async () => {
    const job = await jobWithMusic('index');
    const { files } = await render(job);
    const bytes = readFileSync(files[0]?.path ?? '');
    expect(bytes.indexOf('moov')).toBeGreaterThan(0);
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
  });

  test('is as loud as asked and has headroom, measured by another meter than ours', async () => {
    const job = await jobWithMusic('loudness');
    const { files, loudness } = await render(job);
    const measured = measureLoudness(files[0]?.path ?? '');
    expect(Math.abs(measured.integratedLufs - -14)).toBeLessThan(1);
    expect(measured.truePeakDbtp).toBeLessThanOrEqual(-1);
    expect(Math.abs(measured.integratedLufs - (loudness?.integratedLufs ?? 0))).toBeLessThan(0.2);
    expect(Math.abs(measured.truePeakDbtp - (loudness?.truePeakDbtp ?? 0))).toBeLessThan(0.3);
  });

  test('has a silent soundtrack when the timeline has no sound', async () => {
    const job = await jobWithMusic('silent');
    const { files, loudness } = await render({ ...job, timeline: { ...job.timeline, audio: [] } });
    expect(await probe(files[0]?.path ?? '')).toMatchObject({ hasAudio: true, durationMs: 3000 });
    expect(loudness?.integratedLufs).toBe(-70);
  });

  test('keeps the colours of its sources', async () => {
    const colors = ['#c83232', '#32c850', '#3250c8', '#f0e0d0', '#101418', '#808080'];
    const files: Record<string, string> = {};
    for (const color of colors)
      files[color] = await writeStill(join(dir, `${color}.png`), 200, 200, flat(color));
    const clips = colors.map((color, index) => clipOf(color, index * 200, 200));
    const { files: made } = await render({
      timeline: timelineOf(clips),
      files,
      outDir: await folder('colours'),
    });
    const frames = decodeFrames(made[0]?.path ?? '');
    expect(frames).toHaveLength(36);
    for (const [index, color] of colors.entries()) {
      const frame = frames[index * 6 + 3];
      if (!frame) throw new Error('A frame is missing.');
      for (const [x, y] of [
        [10, 10],
        [90, 160],
        [170, 310],
      ] as const) {
        const wanted = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
        const off = rgbAt(frame, x, y).map((value, channel) => Math.abs(value - (wanted[channel] ?? 0)));
        expect(Math.max(...off), `${color} came out as ${rgbAt(frame, x, y)}`).toBeLessThanOrEqual(3);
      }
    }
  });

  test.each([
    { fps: 24, durationMs: 1000, frames: 24 },
    { fps: 30, durationMs: 1234, frames: 37 },
    { fps: 60, durationMs: 500, frames: 30 },
  ])('lasts $durationMs ms at $fps fps', async ({ fps, durationMs, frames }) => {
    const red = await writeStill(join(dir, 'plain.png'), 64, 64, flat('#c83232'));
    const timeline = timelineOf([clipOf('red', 0, durationMs)], { fps, width: 64, height: 48 });
    const { files } = await render({ timeline, files: { red }, outDir: await folder(`fps${fps}`) });
    const facts = await probe(files[0]?.path ?? '');
    expect(facts).toMatchObject({ frames, fps });
    expect(Math.abs((facts.durationMs ?? 0) - durationMs)).toBeLessThanOrEqual(1000 / fps);
    expect(decodeFrames(files[0]?.path ?? '')).toHaveLength(frames);
  });
});
