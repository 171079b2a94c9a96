import { loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { drawDemoApp } from '#src/creative/demo-app/draw-demo-app.ts';
import { drawAppScreenshots } from '#src/creative/demo-app/draw-screenshots.ts';
import { drawAppLogo } from '#src/creative/demo-app/logo.ts';
import { checkRequest } from '#src/media/check-request.ts';

describe('the demo app', async () => {
  const { timeline, files } = await drawDemoApp({ seed: 4 });

  test('is recorded as a timeline that the renderer accepts, with a file for every source', () => {
    const paths = Object.fromEntries(files.map(({ id }) => [id, `/tmp/${id}`]));
    expect(() => checkRequest({ timeline, files: paths, outDir: '/tmp' })).not.toThrow();
    expect([timeline.width, timeline.height, timeline.fps]).toEqual([720, 1560, 30]);
    expect(timeline.durationMs).toBeGreaterThanOrEqual(8000);
    expect(timeline.durationMs).toBeLessThanOrEqual(10_000);
    expect(timeline.audio).toEqual([]);
  });

  test('shows each picture from where the last one ends, overlapping only in a transition', () => {
    let end = 0;
    for (const { startMs, durationMs, transition } of timeline.clips) {
      const overlap = transition.kind === 'cut' ? 0 : transition.durationMs;
      expect(startMs + overlap).toBe(end);
      end = startMs + durationMs;
    }
    expect(end).toBe(timeline.durationMs);
    expect(timeline.clips.map(({ transition }) => transition.kind)).toContain('slide-up');
    expect(timeline.clips.map(({ transition }) => transition.kind)).toContain('slide-left');
  });

  test('taps four times, inside the screen', () => {
    expect(timeline.overlays.length).toBe(4);
    for (const overlay of timeline.overlays) {
      if (overlay.kind !== 'sprite') throw new Error(overlay.kind);
      expect(overlay.from.x).toBeGreaterThanOrEqual(0);
      expect(overlay.from.x + overlay.from.width).toBeLessThanOrEqual(timeline.width);
      expect(overlay.from.y + overlay.from.height).toBeLessThanOrEqual(timeline.height);
    }
  });

  test('is the same for the same seed and another for another', async () => {
    const again = await drawDemoApp({ seed: 4 });
    expect(
      again.files.every(({ bytes }, index) => bytes.equals(files[index]?.bytes ?? Buffer.alloc(0))),
    ).toBe(true);
    expect(again.timeline).toEqual(timeline);
    const other = await drawDemoApp({ seed: 5 });
    expect(other.files[0]?.bytes.equals(files[0]?.bytes ?? Buffer.alloc(0))).toBe(false);
  });

  test('has four screenshots and a logo', async () => {
    const shots = await drawAppScreenshots({ seed: 4, width: 540, height: 1170 });
    expect(new Set(shots.map(({ id }) => id)).size).toBe(4);
    for (const { bytes } of shots) {
      const image = await loadImage(bytes);
      expect([image.width, image.height]).toEqual([540, 1170]);
    }
    const logo = await loadImage(await drawAppLogo(128));
    expect([logo.width, logo.height]).toEqual([128, 128]);
  });
});
