import { describe, expect, test } from 'vitest';
import { AUTO_HOLD, causeOf, earned, kindOfCause, PRICE_LIST } from '#src/domain/credits.ts';
import {
  CONTENT_FORMATS,
  formatOfKebab,
  holdFor,
  kebabFormat,
  normaliseFormat,
  priceOf,
} from '#src/domain/formats.ts';

describe('credits', () => {
  test.each([
    [50, 'slideshow_builder', 50],
    [120, 'slideshow_remix', 50],
    [120, 'ugc_remix', 120],
    [0, 'video_remix', 0],
  ] as const)('of %i held, a finished %s earns %i', (held, format, expected) => {
    expect(earned(held, format)).toBe(expected);
  });

  test('what auto holds covers every format it may choose', () => {
    for (const { credits } of PRICE_LIST) expect(AUTO_HOLD).toBeGreaterThanOrEqual(credits);
    expect(PRICE_LIST.map(({ format }) => format)).toEqual([...CONTENT_FORMATS]);
  });

  test('a cause tells its kind, and one of another make is an error', () => {
    expect(kindOfCause(causeOf('settle', 'cnt'))).toBe('settle');
    expect(() => kindOfCause('gift:cnt')).toThrow('unknown cause');
  });
});

describe('formats', () => {
  test.each(CONTENT_FORMATS)('%s is read from its kebab name and holds its price', (format) => {
    expect(formatOfKebab(kebabFormat(format))).toBe(format);
    expect(holdFor(format)).toBe(priceOf(format));
  });

  test('are read in snake, kebab and SCREAMING spelling; anything else is left alone', () => {
    expect(['ugc-remix', 'UGC_REMIX', 'ugc_remix'].map(normaliseFormat)).toEqual(Array(3).fill('ugc_remix'));
    expect(normaliseFormat(7)).toBe(7);
    expect(() => formatOfKebab('story-poll')).toThrow('no format');
  });
});
