import { describe, expect, test } from 'vitest';
import { previewPost } from '#src/creative/plan/preview.ts';
import type { CopyBrief } from '#src/creative/ports/copywriter.ts';
import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import { findNarrow } from '#src/creative/words/find-narrow.ts';
import { subjectOf } from '#src/creative/words/from-library.ts';
import { narrowIn } from '#src/creative/words/library/library.ts';
import { type NarrowFile, narrowFile } from '#src/creative/words/library/narrow-file.ts';
import {
  CORE_LANGUAGES,
  FULL_LANGUAGES,
  type LibraryLanguage,
  TOPICS,
  type Topic,
} from '#src/creative/words/library/topics.ts';
import { plainText } from '#src/creative/words/plain-text.ts';
import { NEVER } from '#test/kit/never.ts';
import { someBrief } from './copy-kit.ts';
import { someOrder, someProject } from './plan-kit.ts';

const copywriter = createEmbeddedCopywriter();
const brief = (changes: Partial<CopyBrief>) =>
  someBrief({ valuePropositions: ['One quiet page a day'], seed: 3, ...changes });
const write = (changes: Partial<CopyBrief>) => copywriter.write(brief(changes), NEVER);
const textsOf = async (changes: Partial<CopyBrief>) => (await write(changes)).points.map(({ text }) => text);

const LANGUAGES = [...FULL_LANGUAGES, ...CORE_LANGUAGES];
const filesIn = (language: LibraryLanguage): { topic: Topic; file: NarrowFile }[] =>
  TOPICS.flatMap((topic) => {
    const file = narrowIn(language, topic);
    return file ? [{ topic, file }] : [];
  });
const WRITTEN = LANGUAGES.filter((language) => filesIn(language).length > 0);

/** A hook with all parts of a find string in it. */
const hookOf = (find: string) => find.replaceAll(' + ', ' … ');
const saidIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Object.entries(value as object).flatMap(([key, one]) =>
        key === 'find' || key === 'name' ? [] : saidIn(one),
      );

test('some languages have narrow subjects', () => {
  expect(WRITTEN.length).toBeGreaterThan(0);
});

describe.each(WRITTEN)('narrow subjects in %s', (language) => {
  const files = filesIn(language);

  test.each(files.map(({ topic }) => topic))('%s is as the schema wants it', (topic) => {
    expect(narrowFile.safeParse(narrowIn(language, topic)).error).toBeUndefined();
  });

  test('say nothing twice', () => {
    const said = files.flatMap(({ file }) => saidIn(file)).map((line) => line.toLocaleLowerCase(language));
    expect(said.filter((line, index) => said.indexOf(line) !== index)).toEqual([]);
  });

  test('no two subjects of a topic are found by the same words', () => {
    const finds = files.flatMap(({ topic, file }) =>
      file.subjects.flatMap(({ name, find }) =>
        find.map((one) => ({
          topic,
          name,
          words: plainText(one, language).split(' + ').sort().join(' + '),
        })),
      ),
    );
    const shared = finds.filter(({ topic, name, words }) =>
      finds.some((one) => one.topic === topic && one.words === words && one.name !== name),
    );
    expect(shared).toEqual([]);
  });

  test.each(['subjects', 'versus', 'tales', 'scenes'] as const)(
    'all %s are reached by words of their own',
    (kind) => {
      const unreached = files.flatMap(({ topic, file }) =>
        file[kind]
          .filter(
            ({ find }) =>
              !find.some(
                (one) =>
                  findNarrow(language, kind, hookOf(one), { topic, letters: 0, ofApp: null })?.entry.find ===
                  find,
              ),
          )
          .map(({ find }) => `${topic}: ${find[0]}`),
      );
      expect(unreached).toEqual([]);
    },
  );
});

const asked = (hook: string) => subjectOf(brief({ hook }))?.narrow;

