import { describe, expect, test } from 'vitest';
import { frameFor } from '#src/creative/craft/frame.ts';
import { ASPECT_RATIOS } from '#src/domain/aspect-ratios.ts';
import { layoutText } from '#src/media/text/layout-text.ts';
import type { Box, Clip, Overlay, TextOverlay, Timeline, VideoOverlay } from '#src/media/timeline.ts';
import { planPost, someMedia, someOrder, someProject } from './plan-kit.ts';

const SEEDS = [0, 1, 2, 3, 4, 5];
const upright = someMedia({ id: 'demo', role: 'app-demo', kind: 'video', durationMs: 9_000 });
const walk = { kind: 'video', role: 'reference', width: 1080, height: 1920, durationMs: 9_000 } as const;

async function filmOf(
  format: 'video_remix' | 'ugc_remix',
  seed: number,
  aspectRatio: (typeof ASPECT_RATIOS)[number],
  { media = [upright], language = 'en' } = {},
) {
  const order = someOrder({ hook: '5 habits that fixed my evenings', writesWords: true, aspectRatio });
  const { timeline } = await planPost(format, someProject({ seed, language, order, media }));
  return timeline;
}

const textsOf = ({ overlays }: Timeline) => overlays.filter((one): one is TextOverlay => one.kind === 'text');
const screensOf = ({ overlays }: Timeline) =>
  overlays.filter((one): one is VideoOverlay => one.kind === 'video');
const together = (a: { startMs: number; durationMs: number }, b: { startMs: number; durationMs: number }) =>
  a.startMs < b.startMs + b.durationMs && b.startMs < a.startMs + a.durationMs;

/** What is seen of words: the widest line of all in its box, from its middle or its left. */
function inkOf({ text, box, style, align }: TextOverlay): Box {
  const { width } = layoutText(text, box, style);
  return { ...box, x: align === 'center' ? box.x + (box.width - width) / 2 : box.x, width };
}

describe.each(['video_remix', 'ugc_remix'] as const)('words of a %s', (format) => {
  test.each(ASPECT_RATIOS)('in %s never stand while a screen fills the frame', async (ratio) => {
    for (const seed of SEEDS) {
      const timeline = await filmOf(format, seed, ratio);
      const fills = ({ source }: Clip) => source.kind === 'video' && source.fit !== 'blurred';
      const full = timeline.clips.filter(fills);
      // What follows comes in over the end of what goes.
      const free = full.map(({ startMs, durationMs }) => ({
        startMs: startMs + 300,
        durationMs: durationMs - 600,
      }));
      const on = textsOf(timeline).filter((text) => free.some((clip) => together(text, clip)));
      expect(on.map(({ text }) => text)).toEqual([]);
      expect(screensOf(timeline).length).toBeGreaterThan(0);
    }
  });
});

test('a clip that does not fill the frame keeps its place from moment to moment', async () => {
  for (const ratio of ASPECT_RATIOS)
    for (const seed of SEEDS) {
      const screens = screensOf(await filmOf('video_remix', seed, ratio));
      expect(screens.length).toBeGreaterThan(3);
      expect(new Set(screens.map(({ box }) => JSON.stringify(box))).size).toBe(1);
    }
});

const wide = { ...upright, width: 1920, height: 1080 };

test.each([
  ['an upright screen', upright],
  ['a wide screen', wide],
  ['an upright film', someMedia({ id: 'walk', ...walk })],
  ['a wide film', someMedia({ id: 'walk', ...walk, width: 1920, height: 1080 })],
])('%s stands large beside words outside of full-screen posts', async (_, clip) => {
  for (const ratio of ['r4x5', 'r1x1', 'r16x9'] as const)
    for (const seed of SEEDS) {
      const { safe } = frameFor(ratio, []);
      for (const { box } of screensOf(await filmOf('video_remix', seed, ratio, { media: [clip] })))
        expect(Math.max(box.width / safe.width, box.height / safe.height)).toBeGreaterThan(0.5);
    }
});

const endOf = ({ startMs, durationMs }: TextOverlay) => startMs + durationMs;
/** Both go together, and what explains stands on the ground of what it explains; a label does not. */
const isExplained = (one: TextOverlay, other: TextOverlay) =>
  endOf(one) === endOf(other) &&
  one.style.color === other.style.color &&
  JSON.stringify(one.style.backing) === JSON.stringify(other.style.backing);

