import { describe, expect, test } from 'vitest';
import type { Copy, CopyBrief } from '#src/creative/ports/copywriter.ts';
import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import { findTopic } from '#src/creative/words/find-topic.ts';
import { topicIn } from '#src/creative/words/library/library.ts';
import { CORE_LANGUAGES, type Topic } from '#src/creative/words/library/topics.ts';
import { NEVER } from '#test/kit/never.ts';
import { someBrief } from './copy-kit.ts';
import { planPost, someOrder, someProject } from './plan-kit.ts';

const copywriter = createEmbeddedCopywriter();
const write = (changes: Partial<CopyBrief>) =>
  copywriter.write(someBrief({ appDescription: DESCRIPTIONS.en, seed: 3, ...changes }), NEVER);

const textsOf = ({ points }: Copy) => points.map(({ text }) => text);

const DESCRIPTIONS = {
  en: 'Tideline is a calm habit tracker. Pick three habits and check them off in seconds.',
  de: 'Tideline ist ein ruhiger Begleiter. Wähle drei Gewohnheiten und hake sie ab.',
  es: 'Tideline te acompaña cada día. Elige tres hábitos y márcalos en segundos.',
  fr: 'Tideline t’accompagne chaque jour. Choisis trois habitudes et coche-les en quelques secondes.',
  it: 'Tideline ti accompagna ogni giorno. Scegli tre abitudini e spuntale in pochi secondi.',
  pt: 'O Tideline acompanha você todo dia. Escolha três hábitos e marque em segundos.',
};
/** Lists of each language, `{n}` of them. */
const LISTS: Record<keyof typeof DESCRIPTIONS, string[]> = {
  en: [
    '{n} mistakes in your evening',
    '{n} signs you sleep badly',
    '{n} tips for a long flight',
    '{n} reasons to run',
  ],
  de: [
    '{n} Fehler am Abend',
    '{n} Anzeichen für zu wenig Schlaf',
    '{n} Tipps für lange Flüge',
    '{n} Gründe zu laufen',
  ],
  es: [
    '{n} errores por la noche',
    '{n} señales de que duermes mal',
    '{n} consejos para viajar',
    '{n} razones para correr',
  ],
  fr: [
    '{n} erreurs le soir',
    '{n} signes que tu dors mal',
    '{n} astuces pour voyager',
    '{n} raisons de courir',
  ],
  it: [
    '{n} errori della sera',
    '{n} segnali che dormi male',
    '{n} consigli per viaggiare',
    '{n} motivi per correre',
  ],
  pt: [
    '{n} erros à noite',
    '{n} sinais de que você dorme mal',
    '{n} dicas para viajar',
    '{n} motivos para correr',
  ],
};

describe.each(Object.entries(LISTS))('a list in %s', (language, hooks) => {
  const appDescription = DESCRIPTIONS[language as keyof typeof DESCRIPTIONS];
  test.each(hooks)('%s has as many different points as it promises, each fit for a slide', async (hook) => {
    for (let n = 2; n <= 10; n++) {
      const copy = await write({ language, appDescription, hook: hook.replace('{n}', `${n}`), seed: n });
      expect(copy).toMatchObject({ flow: 'list' });
      // The app stands after them, with its name instead of a number: above what it says, or in it.
      const naming = copy.points.at(-1)?.text.includes('Tideline');
      expect(copy.points.map(({ label }) => label)).toEqual([
        ...Array(n).fill(null),
        naming ? '' : 'Tideline',
      ]);
      expect(new Set(textsOf(copy)).size).toBe(n + 1);
      for (const { text: point } of copy.points) expect([...point].length).toBeLessThanOrEqual(90);
    }
  });
});

test('two hooks of one app get different slides', async () => {
  const lists = Array.from({ length: 9 }, (_, n) => `${n + 2} things I stopped doing to keep a habit`);
  const others = [
    'this changed my evenings',
    'nobody tells you this',
    'POV: day one again',
    'I walked for 30 days',
  ];
  const asked = ['5 habits of calm people', '5 habits that stuck', '5 small habits', ...lists, ...others];
  const bodies = await Promise.all(asked.map(async (hook) => textsOf(await write({ hook })).join('\n')));
  expect(new Set(bodies).size).toBe(asked.length);
});

test.each(['I quit my phone for 7 days', 'POV: you missed a day again', 'one calm habit changed everything'])(
  '"%s" goes on as it began, and the app enters late, once, by its name',
  async (hook) => {
    const { points, flow } = await write({ hook });
    expect(flow).toBe('story');
    const entering = points.flatMap(({ text }, index) => (text.includes('Tideline') ? [index] : []));
    expect(entering).toHaveLength(1);
    expect(entering[0]).toBeGreaterThanOrEqual(2);
  },
);

test('a hook about the app is left to what the app says', async () => {
  const { points } = await write({ hook: '3 reasons to open Tideline' });
  expect(points.map(({ text }) => text)).toContain('Pick three habits and check them off in seconds');
});

