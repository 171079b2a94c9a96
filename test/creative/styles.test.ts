import { describe, expect, test } from 'vitest';
import { designFor } from '#src/creative/craft/look.ts';
import { CONTENT_FORMATS } from '#src/domain/formats.ts';
import { POST_STYLES, type PostStyle } from '#src/domain/post-styles.ts';
import type { TextOverlay } from '#src/media/timeline.ts';
import { planPost, someOrder, someProject } from './plan-kit.ts';
import { looksOf } from './style-kit.ts';

const textsOf = async (
  format: (typeof CONTENT_FORMATS)[number],
  style: PostStyle | undefined,
  seed: number,
) => {
  const order = someOrder({
    hook: 'wait for it',
    writesWords: true,
    ...(style && { style: { preset: style } }),
  });
  const { timeline } = await planPost(format, someProject({ seed, order }));
  return timeline.overlays.filter((one): one is TextOverlay => one.kind === 'text');
};

/** The ground and letters of a hook and a point in each style. */
const EXPECTED: Record<PostStyle, [hook: string, point: string]> = {
  native: ['tiktok outline #000000', 'tiktok outline #000000'],
  poster: ['anton outline rgba(13, 11, 24, 0.9)', 'anton outline rgba(13, 11, 24, 0.9)'],
  box: ['tiktok pill #ffffff', 'tiktok pill #ffffff'],
  editorial: ['inter shadow', 'inter shadow'],
  inverted: ['tiktok pill #000000', 'tiktok pill #000000'],
  shadow: ['tiktok shadow', 'tiktok shadow'],
};
const read = ({ style: { font, backing } }: Pick<TextOverlay, 'style'>) =>
  [font, backing.kind, ...('color' in backing ? [backing.color] : [])].join(' ');

describe.each(POST_STYLES)('the style %s', (style) => {
  test('is the look of its words whatever the seed', () => {
    for (let seed = 0; seed < 12; seed++) {
      const design = designFor({ seed, language: 'en', style, topic: null });
      expect(design.name).toBe(style);
      expect([read({ style: design.hook }), read({ style: design.point })]).toEqual(EXPECTED[style]);
    }
  });

  test.each(CONTENT_FORMATS)('is the look of every text of a %s', async (format) => {
    for (let seed = 0; seed < 6; seed++) {
      const texts = await textsOf(format, style, seed);
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(looksOf(text, seed)).toContain(style);
    }
  });
});

test('a post without a style has the look that its seed draws, one through all of it', async () => {
  for (let seed = 0; seed < 12; seed++) {
    const { name } = designFor({ seed, language: 'en', topic: null });
    for (const text of await textsOf('slideshow_builder', undefined, seed)) {
      expect(looksOf(text, seed)).toContain(name);
    }
  }
});

test('posts that ask for one style still differ in colour, accent and ground', () => {
  const designs = [0, 1, 2, 3, 4].map((seed) =>
    designFor({ seed, language: 'en', style: 'box', topic: null }),
  );
  expect(new Set(designs.map(({ hue }) => hue)).size).toBe(5);
  expect(new Set(designs.map(({ label }) => JSON.stringify(label.backing))).size).toBe(5);
  expect(new Set(designs.map(({ background, views }) => `${background} ${views[0]}`)).size).toBe(5);
});
