import { describe, expect, test } from 'vitest';
import { containBox, coverCrop } from '#src/media/decode/fit.ts';
import { ease } from '#src/media/ease.ts';
import { frameCount, frameIndexAt, planFrame } from '#src/media/frame-plan.ts';
import { riseAt } from '#src/media/overlays/text.ts';
import type { TextOverlay } from '#src/media/timeline.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';

const crossfade = { kind: 'crossfade', durationMs: 200 } as const;
const zoom = { from: { zoom: 1, x: 0, y: 0 }, to: { zoom: 1.2, x: 1, y: -1 }, ease: 'linear' } as const;
const timeline = timelineOf([
  clipOf('a', 0, 1200, { camera: zoom }),
  clipOf('b', 1000, 1000, { transition: crossfade }),
]);

describe('the plan of a frame', () => {
  test('names the clips that show, with the share of a running transition', () => {
    expect(planFrame(timeline, 0)).toMatchObject({ base: { index: 0, seconds: 0 }, incoming: null });
    expect(planFrame(timeline, 29).incoming).toBeNull();
    const both = planFrame(timeline, 33);
    expect(both.base.index).toBe(0);
    expect(both.incoming).toMatchObject({ index: 1, transition: crossfade });
    expect(both.incoming?.progress).toBeCloseTo(0.5);
    expect(planFrame(timeline, 36)).toMatchObject({ base: { index: 1 }, incoming: null });
  });

  test('moves the camera through the whole of its clip', () => {
    const { view } = planFrame(timeline, 18).base;
    expect(view.zoom).toBeCloseTo(1.1);
    expect(view.x).toBeCloseTo(0.5);
    expect(view.y).toBeCloseTo(-0.5);
  });

  test('fades and lifts an overlay in, and fades it out', () => {
    const overlay = {
      kind: 'text',
      startMs: 100,
      durationMs: 1000,
      fadeInMs: 400,
      fadeOutMs: 200,
      riseBy: 40,
    };
    const withText = { ...timeline, overlays: [overlay as TextOverlay] };
    const at = (n: number) => planFrame(withText, n).overlays[0];
    expect(at(2)).toBeUndefined();
    const rise = (n: number) => riseAt({ riseBy: 40 }, at(n)?.entered ?? Number.NaN);
    expect(at(3)?.opacity).toBe(0);
    expect(rise(3)).toBe(40);
    expect(at(9)?.opacity).toBeCloseTo(0.5);
    expect(rise(9)).toBeCloseTo(5);
    expect(at(15)?.opacity).toBe(1);
    expect(rise(15)).toBe(0);
    expect(at(30)?.opacity).toBeCloseTo(0.5);
    expect(at(33)).toBeUndefined();
  });
});

test('frames are counted and found without running past the end', () => {
  expect(frameCount(timeline)).toBe(60);
  expect(frameIndexAt(timeline, 1000)).toBe(30);
  expect(frameIndexAt(timeline, 99_000)).toBe(59);
  expect(frameIndexAt(timeline, -5)).toBe(0);
});

test('eases start at 0, end at 1 and never turn back', () => {
  for (const kind of ['linear', 'in-out', 'out'] as const) {
    const path = Array.from({ length: 21 }, (_, index) => ease(kind, index / 20));
    expect([path[0], path[20]]).toEqual([0, 1]);
    expect(path).toEqual(path.toSorted((a, b) => a - b));
  }
});

describe('fitting', () => {
  const tall = { width: 1080, height: 1920 };

  test('a cover crop has the shape of the frame and stays around the focus', () => {
    const wide = { width: 1600, height: 900 };
    expect(coverCrop(wide, tall, { x: 0.5, y: 0.5 })).toEqual({ x: 546, y: 0, width: 506, height: 900 });
    expect(coverCrop(wide, tall, { x: 0, y: 0.5 }).x).toBe(0);
    expect(coverCrop(wide, tall, { x: 1, y: 0.5 }).x).toBe(1600 - 506);
    expect(coverCrop(tall, tall, { x: 0.1, y: 0.9 })).toEqual({ x: 0, y: 0, ...tall });
  });

  test('a contained box shows everything, centred, on even pixels', () => {
    expect(containBox({ width: 1600, height: 900 }, tall)).toEqual({
      x: 0,
      y: 656,
      width: 1080,
      height: 608,
    });
    expect(containBox({ width: 300, height: 900 }, tall)).toEqual({ x: 220, y: 0, width: 640, height: 1920 });
  });
});
