import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Copy, CopyBrief } from '#src/creative/ports/copywriter.ts';
import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import { speechFor } from '#src/creative/words/language.ts';
import { listItems, sayTheSame, splitSentences, toPoint } from '#src/creative/words/sentences.ts';
import { VOICES } from '#src/creative/words/tongues/tongue.ts';
import { NEVER } from '#test/kit/never.ts';
import { someBrief } from './copy-kit.ts';

const copywriter = createEmbeddedCopywriter();
const write = (asked: CopyBrief) => copywriter.write(asked, NEVER);
const LANGUAGES = ['en', 'es', 'pt', 'fr', 'de', 'it'];

const brief = (changes: Partial<CopyBrief> = {}) =>
  someBrief({
    brandVoice: 'authentic',
    appDescription:
      'Tideline is a calm habit tracker. Pick three habits and check them off in seconds. It also works offline. No ads, no noise, just gentle reminders that fit your day.',
    tagline: 'Small steps, every day',
    platforms: [],
    ...changes,
  });

const anyText = (max: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: max });
const anyBrief = fc
  .record({
    language: fc.constantFrom(...LANGUAGES, 'en-GB', 'ja', 'x'),
    brandVoice: fc.constantFrom(...VOICES, 'unheard-of'),
    appName: anyText(60),
    appDescription: fc.option(anyText(3_000)),
    tagline: fc.option(anyText(200)),
    topic: fc.option(anyText(500)),
    angle: fc.option(anyText(500)),
    cta: fc.option(anyText(500)),
    valuePropositions: fc.array(anyText(300), { maxLength: 20 }),
    themeTags: fc.array(anyText(60), { maxLength: 20 }),
    sourceTexts: fc.array(anyText(300), { maxLength: 12 }),
    pointCount: fc.integer({ min: 2, max: 6 }),
    seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  })
  .map(brief);

const textsOf = ({ points }: Copy) => points.map(({ text }) => text);
const lines = (copy: Copy) => [copy.hook, ...textsOf(copy), copy.callToAction];

