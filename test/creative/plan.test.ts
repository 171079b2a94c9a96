import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawWeighted } from '#src/creative/craft/chance.ts';
import { frameFor } from '#src/creative/craft/frame.ts';
import { designFor } from '#src/creative/craft/look.ts';
import { MissingIngredient } from '#src/creative/formats/format.ts';
import { drawCast } from '#src/creative/plan/cast.ts';
import { chooseFormat } from '#src/creative/plan/choose-format.ts';
import { CONTENT_FORMATS } from '#src/domain/formats.ts';
import { PLATFORMS } from '#src/domain/platforms.ts';
import { layoutText } from '#src/media/text/layout-text.ts';
import type { TextOverlay } from '#src/media/timeline.ts';
import { faultsOf } from './plan-invariants.ts';
import { planPost, someMedia, someOrder, someProject } from './plan-kit.ts';

const HOOK = 'wait for it...\nthis simple habit changed everything 🧠';

const anyText = (max: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: max });
const anyClip = fc.record({
  width: fc.integer({ min: 64, max: 3840 }),
  height: fc.integer({ min: 64, max: 3840 }),
  durationMs: fc.integer({ min: 400, max: 90_000 }),
});
const anyProject = fc
  .record({
    seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    platforms: fc.subarray([...PLATFORMS]),
    language: fc.constantFrom('en', 'es', 'pt-BR', 'fr', 'de', 'it', 'ja'),
    appDescription: fc.option(anyText(300)),
    hook: fc.option(anyText(400)),
    cta: fc.option(anyText(200)),
    valuePropositions: fc.array(anyText(200), { maxLength: 6 }),
    writesWords: fc.boolean(),
    demo: anyClip,
    clip: fc.option(anyClip),
    screens: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ hook, cta, valuePropositions, writesWords, demo, clip, screens, ...facts }) =>
    someProject({
      ...facts,
      order: someOrder({ hook, cta, valuePropositions, writesWords }),
      media: [
        someMedia({ id: 'demo', role: 'app-demo', kind: 'video', ...demo }),
        ...(clip ? [someMedia({ id: 'clip', role: 'reference', kind: 'video', ...clip })] : []),
        ...Array.from({ length: screens }, (_, n) =>
          someMedia({ id: `screen-${n}`, role: 'app-screenshot' }),
        ),
      ],
    }),
  );

