import { expect, test } from 'vitest';
import { kitTexts } from '#src/domain/kit-texts.ts';
import { captionFault, PLATFORMS } from '#src/domain/platforms.ts';

const post = (changes: object) => ({
  ...{ title: 'A title', hook: 'A hook\nand more', caption: 'A caption', hashtags: ['#one', '#two'] },
  firstComment: 'First!',
  ...changes,
});
const tags = (count: number) => Array.from({ length: count }, (_, at) => `#tag${at}`);

test('what fits is left as it is, with its hashtags under it', () => {
  for (const platform of PLATFORMS)
    expect(kitTexts(platform, post({}))).toEqual({
      title: platform === 'instagram' ? null : 'A title',
      caption: 'A caption\n\n#one #two',
      firstComment: 'First!',
      changes: [],
    });
});

test.each([
  [
    'tiktok',
    { caption: `${'word '.repeat(600)}end` },
    /^The caption was cut: tiktok takes 2200 UTF-16 units/,
  ],
  ['instagram', { caption: '🧠'.repeat(3_000) }, /^The caption was cut: instagram takes 2200 characters/],
  ['youtube', { caption: '언어'.repeat(2_000) }, /^The caption was cut: youtube takes 5000 bytes/],
  ['youtube', { caption: 'I <3 it, 2 > 1' }, /^< and > were left out/],
  ['tiktok', { hashtags: tags(9) }, /^Hashtags after the first 5 lost their sign/],
  ['instagram', { hashtags: tags(31) }, /^Hashtags after the first 30 lost their sign/],
] as const)('%s is given what it takes, and what was left out is told', (platform, changes, told) => {
  const texts = kitTexts(platform, post(changes));
  expect(captionFault(platform, texts.caption)).toBe(null);
  expect(texts.changes).toEqual([expect.stringMatching(told)]);
});

test('a caption is cut between words and before its hashtags', () => {
  const { caption } = kitTexts('tiktok', post({ caption: 'word '.repeat(600) }));
  expect(caption).toMatch(/word…\n\n#one #two$/);
  expect(caption.length).toBeGreaterThan(2_180);
});

test('a title is cut to what the platform takes, and made of the hook where there is none', () => {
  const long = kitTexts('tiktok', post({ title: 'Long words '.repeat(20) }));
  expect([...(long.title ?? '')].length).toBeLessThanOrEqual(90);
  expect(long).toMatchObject({ title: expect.stringMatching(/…$/), changes: [expect.stringMatching(/90/)] });
  expect(kitTexts('youtube', post({ title: null })).title).toBe('A hook');
});
