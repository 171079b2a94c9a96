import { describe, expect, test } from 'vitest';
import { type Frame, frameFor } from '#src/creative/craft/frame.ts';
import { itemAt } from '#src/creative/item-at.ts';
import { ASPECT_RATIOS, type AspectRatio } from '#src/domain/aspect-ratios.ts';
import { CONTENT_FORMATS, type ContentFormat } from '#src/domain/formats.ts';
import { layoutText } from '#src/media/text/layout-text.ts';
import type { Box, Overlay, TextOverlay, VideoOverlay } from '#src/media/timeline.ts';
import { faultsOf } from './plan-invariants.ts';
import { planPost, someMedia, someOrder, someProject } from './plan-kit.ts';

const SEEDS = [0, 1, 2, 3, 4, 5];
const PLATFORM_SETS = [['tiktok'], ['instagram', 'youtube'], []];

const HOOKS = {
  'a short hook': '5 habits that fixed my evenings',
  'a hook of 120 characters':
    'I stopped checking my phone for the first hour of every single day, and nobody warned me about what would happen next.',
  'a whole story': 'Every day I wrote down one thing that I had done, and nothing else at all. '.repeat(12),
};

/** Of phones old and new, a tablet, a page that was scrolled, and a screen on its side. */
const SHAPES = [
  [1080, 2340],
  [750, 1334],
  [1170, 2532],
  [1668, 2388],
  [1080, 5000],
  [2340, 1080],
] as const;

const several = (role: string, shapes: readonly (readonly [number, number])[]) =>
  shapes.map(([width, height], index) => someMedia({ id: `${role}-${index}`, role, width, height }));
const demo = someMedia({ id: 'demo', role: 'app-demo', kind: 'video', durationMs: 9_000 });
const wide = someMedia({
  ...{ id: 'wide', role: 'app-demo', kind: 'video', durationMs: 9_000 },
  ...{ width: 1920, height: 1080 },
});
const MEDIA = {
  'nothing but an upright demo': [demo],
  'a wide demo and photos': [
    wide,
    ...several('reference', [
      [1600, 1200],
      [900, 1600],
      [1200, 1200],
      [4000, 1000],
    ]),
  ],
  'an upright demo and screens': [demo, ...several('app-screenshot', SHAPES)],
  'screens alone': several('app-screenshot', SHAPES),
};

const together = (a: Overlay, b: Overlay) =>
  a.startMs < b.startMs + b.durationMs && b.startMs < a.startMs + a.durationMs;
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const within = (outer: Box, inner: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** What a phone shows can be read from this width on, px. */
const NARROWEST = 620;

/** What is drawn of a screen: with the edge of its device. */
const deviceOf = ({ box, bezel = 0 }: VideoOverlay): Box => ({
  x: box.x - bezel,
  y: box.y - bezel,
  width: box.width + 2 * bezel,
  height: box.height + 2 * bezel,
});
/** Where a text is while it comes in and stands. */
const wayOf = ({ box, riseBy }: TextOverlay): Box => ({ ...box, height: box.height + riseBy });

/** What is wrong with sizes and screens, in words. */
function layoutFaults(overlays: readonly Overlay[], { safe, size: frame, fullScreen }: Frame): string[] {
  const texts = overlays.filter((one): one is TextOverlay => one.kind === 'text');
  const screens = overlays.filter((one): one is VideoOverlay => one.kind === 'video');
  return [
    ...texts.flatMap(({ text, box, style }) => {
      const { size, truncated, cutsWords } = layoutText(text, box, style);
      return size < 44 || truncated || cutsWords
        ? [`"${text}" is ${size} px${truncated ? ', cut off' : ''}${cutsWords ? ', with words cut' : ''}`]
        : [];
    }),
    ...screens.flatMap((screen) => {
      const device = deviceOf(screen);
      // What runs out below goes on there, and is wide enough for what is seen of it to be read.
      const runsOut = device.y + device.height > frame.height && screen.box.width >= NARROWEST;
      const ends = fullScreen || runsOut ? safe.y + safe.height - device.y : Number.POSITIVE_INFINITY;
      const seen = { ...device, height: Math.min(device.height, ends) };
      const under = texts.filter((text) => together(text, screen) && meet(wayOf(text), device));
      return [
        ...(within(safe, seen) ? [] : [`${screen.id} leaves the safe area: ${JSON.stringify(device)}`]),
        ...under.map(({ text }) => `"${text}" lies on ${screen.id}`),
      ];
    }),
  ];
}

type Case = { ratio: AspectRatio; hook: keyof typeof HOOKS; media: keyof typeof MEDIA };
const CASES: Case[] = ASPECT_RATIOS.flatMap((ratio) =>
  (Object.keys(HOOKS) as Case['hook'][]).flatMap((hook) =>
    (Object.keys(MEDIA) as Case['media'][]).map((media): Case => ({ ratio, hook, media })),
  ),
);

function projectOf(seed: number, platforms: string[], { ratio, hook, media }: Case) {
  const order = someOrder({ hook: HOOKS[hook], writesWords: true, aspectRatio: ratio });
  return someProject({ seed, platforms, order, media: MEDIA[media] });
}

describe.each(CONTENT_FORMATS)('a plan of %s', (format) => {
  /** A format without pages shows a whole story as small as it must; a warning tells. */
  const cases = CASES.filter(({ hook, media }) =>
    format === 'ugc_remix' && media === 'screens alone'
      ? false
      : turnsPages(format) || hook !== 'a whole story',
  );

  test.each(cases)('in $ratio with $hook and $media can be read, all of it', async (one) => {
    for (const seed of SEEDS) {
      const platforms = itemAt(PLATFORM_SETS, seed);
      const planned = await planPost(format, projectOf(seed, platforms, one));
      const frame = frameFor(one.ratio, platforms);
      const { overlays } = planned.timeline;
      expect([...faultsOf(planned, platforms, one.ratio), ...layoutFaults(overlays, frame)]).toEqual([]);
    }
  });
});

const turnsPages = (format: ContentFormat) => format.startsWith('slideshow');

describe.each(ASPECT_RATIOS)('a screen in %s', (ratio) => {
  test.each(SHAPES)('of %i × %i keeps its shape and is large', async (...shape) => {
    let seen = 0;
    const { safe, fullScreen } = frameFor(ratio, []);
    for (const seed of SEEDS) {
      const media = several('app-screenshot', [shape, shape, shape, shape, shape, shape]);
      const order = someOrder({ hook: HOOKS['a short hook'], aspectRatio: ratio });
      const { timeline } = await planPost('slideshow_builder', someProject({ seed, media, order }));
      for (const { box } of timeline.overlays.filter((one): one is VideoOverlay => one.kind === 'video')) {
        seen += 1;
        expect(box.width / box.height).toBeCloseTo(shape[0] / shape[1], 1);
        // Outside of full-screen posts whole, and of one side at least as long as words leave it.
        if (fullScreen) expect(box.width).toBeGreaterThanOrEqual(620);
        else expect(Math.max(box.width / safe.width, box.height / safe.height)).toBeGreaterThan(0.45);
      }
    }
    expect(seen).toBeGreaterThanOrEqual(SEEDS.length);
  });
});

test('an order that asks for no ratio is upright and full screen', async () => {
  const { timeline } = await planPost('slideshow_builder', someProject());
  expect(timeline).toMatchObject({ width: 1080, height: 1920 });
});