describe.each(CONTENT_FORMATS)('a plan of %s', (format) => {
  test('has contiguous clips, known sources, and texts inside the safe area that never overlap', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, async (project) => {
        const planned = await planPost(format, project);
        expect(faultsOf(planned, project.platforms)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('is the same for the same facts and seed, and another for another seed', async () => {
    const plan = (seed: number) => planPost(format, someProject({ seed }));
    expect(await plan(5)).toEqual(await plan(5));
    expect(JSON.stringify(await plan(5))).not.toBe(JSON.stringify(await plan(6)));
  });

  test('lasts between 8 and 40 seconds with ordinary texts', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const { timeline } = await planPost(format, someProject({ seed, order: someOrder({ hook: HOOK }) }));
      expect(timeline.durationMs).toBeGreaterThan(8_000);
      expect(timeline.durationMs).toBeLessThan(40_000);
    }
  });
});

describe('a slideshow', () => {
  const texts = async (hook: string, seed = 1) => {
    const project = someProject({ seed, order: someOrder({ hook }) });
    const { timeline } = await planPost('slideshow_builder', project);
    return { timeline, texts: timeline.overlays.filter((one): one is TextOverlay => one.kind === 'text') };
  };

  test('shows the hook to the letter on its first frame', async () => {
    const { texts: shown } = await texts(HOOK);
    expect(shown[0]).toMatchObject({ text: HOOK, startMs: 0, fadeInMs: 0 });
  });

  test('has five to eight slides, each with a still while its text stands complete', async () => {
    for (let seed = 0; seed < 30; seed++) {
      const { timeline, texts: shown } = await texts(HOOK, seed);
      expect(timeline.slideMs.length).toBe(timeline.clips.length);
      expect(timeline.slideMs.length).toBeGreaterThanOrEqual(5);
      expect(timeline.slideMs.length).toBeLessThanOrEqual(8);
      for (const ms of timeline.slideMs) {
        const standing = shown.filter(
          ({ startMs, durationMs, fadeInMs, fadeOutMs }) =>
            ms >= startMs + fadeInMs && ms <= startMs + durationMs - fadeOutMs,
        );
        const touched = shown.filter((one) => ms >= one.startMs && ms < one.startMs + one.durationMs);
        expect(standing.length).toBeGreaterThan(0);
        expect(standing).toEqual(touched);
      }
    }
  });

  test('tells a hook of 2,000 characters whole, in pages of a size that can be read', async () => {
    const hook = 'Every day I wrote down one thing that I had done, and nothing else at all. '
      .repeat(27)
      .slice(0, 2_000);
    for (let seed = 0; seed < 5; seed++) {
      const { timeline, texts: shown } = await texts(hook, seed);
      const told = (text: string) => text.replaceAll(/\s/gu, '');
      const pages = shown.filter(({ text }) => told(hook).includes(told(text)));
      expect(pages.length).toBeGreaterThan(8);
      expect(pages.map(({ text }) => told(text)).join('')).toBe(told(hook));
      for (const [page, { text, box, style }] of pages.entries()) {
        const layout = layoutText(text, box, style);
        expect(layout.truncated).toBe(false);
        expect(layout.size).toBeGreaterThanOrEqual(44);
        expect(timeline.clips[page]?.source).toEqual(timeline.clips[0]?.source);
        expect(timeline.clips[page]?.durationMs).toBeGreaterThan([...text].length * 40);
      }
    }
  });

  test('cuts on the frames nearest to the beats of its tune', async () => {
    const project = someProject({
      tracks: [{ id: 't', style: 'pop', bpm: 100, seed: 1, trend: 1, pool: null }],
    });
    const { timeline } = await planPost('slideshow_builder', project);
    for (const clip of timeline.clips.slice(1)) {
      const cut = clip.startMs + (clip.transition.kind === 'cut' ? 0 : clip.transition.durationMs / 2);
      // A beat at 100 a minute lies on a frame; half a frame and half a millisecond are what a transition may be off.
      expect(Math.abs(cut - Math.round(cut / 600) * 600)).toBeLessThan(17.5);
    }
  });

  test('of one job differs from variant to variant in look, colour and words', async () => {
    const seeds = [0, 1, 2, 3, 4].map((variant) => (77 + variant * 1_000_003) % 2 ** 31);
    const designs = seeds.map((seed) => designFor({ seed, language: 'en', topic: null }));
    expect(new Set(designs.map(({ name }) => name)).size).toBe(5);
    expect(new Set(designs.map(({ hue }) => hue)).size).toBe(5);
    const plans = await Promise.all(
      seeds.map((seed) => planPost('slideshow_builder', someProject({ seed }))),
    );
    const words = plans.map(({ timeline }) =>
      timeline.overlays.map((one) => (one.kind === 'text' ? one.text : '')),
    );
    expect(new Set(words.map(String)).size).toBe(5);
  });
});

test('ten posts of a feed differ in look, accent or place, and a post keeps its own', () => {
  const designs = Array.from({ length: 10 }, (_, n) =>
    designFor({ seed: 4_242 + n, language: 'en', topic: null }),
  );
  const visible = designs.map(({ name, label, hookAt, background, views }) => [
    name,
    label.color,
    hookAt,
    background === 'light' ? views[0] : background,
  ]);
  expect(new Set(visible.map(String)).size).toBe(10);
  expect(new Set(designs.map(({ name }) => name)).size).toBe(6);
  expect(designFor({ seed: 4_242, language: 'en', topic: null })).toEqual(designs[0]);
});

describe('a ugc remix', () => {
  test('has no words without a hook', async () => {
    const { timeline } = await planPost('ugc_remix', someProject());
    expect(timeline.overlays).toEqual([]);
  });

  test('shows a short demo whole and twelve seconds of a long one', async () => {
    const demoMs = async (durationMs: number) => {
      const media = [someMedia({ id: 'demo', role: 'app-demo', kind: 'video', durationMs })];
      const { timeline } = await planPost('ugc_remix', someProject({ media }));
      return timeline.clips.at(-1)?.durationMs ?? 0;
    };
    expect(await demoMs(5_000)).toBeLessThanOrEqual(5_000);
    expect(await demoMs(5_000)).toBeGreaterThan(4_000);
    expect(await demoMs(60_000)).toBeLessThanOrEqual(12_000);
    expect(await demoMs(60_000)).toBeGreaterThan(11_000);
  });

  test('keeps one face and one room in all its pictures', async () => {
    const { sources } = await planPost('ugc_remix', someProject());
    const specs = Object.values(sources).flatMap((one) => (one.kind === 'reaction' ? [one.spec] : []));
    expect(specs.length).toBe(4);
    expect(new Set(specs.map((spec) => JSON.stringify(Object(spec).roomSeed))).size).toBe(1);
    expect(specs.every((spec) => Object(spec).personSeed === 'mara')).toBe(true);
  });

  test('has a face without an influencer too', async () => {
    const { sources } = await planPost('ugc_remix', someProject({ actor: null }));
    expect(Object.values(sources).filter(({ kind }) => kind === 'reaction').length).toBe(4);
  });

  test('takes the pinned template and tune, and draws what is not pinned', () => {
    const order = someOrder({ templateId: 'wait-what', trackId: 'slow' });
    for (let seed = 0; seed < 10; seed++) {
      const { draw } = drawCast(someProject({ seed, order }), 'open');
      expect(draw).toEqual({ seed, templateId: 'wait-what', trackId: 'slow' });
    }
    const drawn = Array.from({ length: 40 }, (_, seed) => drawCast(someProject({ seed }), null).draw);
    expect(new Set(drawn.map(({ trackId }) => trackId))).toEqual(new Set(['slow', 'fast']));
    expect(drawn.every(({ templateId }) => templateId === null)).toBe(true);
  });

  test('tells when its app demo is gone', async () => {
    await expect(planPost('ugc_remix', someProject({ media: [] }))).rejects.toThrow(MissingIngredient);
  });
});

describe('a video remix', () => {
  const wide = someMedia({ id: 'clip', kind: 'video', width: 1920, height: 1080, durationMs: 20_000 });

  test('never plays beyond the end of its clip', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, async (project) => {
        const { timeline } = await planPost('video_remix', project);
        const clip = project.media.find(({ id }) => id === 'clip') ?? project.media[0];
        for (const { source, durationMs } of timeline.clips) {
          if (source.kind === 'video')
            expect(source.inMs + durationMs).toBeLessThanOrEqual(clip?.durationMs ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('shows a wide clip whole, and plays its sound while lowering the music', async () => {
    const { timeline } = await planPost('video_remix', someProject({ media: [{ ...wide, hasAudio: true }] }));
    expect(timeline.clips[0]?.source).toMatchObject({ kind: 'video', fit: 'blurred-contain' });
    expect(timeline.audio.filter(({ role }) => role === 'voice').length).toBe(timeline.clips.length - 1);
    expect(timeline.audio.find(({ role }) => role === 'music')?.gainDb).toBeLessThan(0);
  });

  test.each([
    { what: 'quiet', loudness: -30, gain: 17 },
    { what: 'loud', loudness: -8, gain: -5 },
    { what: 'hardly audible', loudness: -50, gain: 18 },
    { what: 'never listened to', loudness: null, gain: 0 },
  ])('brings the sound of a clip that is $what to the level of the music', async ({ loudness, gain }) => {
    const clip = { ...wide, hasAudio: true, loudness };
    const { timeline } = await planPost('video_remix', someProject({ media: [clip] }));
    const gains = timeline.audio.filter(({ role }) => role === 'voice').map(({ gainDb }) => gainDb);
    expect(new Set(gains)).toEqual(new Set([gain]));
  });

  test('of a clip with a track of silence has its music as loud as one without', async () => {
    const clip = { ...wide, hasAudio: true, loudness: -70 };
    const { timeline } = await planPost('video_remix', someProject({ media: [clip] }));
    expect(timeline.audio.map(({ role, gainDb }) => [role, gainDb])).toEqual([['music', 0]]);
  });

  test('is made of drawn scenes when there is nothing to cut', async () => {
    const { sources } = await planPost('video_remix', someProject({ media: [] }));
    expect(new Set(Object.values(sources).map(({ kind }) => kind))).toEqual(new Set(['background', 'track']));
  });
});

describe('a slideshow remix', () => {
  test('takes the number of slides and their numbering from its source', async () => {
    const post = [
      '3 apps I use daily',
      '1. The first',
      '2. The second',
      '3. The third',
      '4. The last',
      'Follow me',
    ];
    const { timeline } = await planPost(
      'slideshow_remix',
      someProject({ posts: [{ id: 'p', texts: post, mediaId: null }] }),
    );
    expect(timeline.slideMs.length).toBe(6);
    const texts = timeline.overlays.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
    expect(texts.filter((text) => /^\d\. /.test(text)).map((text) => text[0])).toEqual(['1', '2', '3', '4']);
    expect(texts.some((text) => post.includes(text))).toBe(false);
  });
});

describe('the safe area of a full-screen post', () => {
  const safeArea = (platforms: string[]) => frameFor('r9x16', platforms).safe;
  test('of no platform is that of all, and of one is larger', () => {
    expect(safeArea([])).toEqual(safeArea([...PLATFORMS]));
    expect(safeArea(['tiktok']).height).toBeGreaterThan(safeArea([]).height);
    expect(safeArea([])).toEqual({ x: 65, y: 288, width: 823, height: 960 });
  });
});

describe('auto', () => {
  test('leaves out what is not feasible, and says so', () => {
    const { format, decision } = chooseFormat(someProject({ media: [], actor: null }));
    expect(format).toBe('slideshow_remix');
    expect(decision.chosen).toBe('slideshow-remix');
    expect(decision.candidates.filter(({ feasible }) => feasible).map((one) => one.format)).toEqual([
      'slideshow-remix',
    ]);
    expect(decision.candidates[0]?.reasons).toContain('the project has no app demo (+0)');
  });

  test('takes the best of the feasible ones, the same for the same seed', () => {
    for (let seed = 0; seed < 50; seed++) {
      const { format, decision } = chooseFormat(someProject({ seed }));
      const best = Math.max(...decision.candidates.map(({ score }) => score));
      const chosen = decision.candidates.find((one) => one.format === decision.chosen);
      expect(chosen).toMatchObject({ feasible: true, score: best });
      expect(chooseFormat(someProject({ seed })).format).toBe(format);
    }
  });
});

test('the pool is drawn from in proportion to trend', () => {
  const items = [{ trend: 90 }, { trend: 10 }];
  const draws = Array.from({ length: 2_000 }, (_, seed) =>
    drawWeighted(items, ({ trend }) => trend, seed, 'track'),
  );
  const share = draws.filter((one) => one === items[0]).length / draws.length;
  expect(share).toBeGreaterThan(0.86);
  expect(share).toBeLessThan(0.94);
  expect(drawWeighted([], () => 1, 1, 'track')).toBeNull();
});
