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
  return { usual, filled: filling(usual, slide.label ? 1 : 0, frame) };
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

test('what stands above them on every slide is as large on each', () => {
  const { usual, filled } = set('native', { label: 'Day 1' });
  expect(measureBlock(filled).sizes[0]).toBe(measureBlock(usual).sizes[0]);
  expect(measureBlock(filled).sizes[1]).toBeGreaterThan(measureBlock(usual).sizes[1] ?? 0);
});

test('words that take their room stay as they are, and so do those of a frame that is not tall', () => {
  const long = set('native', {
    text: 'Leave the charger in another room and read a page instead of it. '.repeat(3),
  });
  expect(long.filled).toBe(long.usual);
  for (const ratio of ['r16x9', 'r4x5', 'r1x1'] as const) {
    const other = set('native', {}, frameFor(ratio, []));
    expect(other.filled).toBe(other.usual);
  }
});
