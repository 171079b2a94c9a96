import { describe, expect, test } from 'vitest';
import { MissingIngredient } from '#src/creative/formats/format.ts';
import type { OwnSlide } from '#src/domain/container.ts';
import { POST_STYLES } from '#src/domain/post-styles.ts';
import { layoutText } from '#src/media/text/layout-text.ts';
import type { TextOverlay } from '#src/media/timeline.ts';
import { faultsOf } from './plan-invariants.ts';
import { planPost, someMedia, someOrder, someProject } from './plan-kit.ts';

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);
const own = (...texts: string[]): OwnSlide[] => texts.map((text) => ({ text, mediaId: null }));

async function planned(hook: string, slides: OwnSlide[], changes: Parameters<typeof someProject>[0] = {}) {
  const plan = await planPost(
    'slideshow_builder',
    someProject({ order: someOrder({ hook, slides }), ...changes }),
  );
  expect(faultsOf(plan, changes.platforms ?? [])).toEqual([]);
  return plan;
}

describe("the caller's own slides", () => {
  test.each(SEEDS)(
    'stand verbatim and in order between hook and call, and nothing else does (seed %i)',
    async (seed) => {
      const words = ['Drink first.', 'Two lines\nas they are ✨', '3) THEN coffee'];
      const { scenes } = await planned('How I start my day', own(...words), { seed });
      expect(scenes.map(({ role }) => role)).toEqual(['hook', 'point', 'point', 'point', 'call']);
      expect(scenes.slice(1, -1).map(({ text }) => text)).toEqual(words);
      expect(scenes.map(({ mediaId }) => mediaId)).toEqual(scenes.map(() => null));
    },
  );

  test.each([
    [5, '5 habits that changed my mornings', 5],
    [2, '5 habits that changed my mornings', 5],
    [7, '5 habits that changed my mornings', 7],
    [1, 'The morning I gave up on coffee', 1],
  ])('%i of them under "%s" make %i', async (given, hook, count) => {
    const words = Array.from({ length: given }, (_, at) => `My own point ${at + 1}`);
    const { scenes } = await planned(hook, own(...words));
    const points = scenes.slice(1, -1).map(({ text }) => text);
    expect(points.slice(0, given)).toEqual(words);
    expect(points).toHaveLength(count);
    expect(new Set(points).size).toBe(count);
  });

  test('are never cut off, however they are set', async () => {
    const long = 'a quiet word '.repeat(24).slice(0, 300).trim();
    for (const style of POST_STYLES) {
      for (const seed of SEEDS) {
        const order = someOrder({ hook: 'Look', slides: own(long), style: { preset: style } });
        const { timeline } = await planPost('slideshow_builder', someProject({ seed, order }));
        const texts = timeline.overlays.filter(
          (one): one is TextOverlay => one.kind === 'text' && one.text === long,
        );
        expect(texts).toHaveLength(1);
        for (const { text, box, style: set } of texts) {
          const { truncated, size } = layoutText(text, box, set);
          expect([truncated, size >= 44]).toEqual([false, true]);
        }
      }
    }
  });

  test('show the picture that is pinned to them, whole where there are no words', async () => {
    const media = [
      someMedia({ id: 'wide', width: 1600, height: 900 }),
      someMedia({ id: 'tall', width: 1080, height: 1920 }),
      someMedia({ id: 'screen', role: 'app-screenshot', width: 1170, height: 2532 }),
    ];
    const slides = [
      { text: 'Said over it', mediaId: 'wide' },
      { text: null, mediaId: 'wide' },
      { text: null, mediaId: 'tall' },
      { text: null, mediaId: 'screen' },
    ];
    const { timeline, scenes } = await planned('Look at these', slides, { media, platforms: ['tiktok'] });
    expect(scenes.slice(1, -1).map(({ mediaId, text }) => [mediaId, text])).toEqual([
      ['wide', 'Said over it'],
      ['wide', null],
      ['tall', null],
      ['screen', null],
    ]);
    expect(timeline.clips[1]?.source).toMatchObject({ id: 'picture-wide' });
    const whole = timeline.overlays.flatMap((one) => (one.kind === 'video' ? [one] : []));
    expect(whole.map(({ id, box }) => [id, box.width, box.height])).toEqual([
      ['picture-wide', 1080, 608],
      ['picture-tall', 1080, 1920],
      ['picture-screen', 888, 1920],
    ]);
    for (const { box } of whole) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(1920);
    }
    // A picture in the middle of what no app covers.
    expect(whole[0]?.box.y).toBeGreaterThanOrEqual(130);
  });

  test('cannot be planned once a picture of theirs has gone', async () => {
    const gone = planned('Look', [{ text: null, mediaId: 'gone' }]);
    await expect(gone).rejects.toThrow(MissingIngredient);
  });
});
