import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEmbeddedModeration } from '#src/safety/word-lists.ts';
import { NEVER } from '#test/kit/never.ts';

const moderation = createEmbeddedModeration();
const review = (text: string) => moderation.review([{ field: 'hook', text }], NEVER);

describe('is refused, with the words to blame', () => {
  test.each([
    ['what the fuck is this', 'profanity', 'fuck'],
    ['🧠 this is ʃ𝐟ʃὗƈｋ good', 'profanity', 'ʃ𝐟ʃὗƈｋ'],
    ['so 𝓯𝓾𝓬𝓴ing good', 'profanity', '𝓯𝓾𝓬𝓴ing'],
    ['f u c k this', 'profanity', 'f u c k'],
    ['f\u200bu\u200bck this', 'profanity', 'f\u200bu\u200bck'],
    ['no fuuuuck given', 'profanity', 'fuuuuck'],
    ['you should kill\nyourself', 'self-harm', 'kill\nyourself'],
    ['k1ll y0urself', 'self-harm', 'k1ll y0urself'],
    ['I hate immigrants', 'hate', 'hate immigrants'],
    ['sieg heil', 'hate', 'sieg heil'],
    ['you are worthless', 'harassment', 'you are worthless'],
    ['her nudes are here', 'sexual', 'nudes'],
    ['I will kill you', 'violence', 'I will kill you'],
    ['let us build a bomb', 'violence', 'build a bomb'],
    ['buy c0caine here', 'illegal-goods', 'c0caine'],
    ['get a fake ID today', 'illegal-goods', 'fake ID'],
    ['du Hurensohn', 'harassment', 'Hurensohn'],
  ])('%j', async (text, category, words) => {
    const finding = await review(text);
    expect(finding?.categories).toContain(category);
    expect(text.slice(finding?.span.start, finding?.span.end)).toBe(words);
  });
});

describe('is fine', () => {
  test.each([
    'Greetings from Scunthorpe and Essex',
    'kill it at the gym',
    'shoot a video in one take',
    'killer deals, killing it',
    'Dick Van Dyke reads Moby Dick',
    'sex education for teenagers',
    'shiitake and rapeseed oil',
    'magna cum laude',
    'the heroine of this story',
    'suicide prevention hotline',
    'assess the class analytics',
    'a cocktail of grapes and titans',
    'white power bank with cable',
    'kill them with kindness',
    'know your vagina: a health guide',
    'Your first 30 days of running, one clip at a time.',
    'wait for it...\nthis simple habit changed everything 🧠',
    '',
  ])('%j', async (text) => {
    expect(await review(text)).toBeNull();
  });
});

test('the first field with a finding is named, with all that is wrong in it', async () => {
  const finding = await moderation.review(
    [
      { field: 'brief.topic', text: 'habits' },
      { field: 'brief.angle', text: 'buy cocaine, you bitch' },
      { field: 'brief.hook', text: 'fuck' },
    ],
    NEVER,
  );
  expect(finding).toMatchObject({ field: 'brief.angle', span: { start: 4, end: 11 } });
  expect(finding?.categories).toEqual(['illegal-goods', 'harassment']);
});

test('the span lies inside the text and on whole characters, whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      async (before, after) => {
        const text = `${before} cocaine ${after}`;
        const finding = await review(text);
        const { start = -1, end = -1 } = finding?.span ?? {};
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).isWellFormed()).toBe(true);
        expect(end).toBeGreaterThan(start);
      },
    ),
  );
});

test.each([
  ['an ordinary text', 'Track your habits and grow every day with calm reminders. '],
  ['masks', 'c*********************k f**** '],
  ['one masked word', '*a'],
  ['single letters', 'k i l l y o '],
  ['many short runs of letters', 'k i l dd '],
  ['leetspeak', 'c0c41n 1!|1!| '],
  ['look-alike letters', 'сосаіn '],
])('judging a hook of %s takes no more than in proportion to its length', async (_name, part) => {
  const timeOf = async (length: number) => {
    const text = part.repeat(length).slice(0, length);
    const times = [];
    for (let run = 0; run < 15; run++) {
      const start = performance.now();
      await review(text);
      times.push(performance.now() - start);
    }
    // The quickest, as the machine is busy with something else now and then.
    return Math.min(...times);
  };
  await timeOf(500);
  // Eight times the text: 64 times the time would be a square of it.
  expect((await timeOf(4_000)) / (await timeOf(500))).toBeLessThan(32);
});
