import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProjectFacts } from '#src/creative/craft/project-facts.ts';
import { drawBeta } from '#src/creative/plan/beta.ts';
import { chooseFormat } from '#src/creative/plan/choose-format.ts';
import type { PostResult } from '#src/creative/plan/performance.ts';
import type { ContainerOrder } from '#src/domain/container.ts';
import type { ContentFormat } from '#src/domain/formats.ts';
import { jobSeedOf, variantSeed } from '#src/domain/variant-seeds.ts';
import { someMedia, someOrder, someProject } from './plan-kit.ts';

const CANDIDATES = ['ugc_remix', 'video_remix', 'slideshow_remix'] as const;
const SEEDS = Array.from({ length: 200 }, (_, seed) => seed * 7_919);

const posts = (format: ContentFormat, count: number, rate: number, views = 4_000): PostResult[] =>
  Array.from({ length: count }, () => ({ format, views, engagements: Math.round(views * rate) }));
const choices = (results: PostResult[], changes: Parameters<typeof someProject>[0] = {}) =>
  SEEDS.map((seed) => chooseFormat(someProject({ ...changes, seed, results })));
const shareOf = (format: ContentFormat, chosen: { format: ContentFormat }[]) =>
  chosen.filter((one) => one.format === format).length / chosen.length;

const anyResults = fc.array(
  fc.record({
    format: fc.constantFrom<ContentFormat>(...CANDIDATES, 'slideshow_builder'),
    views: fc.integer({ min: 0, max: 2_000_000 }),
    engagements: fc.integer({ min: 0, max: 3_000_000 }),
  }),
  { maxLength: 60 },
);

describe('auto with recorded results', () => {
  test('chooses a feasible format, the same for the same facts and seed, whatever the results', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), anyResults, fc.boolean(), (seed, results, bare) => {
        const facts = someProject({ seed, results, ...(bare && { media: [], actor: null }) });
        const { format, decision } = chooseFormat(facts);
        expect(chooseFormat(facts)).toEqual({ format, decision });
        const chosen = decision.candidates.find((one) => one.format === decision.chosen);
        expect(chosen?.feasible).toBe(true);
        expect(chosen?.score).toBe(Math.max(...decision.candidates.map(({ score }) => score)));
        for (const { score, performance } of decision.candidates) {
          expect(Number.isFinite(score)).toBe(true);
          if (performance) expect(performance.sampledRate).toBeGreaterThan(0);
          if (performance) expect(performance.sampledRate).toBeLessThan(1);
        }
      }),
    );
  });

  test.each(CANDIDATES)('most seeds choose %s when its posts clearly do better', (better) => {
    const results = CANDIDATES.flatMap((format) => posts(format, 10, format === better ? 0.15 : 0.02));
    expect(shareOf(better, choices(results))).toBeGreaterThan(0.85);
  });

  test('the better the record, the more seeds choose it', () => {
    const rates = [0.01, 0.04, 0.12].map((rate) => {
      const others = [...posts('ugc_remix', 6, 0.04), ...posts('video_remix', 6, 0.04)];
      return shareOf('slideshow_remix', choices([...others, ...posts('slideshow_remix', 6, rate)]));
    });
    expect(rates[0]).toBeLessThan(rates[1] ?? 0);
    expect(rates[1]).toBeLessThan(rates[2] ?? 0);
  });

  test('one lucky post does not settle it: other formats still get their chance', () => {
    const chosen = choices([{ format: 'slideshow_remix', views: 1_000_000, engagements: 90_000 }]);
    expect(new Set(chosen.map(({ format }) => format)).size).toBeGreaterThan(1);
  });

  test('what cannot be made is not chosen, however well it did', () => {
    const chosen = choices(posts('ugc_remix', 30, 0.3), { media: [], actor: null });
    expect(shareOf('slideshow_remix', chosen)).toBe(1);
  });

  test('the decision tells counts and drawn rates', () => {
    const { decision } = chooseFormat(someProject({ results: posts('video_remix', 3, 0.05, 1_000) }));
    const video = decision.candidates.find(({ format }) => format === 'video-remix');
    expect(video?.performance).toMatchObject({ posts: 3, views: 3_000, engagements: 150 });
    expect(video?.reasons.join('\n')).toMatch(
      /3 published posts had 150 reactions in 3000 views, a rate of 5\.0 %; a rate of \d+\.\d % was drawn \(\+\d+\)/,
    );
    const ugc = decision.candidates.find(({ format }) => format === 'ugc-remix');
    expect(ugc?.performance).toMatchObject({ posts: 0, views: 0 });
    expect(ugc?.reasons.join('\n')).toContain('no published post has results');
  });
});

describe('auto without results', () => {
  test('is decided by what the project has', () => {
    const screens = [1, 2, 3].map((n) => someMedia({ id: `s${n}`, role: 'app-screenshot' }));
    const slides = { texts: ['one', 'two', 'three'], id: 'post', mediaId: null };
    expect(shareOf('slideshow_remix', choices([], { media: screens, posts: [slides] }))).toBe(1);
    expect(shareOf('ugc_remix', choices([]))).toBeGreaterThan(0.7);
  });

  test('is not swayed by posts without views or of a format it never chooses', () => {
    const idle = [...posts('slideshow_remix', 5, 0, 0), ...posts('slideshow_builder', 5, 0.5)];
    for (const [index, one] of choices(idle).entries()) {
      expect(one).toEqual(chooseFormat(someProject({ seed: SEEDS[index] ?? 0 })));
    }
  });
});

