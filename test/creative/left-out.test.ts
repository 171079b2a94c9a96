import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { speechFor } from '#src/creative/words/language.ts';
import { isLeftOut } from '#src/creative/words/left-out.ts';

const { bank } = speechFor('en');

test.each([
  'Free for two plans a week',
  'It is free up to 3 lists.',
  'Named one of our favorite running apps by Sunday Strides magazine',
  'Recommended by the readers of Sunday Strides',
  'Voted the best planner of the year.',
  'Home & Garden magazine called it a relief.',
])('“%s” belongs on no slide', (sentence) => {
  expect(isLeftOut(sentence, bank)).toBe(true);
});

test.each([
  'Feel free for once',
  'Set yourself free for an hour',
  'The app is named after a bird',
  'A list chosen by you',
  'Recommended by your friends, kept by you',
  'Read the magazine you saved on Sunday',
])('“%s” may stand on a slide', (sentence) => {
  expect(isLeftOut(sentence, bank)).toBe(false);
});

const sentences = Object.entries(
  JSON.parse(readFileSync(new URL('./store-sentences.json', import.meta.url), 'utf8')) as Record<
    string,
    string[]
  >,
);

describe.each(sentences)('in %s', (language, spoken) => {
  test.each(spoken)('“%s” is for a store page alone', (sentence) => {
    expect(isLeftOut(sentence, speechFor(language).bank)).toBe(true);
  });
});