describe('copy of any brief', () => {
  test('keeps to the limits of the platforms', async () => {
    await fc.assert(
      fc.asyncProperty(anyBrief, async (given) => {
        const copy = await write(given);
        expect([...copy.caption].length).toBeLessThanOrEqual(2_200);
        expect(copy.points.length).toBeLessThanOrEqual(11);
        for (const point of textsOf(copy)) expect([...point].length).toBeLessThanOrEqual(90);
        expect(copy.hashtags.length).toBeLessThanOrEqual(5);
        for (const tag of copy.hashtags) expect(tag).toMatch(/^#[\p{L}\p{M}\p{N}_]+$/u);
        expect(new Set(copy.hashtags.map((tag) => tag.toLowerCase())).size).toBe(copy.hashtags.length);
        for (const line of [...lines(copy), copy.caption, copy.firstComment ?? 'none'])
          expect(line.trim()).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  test('is well-formed and leaves no placeholder', async () => {
    for (const language of LANGUAGES) {
      for (const brandVoice of VOICES) {
        for (let seed = 0; seed < 6; seed++) {
          const copy = await write(
            brief({ language, brandVoice, seed, appDescription: null, tagline: null }),
          );
          const all = [...lines(copy), copy.caption, copy.firstComment].join('\n');
          expect(all).not.toMatch(/[{}]|undefined|null/);
          for (const [index, point] of textsOf(copy).entries()) {
            expect(
              textsOf(copy)
                .slice(index + 1)
                .some((other) => sayTheSame(point, other)),
            ).toBe(false);
          }
        }
      }
    }
  });
});

describe('copy', () => {
  test('is the same for the same seed and other words for the next', async () => {
    expect(await write(brief({ seed: 4 }))).toEqual(await write(brief({ seed: 4 })));
    const [a, b] = await Promise.all([write(brief({ seed: 4 })), write(brief({ seed: 5 }))]);
    expect(a.hook).not.toBe(b.hook);
    expect(a.callToAction).not.toBe(b.callToAction);
    expect(a.caption).not.toBe(b.caption);
  });

  test('keeps hashtags out of the caption', async () => {
    const { caption, hashtags } = await write(brief());
    expect(hashtags.length).toBe(5);
    expect(caption).not.toContain('#');
  });

  test('takes a given hook and call to action to the letter', async () => {
    const copy = await write(brief({ hook: 'wait for it…\n🧠', cta: 'Get Tideline, free for students' }));
    expect(copy.hook).toBe('wait for it…\n🧠');
    expect(copy.callToAction).toBe('Get Tideline, free for students');
    expect(copy.caption).toContain('Get Tideline, free for students');
  });

  test('says what the project says, each sentence able to stand alone', async () => {
    const points = textsOf(await write(brief({ pointCount: 3, followsHook: false })));
    const own = [
      'Pick three habits and check them off in seconds',
      'Tideline works offline',
      'No ads, no noise, just gentle reminders that fit your day',
    ];
    expect([...points].sort()).toEqual([...own].sort());
  });

  test('puts the benefits of the brief first', async () => {
    const points = textsOf(
      await write(brief({ valuePropositions: ['streaks that forgive', 'made for two'], followsHook: false })),
    );
    expect([...points.slice(0, 2)].sort()).toEqual(['Made for two', 'Streaks that forgive']);
  });

  test('does not mix languages: a description in another one is left out', async () => {
    const { points, caption } = await write(brief({ language: 'es', followsHook: false }));
    const { bank } = speechFor('es');
    for (const point of points.map(({ text }) => text))
      expect([...bank.points, ...bank.questions]).toContain(point);
    expect(caption).not.toContain('habit tracker');
  });

  test('falls back to the base language, then to the words of the caller alone', async () => {
    expect(await write(brief({ language: 'de-AT' }))).toEqual(await write(brief({ language: 'de' })));
    const unknown = await write(brief({ language: 'xx', tagline: null }));
    const known = `${brief().appDescription} Tideline`;
    for (const line of lines(unknown)) expect(known).toContain(line.replace(/\.$/u, ''));
    expect(known).toContain(unknown.caption.split('\n')[0]);
    expect(unknown.firstComment).toBeNull();
  });

  test('opens with the topic or the angle when there is one', async () => {
    expect((await write(brief({ topic: 'morning routines' }))).hook).toMatch(/Morning routines\b/);
    expect((await write(brief({ angle: 'you keep a promise' }))).hook).toBe('POV: you keep a promise');
  });

  test('of a remix keeps questions and numbers, and none of the words', async () => {
    const sourceTexts = [
      '5 lessons',
      '1) Sleep more',
      'Who has time for that?',
      '3) Walk every day',
      'Follow me',
    ];
    const copy = await write(brief({ sourceTexts, pointCount: 3 }));
    expect(copy.hook).toMatch(/\b3\b/);
    expect(textsOf(copy)[0]).toMatch(/^1\) /);
    expect(textsOf(copy)[1]).toMatch(/\?$/);
    expect(textsOf(copy)[2]).toMatch(/^3\) /);
    for (const text of sourceTexts) expect(lines(copy)).not.toContain(text);
  });
});

describe('a sentence becomes a line for a slide', () => {
  const { bank } = speechFor('en');
  test.each([
    ['Short enough as it is.', 'Short enough as it is.'],
    [
      'Connect your bank in two minutes and see where it all goes; then plan the month with budgets and goals.',
      'Connect your bank in two minutes and see where it all goes.',
    ],
    [
      'Tideline helps you build habits that last, so you can stop starting over every single Monday of the year.',
      'Tideline helps you build habits that last.',
    ],
    [`${'Donaudampfschifffahrt'.repeat(6)}`, null],
  ])('%s', (sentence, line) => {
    expect(toPoint(sentence, bank)).toBe(line);
  });

  test('with the mark that opens it', () => {
    expect(splitSentences('子どものできた！を記録できます。')).toEqual(['子どものできた！を記録できます。']);
    expect(splitSentences('月末に焦りません。「暮らし」で紹介されました。（お問い合わせ）')).toEqual([
      '月末に焦りません。',
      '「暮らし」で紹介されました。',
      '（お問い合わせ）',
    ]);
  });

  test('never ends inside a list', () => {
    const sentence =
      'Everything you need is here with streaks, gentle reminders, weekly reviews and notes for every one.';
    expect(toPoint(sentence, bank) ?? '').not.toMatch(/reminders\.$|streaks\.$/);
  });

  test('or several, when it lists telling things', () => {
    const told = 'It comes with streaks that forgive, reminders you choose and a weekly review.';
    expect(listItems(told, bank)).toEqual([
      'Streaks that forgive',
      'Reminders you choose',
      'A weekly review',
    ]);
    expect(listItems('It comes with smart streaks, gentle reminders and a weekly review.', bank)).toEqual([]);
    expect(listItems('Track it with charts, photos and notes.', bank)).toEqual([]);
  });
});