describe('auto for the variants of one job', () => {
  /** What each of five variants chooses. */
  const job = (changes: Partial<ProjectFacts>, order: Partial<ContainerOrder> = {}, seed = 7) =>
    [0, 1, 2, 3, 4].map((variant) =>
      chooseFormat(
        someProject({
          ...changes,
          seed: variantSeed(seed, variant),
          order: someOrder({ ...order, variant }),
        }),
      ),
    );
  const formatsOf = (choices: ReturnType<typeof job>) => choices.map(({ format }) => format);

  test('takes turns among the good formats, the best one first, the same again for the same seed', () => {
    for (const seed of SEEDS) {
      const choices = job({}, { topic: 'habits' }, seed);
      const formats = formatsOf(choices);
      expect(new Set(formats)).toEqual(new Set(CANDIDATES));
      expect(formats.slice(3)).toEqual(formats.slice(0, 2));
      expect(formatsOf(job({}, { topic: 'habits' }, seed))).toEqual(formats);
      const scores = choices.map(({ decision }) => decision.candidates.map(({ score }) => score));
      expect(new Set(scores.map(String)).size).toBe(1);
      expect(formats[0]).toBe(best(choices[0]));
    }
  });

  test('stays with one that is clearly ahead: a source that is named, or a far better record', () => {
    const clip = someMedia({ id: 'clip', kind: 'video', durationMs: 20_000 });
    const demo = someMedia({ id: 'demo', role: 'app-demo', kind: 'video', durationMs: 9_000 });
    const named = job({ media: [demo, clip] }, { referenceMediaIds: ['clip'] });
    expect(formatsOf(named)).toEqual(Array(5).fill('video_remix'));
    const post = { id: 'post', texts: ['one', 'two', 'three'], mediaId: null };
    expect(formatsOf(job({ posts: [post] }, { sourcePostIds: ['post'] }))).toEqual(
      Array(5).fill('slideshow_remix'),
    );
    const results = CANDIDATES.flatMap((one) => posts(one, 30, one === 'slideshow_remix' ? 0.3 : 0.01));
    expect(formatsOf(job({ results }))).toEqual(Array(5).fill('slideshow_remix'));
  });

  test('never turns to what is not feasible', () => {
    expect(formatsOf(job({ media: [], actor: null }))).toEqual(Array(5).fill('slideshow_remix'));
  });

  test('says of a later variant that it takes its turn, and of the first that it is the best', () => {
    const [first, second] = job({}, { topic: 'habits' }).map(reasonsOfChosen);
    expect(second).toContain('variant 2 of its job: the 3 formats within 30 points take turns');
    expect(first).not.toContain('take turns');
    expect(job({ media: [], actor: null }).map(reasonsOfChosen).join()).not.toContain('take turns');
  });

  test('names the brief where it counted, and only there', () => {
    const reasons = (order: Partial<ContainerOrder>) =>
      job({}, order)[0]
        ?.decision.candidates.flatMap((one) => one.reasons)
        .join('; ') ?? '';
    expect(reasons({})).not.toContain('brief');
    expect(reasons({ topic: '5 habits of calm people' })).toContain('promises a list');
    expect(reasons({ topic: 'Calm people' })).toMatch(/has a topic to open with \(\+5\)/);
    expect(reasons({ topic: '5 habits', hook: 'Calm people' })).not.toContain('promises a list');
    expect(reasons({ angle: 'You only need three' })).toContain('the brief has an angle');
    expect(reasons({ valuePropositions: ['a', 'b', 'c'] })).toContain('the brief lists 3 benefits (+10)');
  });
});

type Choice = ReturnType<typeof chooseFormat>;
const best = (choice: Choice | undefined) =>
  choice?.decision.candidates.toSorted((a, b) => b.score - a.score)[0]?.format.replace('-', '_');
const reasonsOfChosen = ({ decision }: Choice) =>
  decision.candidates.find(({ format }) => format === decision.chosen)?.reasons.join('; ') ?? '';

test('a variant finds the seed of its job again', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), fc.nat(4), (seed, variant) => {
      expect(jobSeedOf(variantSeed(seed, variant), variant)).toBe(seed);
    }),
  );
});

test('Beta draws have the mean and the spread of their distribution', () => {
  const [alpha, beta] = [8, 92];
  const draws = Array.from({ length: 4_000 }, (_, seed) => drawBeta(seed, 'x', alpha, beta));
  const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length;
  const variance = draws.reduce((sum, one) => sum + (one - mean) ** 2, 0) / draws.length;
  expect(mean).toBeCloseTo(alpha / (alpha + beta), 2);
  expect(variance / ((alpha * beta) / ((alpha + beta) ** 2 * (alpha + beta + 1)))).toBeCloseTo(1, 0);
});
