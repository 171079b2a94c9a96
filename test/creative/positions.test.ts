import { describe, expect, test } from 'vitest';
import { frameFor } from '#src/creative/craft/frame.ts';
import { ASPECT_RATIOS, type AspectRatio } from '#src/domain/aspect-ratios.ts';
import { CONTENT_FORMATS, type ContentFormat } from '#src/domain/formats.ts';
import { POST_POSITIONS, POST_STYLES, type PostPosition } from '#src/domain/post-styles.ts';
import type { Box, TextOverlay, Timeline, VideoOverlay } from '#src/media/timeline.ts';
import { faultsOf } from './plan-invariants.ts';
import { planPost, someMedia, someOrder, someProject } from './plan-kit.ts';

const SEEDS = [0, 1, 3];
const HOOKS = {
  'a short hook': '3 habits that changed my mornings',
  'a whole story': 'Every day I wrote down one thing that I had done, and nothing else at all. '.repeat(12),
};
const photo = someMedia({ id: 'photo', width: 1080, height: 1920 });
const film = someMedia({
  ...{ id: 'film', kind: 'video', durationMs: 9_000, look: 'film' },
  ...{ width: 1080, height: 1920 },
});
const screen = someMedia({ id: 'screen', role: 'app-screenshot' });

async function planned(
  format: ContentFormat,
  seed: number,
  changes: {
    position?: PostPosition;
    ratio?: AspectRatio;
    hook?: keyof typeof HOOKS;
    media?: (typeof photo)[];
  },
) {
  const { position, ratio = 'r9x16', hook = 'a short hook', media = [photo] } = changes;
  const order = someOrder({
    ...{ hook: HOOKS[hook], writesWords: true, aspectRatio: ratio },
    style: { preset: POST_STYLES[seed % POST_STYLES.length], position },
  });
  return planPost(format, someProject({ seed, order, media }));
}

/** The words that stand together, scene by scene, each as one box of the frame. */
function blocksOf({ overlays }: Timeline): Box[] {
  const texts = overlays.filter((one): one is TextOverlay => one.kind === 'text');
  const groups = Map.groupBy(texts, ({ startMs, durationMs }) => startMs + durationMs);
  return [...groups.values()].map((group) => {
    const y = Math.min(...group.map(({ box }) => box.y));
    const foot = Math.max(...group.map(({ box }) => box.y + box.height));
    return { x: 0, width: 0, y, height: foot - y };
  });
}

/** How far down its safe area a block stands, 0 to 1; one that takes all of it stands anywhere. */
const heightOf = (block: Box, safe: Box) =>
  safe.height - block.height < 4 ? null : (block.y - safe.y) / (safe.height - block.height);

const AT: Record<PostPosition, number> = { top: 0, middle: 0.5, bottom: 1 };

/** Formats whose words all stand over a picture where the project has such media. */
const OVER: [ContentFormat, (typeof photo)[]][] = [
  ['slideshow_builder', [photo]],
  ['slideshow_remix', [photo]],
  ['video_remix', [photo]],
  ['video_remix', [film]],
];

describe.each(POST_POSITIONS)('words at the %s', (position) => {
  test.each(OVER)('stand there all through a %s, in every ratio, long hooks too', async (format, media) => {
    for (const ratio of ASPECT_RATIOS)
      for (const hook of Object.keys(HOOKS) as (keyof typeof HOOKS)[])
        for (const seed of SEEDS) {
          // A film of another shape is a card with its words beside it.
          if (media.includes(film) && ratio !== 'r9x16') continue;
          if (format === 'video_remix' && hook === 'a whole story') continue;
          const plan = await planned(format, seed, { position, ratio, hook, media });
          const { safe } = frameFor(ratio, []);
          const heights = blocksOf(plan.timeline).map((block) => heightOf(block, safe));
          expect(heights.length).toBeGreaterThan(1);
          for (const height of heights)
            if (height !== null) expect(height, `${ratio} ${hook} ${seed}`).toBeCloseTo(AT[position], 1);
          expect(faultsOf(plan, [], ratio)).toEqual([]);
        }
  });

  test.each(CONTENT_FORMATS)('leave a screen of a %s where it is, and stay off it', async (format) => {
    const demo = someMedia({ id: 'demo', role: 'app-demo', kind: 'video', durationMs: 9_000 });
    for (const ratio of ['r9x16', 'r1x1', 'r16x9'] as const)
      for (const seed of [0, 3]) {
        const media = [demo, screen];
        const plan = await planned(format, seed, { position, ratio, media });
        const before = await planned(format, seed, { ratio, media });
        expect(faultsOf(plan, [], ratio)).toEqual([]);
        const screens = ({ timeline }: typeof plan) =>
          timeline.overlays.filter((one): one is VideoOverlay => one.kind === 'video');
        expect(screens(plan)).toEqual(screens(before));
        for (const { box, startMs, durationMs } of screens(plan)) {
          const beside = plan.timeline.overlays.filter(
            (one): one is TextOverlay =>
              one.kind === 'text' &&
              one.startMs < startMs + durationMs &&
              startMs < one.startMs + one.durationMs,
          );
          for (const { box: words } of beside)
            expect(
              words.y + words.height <= box.y ||
                words.x + words.width <= box.x ||
                words.x >= box.x + box.width,
            ).toBe(true);
        }
      }
  });
});

describe.each(CONTENT_FORMATS)('a %s', (format) => {
  test('is planned to the byte as without a wish where it has an empty one', async () => {
    const [bare, empty] = [someOrder({ hook: 'wait for it' }), someOrder({ hook: 'wait for it', style: {} })];
    const plans = [bare, empty].map((order) => planPost(format, someProject({ order })));
    const [one, other] = (await Promise.all(plans)).map((plan) => JSON.stringify(plan));
    expect(one).toBe(other);
  });

  test('has the accent that is asked for instead of its project’s, and keeps the rest of it', async () => {
    const brand = { accent: '#1877f2', background: '#10241c', style: 'box' as const };
    const order = someOrder({ hook: 'wait for it', writesWords: true, style: { accent: '#0a7d5c' } });
    const own = JSON.stringify(await planPost(format, someProject({ order, brand })));
    expect(own).toContain('#0a7d5c');
    expect(own).not.toContain('#1877f2');
    if (own.includes('"kind":"background"')) expect(own).toContain('"color":"#10241c"');
  });
});