test('the same brief is answered the same, and what is around it fits the topic', async () => {
  const asked = { hook: '3 mistakes that ruin your sleep', seed: 8 };
  const copy = await write(asked);
  expect(await write(asked)).toEqual(copy);
  expect(copy.hashtags).toContain('#sleep');
  expect(copy.firstComment).toMatch(/\?$/);
  expect(copy.firstComment).not.toMatch(/\bwe\b|\bus\b/i);
});

const clues = { hook: '', topic: '', angle: '', themeTags: '', appDescription: '' };
test.each([
  [{ hook: 'Why can’t I fall asleep?', appDescription: DESCRIPTIONS.en }, 'sleep'],
  [{ topic: 'meal prep for the week' }, 'meal-prep'],
  [{ appDescription: DESCRIPTIONS.en }, 'habits'],
  [{ appDescription: 'Share photos with friends and play games.' }, null],
  [{ hook: 'nobody talks about this' }, null],
  // A word within another topic's longer one, and a single word beside all that the app says of itself.
  [{ hook: 'meal prep on sundays', appDescription: 'Cooking and recipes.' }, 'meal-prep'],
  [
    {
      hook: 'a budget in the kitchen drawer, and a no spend week',
      appDescription: 'Cook dinner, lunch, recipes and leftovers in your kitchen.',
    },
    'budget',
  ],
] satisfies [Partial<typeof clues>, Topic | null][])('%o is about %s', (given, topic) => {
  expect(findTopic('en', { ...clues, ...given })).toBe(topic);
});

test('a format with a length of its own keeps it', async () => {
  const { points } = await write({
    hook: '9 mistakes that ruin your sleep',
    followsHook: false,
    pointCount: 3,
  });
  expect(points).toHaveLength(3);
});

test('a remix follows its hook, and with neither hook nor topic keeps to its source', async () => {
  const slidesOf = async (hook: string | null, posts: { id: string; texts: string[]; mediaId: null }[]) => {
    const order = someOrder({ requestedFormat: 'slideshow_remix', hook });
    return (await planPost('slideshow_remix', someProject({ order, posts }))).timeline.slideMs.length;
  };
  const own = [{ id: 'own', texts: ['One', 'Two', 'Three', 'Four', 'Five'], mediaId: null }];
  expect(await slidesOf('7 mistakes that ruin your sleep', [])).toBe(10);
  expect(await slidesOf('7 mistakes that ruin your sleep', own)).toBe(10);
  expect(await slidesOf(null, own)).toBe(5);
});

test('a list that never comes to the app, whose own words are of another language, shows no screens of it', async () => {
  const order = someOrder({ requestedFormat: 'slideshow_builder', hook: '٥ عادات تساعدك على النوم' });
  const { timeline } = await planPost('slideshow_builder', someProject({ order, language: 'ar' }));
  expect(timeline.slideMs.length).toBe(7);
  expect(timeline.overlays.filter(({ kind }) => kind === 'video')).toEqual([]);
});

test('a story shows the app where it is named, and not before', async () => {
  const order = someOrder({ requestedFormat: 'slideshow_builder', hook: 'I quit my phone for 7 days' });
  const { timeline } = await planPost('slideshow_builder', someProject({ order }));
  const screens = timeline.overlays.filter(({ kind }) => kind === 'video');
  const named = timeline.overlays.find((one) => one.kind === 'text' && one.text.includes('Tideline'));
  expect(screens).toHaveLength(1);
  expect(Math.abs((screens[0]?.startMs ?? 0) - (named?.startMs ?? 0))).toBeLessThan(1_000);
});

test.each(CORE_LANGUAGES)(
  'in %s the first comment changes from hook to hook of one app and topic',
  async (language) => {
    const ofTopic = topicIn(language, 'sleep') ?? expect.fail('missing');
    const hooks = Array.from({ length: 12 }, (_, n) => `${ofTopic.find[0]} ${n}`);
    const comments = await Promise.all(
      hooks.map(
        async (hook) =>
          (await write({ language, hook, topic: ofTopic.name, appDescription: null })).firstComment,
      ),
    );
    expect(new Set(comments).size).toBeGreaterThan(1);
    for (const comment of comments) expect(ofTopic.questions).toContain(comment);
  },
);

test.each([
  ['ru', 'Выбирайте три привычки в день', 'Тихий экран перед ночью', '3 ошибки вечером, которые портят сон'],
  [
    'de',
    'So behalten Sie Ihren Schlaf im Blick',
    'Ein ruhiger Ton zum Abend',
    '3 Fehler am Abend, die deinen Schlaf ruinieren',
  ],
  ['fr', 'Vos nuits en un coup d’œil', 'Un son calme le soir', '3 erreurs qui ruinent ton sommeil'],
  ['tr', 'Uykunuzu bir bakışta görün', 'Akşam için sakin bir ses', 'Uykunu bozan 3 hata'],
] as const)('in %s a post stays on one footing with its reader', async (language, formal, plain, hook) => {
  const said = textsOf(
    await write({ language, hook, appDescription: null, valuePropositions: [formal, plain] }),
  );
  expect(said.slice(3)).toEqual([plain]);
});