test('what explains is never set larger than what it explains', async () => {
  const faults: string[] = [];
  for (const media of [upright, wide, someMedia({ id: 'walk', ...walk, width: 1280, height: 720 })])
    for (const ratio of ASPECT_RATIOS)
      for (const seed of SEEDS) {
        const texts = textsOf(await filmOf('video_remix', seed, ratio, { media: [media] }));
        for (const detail of texts) {
          const above = texts.findLast((one) => one.startMs < detail.startMs && isExplained(one, detail));
          if (!above) continue;
          const [one, other] = [above, detail].map(
            ({ text, box, style }) => layoutText(text, box, style).size,
          );
          if ((one ?? 0) < (other ?? 0)) faults.push(`${ratio} ${seed} "${above.text}": ${one} < ${other}`);
        }
      }
  expect(faults).toEqual([]);
});

describe.each(['poster', 'editorial'] as const)('words of the look %s, which begin at one side', (style) => {
  const order = someOrder({
    ...{
      hook: '5 habits that fixed my evenings',
      writesWords: true,
      style: { preset: style },
      aspectRatio: 'r16x9',
    },
  });
  test.each(['en', 'ar'])(
    'begin with the wide screen below them, or stand over it, in %s',
    async (language) => {
      let seen = 0;
      for (const seed of SEEDS) {
        const project = someProject({ seed, language, order, media: [wide] });
        const { timeline } = await planPost('ugc_remix', project);
        for (const { box, bezel = 0, ...times } of screensOf(timeline))
          for (const text of textsOf(timeline)) {
            if (!together(text, times) || text.box.y + text.box.height > box.y) continue;
            seen += 1;
            const left = text.box.x - (box.x - bezel);
            const right = box.x + box.width + bezel - (text.box.x + text.box.width);
            const begins = language === 'ar' ? right : left;
            expect(Math.min(Math.abs(begins), Math.abs(left - right))).toBeLessThan(4);
          }
      }
      expect(seen).toBeGreaterThan(0);
    },
  );

  test('stand in the middle of a wide frame where nothing is beside them', async () => {
    const { timeline } = await planPost('slideshow_builder', someProject({ order, media: [] }));
    for (const { box } of textsOf(timeline)) expect(box.x + box.width / 2).toBeCloseTo(960, -1);
  });
});

describe('a clip and its words in a wide frame', () => {
  test.each([
    ['a screen', upright],
    ['a film', someMedia({ id: 'walk', ...walk })],
  ])('stand in the middle of it together: %s', async (_, clip) => {
    const { size } = frameFor('r16x9', []);
    for (const seed of SEEDS) {
      const timeline = await filmOf('video_remix', seed, 'r16x9', { media: [clip] });
      const screens = screensOf(timeline);
      expect(screens.length).toBeGreaterThan(0);
      const beside = textsOf(timeline).filter((text) => screens.some((screen) => together(text, screen)));
      const inks = [...beside.map(inkOf), ...screens.map(({ box }) => box)];
      const left = Math.min(...inks.map(({ x }) => x));
      const right = size.width - Math.max(...inks.map(({ x, width }) => x + width));
      expect(Math.abs(left - right)).toBeLessThan(size.width * 0.04);
    }
  });

  test.each([
    ['en', 'left'],
    ['ar', 'right'],
    ['he', 'right'],
  ])('are read in %s from the %s', async (language, side) => {
    for (const format of ['video_remix', 'ugc_remix'] as const) {
      const timeline = await filmOf(format, 3, 'r16x9', { language });
      for (const screen of screensOf(timeline))
        for (const text of textsOf(timeline).filter((one: Overlay) => together(one, screen)))
          expect(text.box.x < screen.box.x ? 'left' : 'right').toBe(side);
    }
  });
});

test('the ground beside photographs, clips and screens is a photographed one in every look', async () => {
  const photos = [1, 2].map((at) => someMedia({ id: `photo ${at}`, width: 1080, height: 1920 }));
  for (const format of ['slideshow_builder', 'video_remix', 'ugc_remix'] as const)
    for (let seed = 0; seed < 24; seed++) {
      const media = format === 'slideshow_builder' ? photos : [upright];
      const order = someOrder({ hook: '5 habits that fixed my evenings', writesWords: true });
      const { sources } = await planPost(format, someProject({ seed, order, media }));
      const styles = Object.values(sources).flatMap((one) =>
        one.kind === 'background' ? [(one.spec as { style: string }).style] : [],
      );
      expect(styles.filter((style) => style !== 'light')).toEqual([]);
    }
});
