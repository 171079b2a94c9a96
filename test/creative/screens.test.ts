import { describe, expect, test } from 'vitest';
import { centredIn, frameFor } from '#src/creative/craft/frame.ts';
import { layoutText } from '#src/media/text/layout-text.ts';
import type { Box, TextOverlay, VideoOverlay } from '#src/media/timeline.ts';
import { faultsOf } from './plan-invariants.ts';
import { planPost, someMedia, someOrder, someProject } from './plan-kit.ts';

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);
const PLATFORM_SETS = [['tiktok'], ['instagram', 'youtube'], []];
/** Of phones old and new, a tablet, and a page that was scrolled. */
const SHAPES = [
  [1080, 2340],
  [750, 1334],
  [1170, 2532],
  [1668, 2388],
  [1080, 5000],
] as const;

type Shown = { screen: VideoOverlay; texts: TextOverlay[] };

/** Every screen of a slideshow, and the words that stand while it does. */
async function screensOf(seed: number, platforms: string[], [width, height]: readonly [number, number]) {
  const media = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
    someMedia({ id, role: 'app-screenshot', width, height }),
  );
  const order = someOrder({ hook: '5 habits that fixed my evenings' });
  const planned = await planPost('slideshow_builder', someProject({ seed, platforms, media, order }));
  expect(faultsOf(planned, platforms)).toEqual([]);
  const { overlays } = planned.timeline;
  return overlays
    .filter((one): one is VideoOverlay => one.kind === 'video')
    .map((screen): Shown => {
      const texts = overlays.filter((one): one is TextOverlay => one.kind === 'text');
      return { screen, texts: texts.filter((text) => meets(text.startMs, text.durationMs, screen)) };
    });
}

const meets = (startMs: number, durationMs: number, other: VideoOverlay) =>
  startMs < other.startMs + other.durationMs && other.startMs < startMs + durationMs;

/** What is drawn of a screen: with the edge of its device, as far as the frame goes. */
function deviceOf({ box, bezel = 0 }: VideoOverlay & { bezel?: number }): Box {
  return {
    x: box.x - bezel,
    y: box.y - bezel,
    width: box.width + 2 * bezel,
    height: box.height + 2 * bezel,
  };
}

describe.each(PLATFORM_SETS.map((platforms) => ({ platforms })))('posts for $platforms', ({ platforms }) => {
  test.each(SHAPES)('show screens of %i × %i that can be read, under words that can', async (...shape) => {
    const frame = frameFor('r9x16', platforms);
    const { safe } = frame;
    const between = centredIn(frame);
    let seen = 0;
    for (const seed of SEEDS) {
      for (const { screen, texts } of await screensOf(seed, platforms, shape)) {
        seen += 1;
        const device = deviceOf(screen);
        const bottom = device.y + device.height;
        expect(screen.box.width).toBeGreaterThanOrEqual(620);
        expect(device.x).toBeGreaterThanOrEqual(between.x);
        expect(device.x + device.width).toBeLessThanOrEqual(between.x + between.width);
        expect(device.y).toBeGreaterThan(safe.y);
        // Whole, or cut where the app's own interface lies, with the most of it to be seen.
        expect(bottom <= frame.size.height || screen.box.y < safe.y + safe.height - 200).toBe(true);
        expect(screen.box.width / screen.box.height).toBeCloseTo(shape[0] / shape[1], 2);
        expect(texts.length).toBeGreaterThan(0);
        for (const { text, box, style, riseBy } of texts) {
          expect(layoutText(text, box, style).size).toBeGreaterThanOrEqual(44);
          expect(box.y + box.height + riseBy).toBeLessThanOrEqual(device.y);
        }
      }
    }
    expect(seen).toBeGreaterThanOrEqual(SEEDS.length);
  });
});

test('a wide screen is shown whole, as wide as the apps leave room for', async () => {
  const { y, height } = frameFor('r9x16', []).safe;
  for (const seed of SEEDS) {
    for (const { screen } of await screensOf(seed, [], [2340, 1080])) {
      expect(screen.box.width).toBeGreaterThanOrEqual(620);
      expect(screen.box.y + screen.box.height).toBeLessThan(y + height);
    }
  }
});
