import { expect, test } from 'vitest';
import { planContainer } from '#src/creative/plan/plan-container.ts';
import type { PhotoQuery } from '#src/creative/ports/photo-search.ts';
import type { FoundPhoto } from '#src/domain/found-photo.ts';
import type { ProviderFault } from '#src/domain/writer.ts';
import { openTestProviders } from '#test/kit/media/providers.ts';
import { NEVER } from '#test/kit/never.ts';
import { someMedia, someOrder, someProject } from './plan-kit.ts';

const PHOTO: Omit<FoundPhoto, 'id' | 'query'> = {
  ...{ provider: 'pexels', url: 'https://files.test/x.jpg', width: null, height: null, title: null },
  ...{ author: 'Bo', authorLink: null, link: null, licence: 'Pexels License', licenceLink: null },
  ...{ attribution: null, usedUrl: null, model: null },
};

/** Answers `count` pictures for any words, and keeps what it was asked. */
function searching(count: number, fault: ProviderFault | null = null) {
  const asked: PhotoQuery[] = [];
  const photos = {
    find: async (query: PhotoQuery) => {
      asked.push(query);
      const found = Array.from({ length: count }, (_, index) => ({
        ...PHOTO,
        id: `${index}`,
        query: query.words,
      }));
      return { photos: found, fault };
    },
  };
  return { asked, photos };
}

const about = (language: string, hook: string) =>
  someProject({ language, media: [], order: someOrder({ hook }), seed: 5 });

async function plan(project: ReturnType<typeof someProject>, photos: ReturnType<typeof searching>['photos']) {
  const { text } = openTestProviders();
  const { plan } = await planContainer(project, { text, photos }, NEVER);
  const sources = Object.values(plan.sources);
  const found = sources.flatMap((source) => (source.kind === 'found' ? [source.photo.id] : []));
  return { plan, found, drawn: sources.filter(({ kind }) => kind === 'background').length };
}

test('every slide looks by its topic, in English also where the post is not, and by what an English point names', async () => {
  const german = searching(30);
  await plan(about('de', '3 Gewohnheiten für ruhige Abende'), german.photos);
  expect(new Set(german.asked.map(({ language }) => language))).toEqual(new Set(['en']));
  expect(new Set(german.asked.map(({ words }) => words)).size).toBe(1);
  expect(german.asked[0]?.words).toMatch(/^[a-z ]*habits?[a-z ]*$/);
  const english = searching(30);
  await plan(about('en', '5 habits for calm evenings'), english.photos);
  const [topic = ''] = english.asked.map(({ words }) => words);
  expect(new Set(english.asked.map(({ words }) => words)).size).toBeGreaterThan(2);
  expect(english.asked.every(({ words }) => words.startsWith(topic))).toBe(true);
});

test.each([
  ['r9x16', 'tall'],
  ['r4x5', 'tall'],
  ['r1x1', 'square'],
  ['r16x9', 'wide'],
] as const)('a post in %s looks for %s pictures', async (aspectRatio, shape) => {
  const { asked, photos } = searching(30);
  const project = about('en', '5 habits for calm evenings');
  await plan({ ...project, order: { ...project.order, aspectRatio } }, photos);
  expect(new Set(asked.map((query) => query.shape))).toEqual(new Set([shape]));
});

test('no picture stands in a post twice; the slides that are left are drawn, and a seed finds the same again', async () => {
  const project = about('en', '5 habits for calm evenings');
  const few = await plan(project, searching(2).photos);
  expect([...few.found].sort()).toEqual(['0', '1']);
  expect(few.drawn).toBeGreaterThanOrEqual(4);
  const many = await plan(project, searching(30).photos);
  expect(new Set(many.found).size).toBe(many.found.length);
  expect(many.drawn).toBe(0);
  expect((await plan(project, searching(30).photos)).found).toEqual(many.found);
  expect((await plan({ ...project, seed: 6 }, searching(30).photos)).found).not.toEqual(many.found);
});

test("the project's own pictures come first, and nobody is asked for their slides", async () => {
  const media = Array.from({ length: 9 }, (_, index) => someMedia({ id: `own-${index}` }));
  const { asked, photos } = searching(30);
  const { plan: own } = await plan({ ...about('en', '5 habits for calm evenings'), media }, photos);
  const kinds = Object.values(own.sources).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'blob').length).toBeGreaterThanOrEqual(5);
  expect(kinds.filter((kind) => kind === 'found')).toHaveLength(asked.length);
});

test('what nobody could find is told in the plan, and drawn', async () => {
  const { plan: away, found } = await plan(
    about('en', '5 habits for calm evenings'),
    searching(0, 'rate_limited').photos,
  );
  expect(found).toEqual([]);
  expect(away.drawnInstead).toEqual([{ fault: 'rate_limited', sourceId: null }]);
  const { plan: nothing } = await plan(about('en', '5 habits for calm evenings'), searching(0).photos);
  expect(nothing.drawnInstead).toBeUndefined();
});