describe('an English hook that asks for something narrow', () => {
  const subjectsOf = (topic: Topic) => narrowIn('en', topic)?.subjects ?? [];

  test.each([
    ['{n} dinners when the fridge is empty', 'cooking', 'things'],
    ['{n} dinner ideas for an empty fridge', 'cooking', 'things'],
    ['{n} tips for falling asleep faster', 'sleep', 'tips'],
    ['{n} mistakes that keep you from falling asleep', 'sleep', 'mistakes'],
  ] as const)('"%s" is answered from its subject alone, as far as that goes', async (hook, topic, kind) => {
    const entry = asked(hook.replace('{n}', '4'))?.entry;
    const subject = subjectsOf(topic).find(({ find }) => find === entry?.find);
    const lines = subject?.[kind]?.map(({ say }) => say) ?? [];
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (let n = 2; n <= lines.length; n++) {
      const said = (await textsOf({ hook: hook.replace('{n}', `${n}`), seed: n })).slice(0, n);
      expect(new Set(said).size).toBe(n);
      expect(said.filter((line) => !lines.includes(line))).toEqual([]);
    }
    expect(await textsOf({ hook: hook.replace('{n}', '10') })).toHaveLength(11);
  });

  test('of two sides gets both, a verdict, and the app once and last', async () => {
    const { points, flow } = await write({ hook: 'gym or home workout?' });
    const found = narrowIn('en', 'fitness')?.versus.find(({ sides }) => sides[0].name === points[0]?.label);
    const sides = found?.sides.flatMap(({ name, says }) => says.map((text) => [name, text]));
    expect(flow).toBe('story');
    expect(points.slice(0, 4).map(({ label, text }) => [label, text])).toEqual(sides);
    expect(points[4]).toMatchObject({ text: found?.verdict, label: null });
    expect(points.slice(5).map(({ label, text }) => [label, text])).toEqual([
      ['Tideline', 'One quiet page a day'],
    ]);
  });

  test.each(['repot a houseplant in 5 steps', 'how to repot a houseplant'])(
    'for steps gets them in the order in which they are written: %s',
    async (hook) => {
      const { tips = [] } = narrowIn('en', 'plants')?.subjects.find(({ name }) => name === 'repotting') ?? {};
      for (const seed of [1, 2, 3]) {
        const { points } = await write({ hook, seed, appDescription: null });
        const places = points.map(({ text }) => tips.findIndex(({ say }) => say === text));
        const known = places.filter((place) => place >= 0);
        expect(known.length).toBeGreaterThan(2);
        expect(known).toEqual(known.toSorted((a, b) => a - b));
      }
    },
  );

  test('for steps gets advice alone, from the first on, though the subject has things too', async () => {
    const subject = narrowIn('en', 'plants')?.subjects.find(({ tips, things }) => tips && things);
    if (!subject?.tips || !subject.things) throw new Error('No subject has both.');
    const hook = `how to: ${hookOf(subject.find[0] ?? '')}`;
    expect(asked(hook)?.entry).toBe(subject);
    const said = (await textsOf({ hook, valuePropositions: [] })).slice(0, 4);
    expect(said).toEqual(subject.tips.slice(0, 4).map(({ say }) => say));
  });

  test('that tells an experiment gets the tale of that very one', async () => {
    const said = await textsOf({ hook: 'I went to bed at ten for two weeks' });
    const tale = narrowIn('en', 'sleep')?.tales.find(({ start }) => start === said[0]);
    expect([tale?.dip, tale?.turn, 'One quiet page a day', tale?.now]).toEqual(said.slice(1));
  });

  test('that tells an experiment nobody wrote down gets what helped, and no story of somebody else', async () => {
    const { points } = await write({ hook: 'I went running backwards for 30 days' });
    expect(points.slice(0, 3).map(({ label }) => label)).toEqual(Array(3).fill('What helped'));
    expect(points.map(({ text }) => text).join('\n')).not.toMatch(/\bI\b/);
  });

  test('that opens a scene goes on in it', async () => {
    const said = await textsOf({ hook: 'POV: it’s 1 am and you do the math again' });
    const scene = narrowIn('en', 'sleep')?.scenes.find(({ moments }) => moments[0] === said[0]);
    expect([scene?.moments[1], scene?.turn, 'One quiet page a day']).toEqual(said.slice(1));
  });

  test('has the hashtags of what it asks for, whatever the app is for', async () => {
    const copy = await write({
      hook: '5 dinners when the fridge is empty',
      appDescription: 'A budget app. Track your budget, your money and your spending.',
    });
    expect(copy.hashtags).toContain('#cooking');
  });

  test('is answered by the brief where the hook leaves it open', () => {
    expect(subjectOf(brief({ hook: '4 mistakes everyone makes', topic: 'falling asleep' }))?.topic).toBe(
      'sleep',
    );
    expect(asked('4 mistakes everyone makes')).toBeFalsy();
  });
});

test.each([
  ['en', 'try this for a week: walk every day', 7],
  ['en', 'a challenge for the next month: sleep', 4],
  ['de', 'Challenge: eine Woche früher schlafen', 7],
  ['es', 'te reto a dormir 8 horas toda la semana', 7],
  ['ru', 'челлендж на неделю: сон', 7],
  ['ja', '一週間チャレンジ:睡眠', 7],
])('%s: "%s" has a different thing for each of %i', async (language, hook, count) => {
  const { points } = await write({ language, hook, valuePropositions: [] });
  expect(points).toHaveLength(count);
  expect(new Set(points.map(({ text }) => text)).size).toBe(count);
});

test.each([
  ['4 lullabies from the sea', 'sleep', ['HOOK_ANSWERED_BROADLY']],
  ['3 dinners when the fridge is empty', null, []],
  ['3 mistakes that ruin your sleep', null, []],
])('a plan for "%s" warns where nothing built in is about exactly this', async (hook, topic, codes) => {
  const order = someOrder({ requestedFormat: 'slideshow_builder', hook, topic });
  const preview = await previewPost(someProject({ order }), { text: copywriter }, NEVER);
  const warnings = 'warnings' in preview ? preview.warnings : expect.fail(preview.unplannable);
  expect(warnings.map(({ code }) => code)).toEqual(codes);
});

test.each([
  ['en', '{n} myths about overwatering', 'plants', 'myths'],
  ['en', '{n} reasons to live alone', 'home', 'benefits'],
  ['de', '{n} Mythen übers Einschlafen', 'sleep', 'myths'],
  ['de', '{n} Gründe, mit dem Laufen anzufangen', 'running', 'benefits'],
] as const)('%s: "%s" is answered with what the subject has of that', async (language, hook, topic, kind) => {
  const asking = hook.replace('{n}', '4');
  const entry = subjectOf(brief({ language, hook: asking }))?.narrow?.entry;
  const subject = narrowIn(language, topic)?.subjects.find(({ find }) => find === entry?.find);
  const lines = subject?.[kind]?.map((one) => (typeof one === 'string' ? one : one.say)) ?? [];
  const said = (await textsOf({ language, hook: asking })).slice(0, 4);
  expect(lines).toHaveLength(4);
  expect(said.toSorted()).toEqual(lines.toSorted());
});
