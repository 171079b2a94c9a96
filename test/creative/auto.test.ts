import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawBeta } from '#src/creative/plan/beta.ts';
import { chooseFormat } from '#src/creative/plan/choose-format.ts';
import type { PostResult } from '#src/creative/plan/performance.ts';
import type { ContentFormat } from '#src/domain/formats.ts';
import { someMedia, someProject } from './plan-kit.ts';

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

test('Beta draws have the mean and the spread of their distribution', () => {
  const [alpha, beta] = [8, 92];
  const draws = Array.from({ length: 4_000 }, (_, seed) => drawBeta(seed, 'x', alpha, beta));
  const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length;
  const variance = draws.reduce((sum, one) => sum + (one - mean) ** 2, 0) / draws.length;
  expect(mean).toBeCloseTo(alpha / (alpha + beta), 2);
  expect(variance / ((alpha * beta) / ((alpha + beta) ** 2 * (alpha + beta + 1)))).toBeCloseTo(1, 0);
});
