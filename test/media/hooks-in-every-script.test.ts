import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frameFor } from '#src/creative/craft/frame.ts';
import { designFor, LEAST_PX } from '#src/creative/craft/look.ts';
import { textBlock } from '#src/creative/craft/text-block.ts';
import { blockFor } from '#src/creative/formats/slideshow.ts';
import { itemAt } from '#src/creative/item-at.ts';
import { ASPECT_RATIOS } from '#src/domain/aspect-ratios.ts';
import { missingGlyphs } from '#src/media/text/fonts.ts';
import { layoutText } from '#src/media/text/layout-text.ts';
import { HOOKS } from './kit/hooks.ts';

const LIBRARY = ['habits', 'travel'];

/** What the library says in a language, as hooks. */
function libraryHooks(language: string): string[] {
  return LIBRARY.flatMap((topic) => {
    try {
      const path = `src/creative/words/library/${topic}/${language}.json`;
      const { tips } = JSON.parse(readFileSync(path, 'utf8')) as { tips: { say: string }[] };
      return tips.slice(0, 4).map(({ say }) => say);
    } catch {
      return [];
    }
  });
}

const languages = Object.keys(HOOKS).map((language) => ({
  language,
  hooks: [...(HOOKS[language] ?? []), ...libraryHooks(language)],
}));

test('there are about two hundred hooks in more than thirty-four languages', () => {
  expect(languages.length).toBeGreaterThanOrEqual(34);
  expect(languages.flatMap(({ hooks }) => hooks).length).toBeGreaterThan(200);
});

describe.each(languages)('hooks in $language', ({ language, hooks }) => {
  test.each(hooks)('are drawn whole, in their box and large: %s', (hook) => {
    expect(missingGlyphs(hook)).toEqual([]);
    for (let seed = 0; seed < 6; seed++) {
      const frame = frameFor(itemAt(ASPECT_RATIOS, seed), ['tiktok', 'instagram', 'youtube']);
      for (const behind of ['plain', 'busy', 'film'] as const) {
        const design = designFor({ seed, language, topic: null });
        const words = { role: 'hook' as const, text: hook, detail: null, label: null };
        const [overlay] = textBlock(blockFor(words, design, frame, behind), {
          startMs: 0,
          endMs: 1000,
        });
        if (!overlay) throw new Error('No text.');
        const { size, width, height, truncated } = layoutText(hook, overlay.box, overlay.style);
        expect(truncated).toBe(false);
        expect(width).toBeLessThanOrEqual(overlay.box.width + 0.5);
        expect(height).toBeLessThanOrEqual(overlay.box.height + 0.5);
        expect(overlay.box.height).toBeLessThanOrEqual(frame.safe.height);
        if ([...hook].length <= 150) expect(size).toBeGreaterThanOrEqual(LEAST_PX);
      }
    }
  });
});
