import { expect, test } from 'vitest';
import { filling } from '#src/creative/craft/filling.ts';
import { frameFor } from '#src/creative/craft/frame.ts';
import { designFor } from '#src/creative/craft/look.ts';
import { boxOf, measureBlock } from '#src/creative/craft/text-block.ts';
import type { Words } from '#src/creative/formats/script.ts';
import { blockFor } from '#src/creative/formats/slideshow.ts';
import { POST_STYLES, type PostStyle } from '#src/domain/post-styles.ts';

const tall = frameFor('r9x16', ['tiktok']);
const set = (style: PostStyle, words: Partial<Words>, frame = tall) => {
  const design = designFor({ seed: 1, language: 'en', style, topic: null });
  const slide: Words = { role: 'point', text: 'Put it away', detail: null, label: null, ...words };
  const usual = blockFor(slide, design, frame, 'plain');
  return { usual, filled: filling(usual, frame) };
};
const sizesOf = ({ usual, filled }: ReturnType<typeof set>) => [
  measureBlock(usual).sizes,
  measureBlock(filled).sizes,
];

test.each(POST_STYLES)('a few words alone on a tall slide are set larger in the look %s', (style) => {
  for (const role of ['hook', 'point', 'call'] as const) {
    const [usual = [], filled = []] = sizesOf(set(style, { role, detail: 'The evening gets quiet.' }));
    expect(filled.every((size, at) => size >= 1.2 * (usual[at] ?? 0))).toBe(true);
  }
});

test.each(POST_STYLES)(
  'and still stand in the safe area, in few lines and one piece, in the look %s',
  (style) => {
    const texts = [
      'Put it away',
      'Put the phone in a drawer before dinner',
      'Counterrevolutionaries',
      'A b '.repeat(40),
    ];
    for (const text of texts) {
      const { usual, filled } = set(style, { text, detail: 'The evening gets quiet. '.repeat(3) });
      const box = boxOf(filled);
      expect(box.y + box.height).toBeLessThanOrEqual(filled.area.y + filled.area.height);
      const { cutsWords, height } = measureBlock(filled);
      expect(cutsWords).toBe(measureBlock(usual).cutsWords);
      if (filled !== usual) expect(height).toBeLessThanOrEqual(0.4 * filled.area.height);
    }
  },
);

test('words that take their room stay as they are, and so do those of a wide frame', () => {
  const long = set('native', {
    text: 'Leave the charger in another room and read a page instead of it. '.repeat(3),
  });
  expect(long.filled).toBe(long.usual);
  const wide = set('native', {}, frameFor('r16x9', []));
  expect(wide.filled).toBe(wide.usual);
});
