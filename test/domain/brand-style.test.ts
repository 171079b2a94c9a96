import { describe, expect, test } from 'vitest';
import { brandOf, strongestOf } from '#src/domain/brand-style.ts';

describe('the strongest of a logo’s colours', () => {
  test.each([
    [['#ffffff', '#0a7d5c'], '#0a7d5c'],
    [['#7fb8a6', '#ff3b30', '#000000'], '#ff3b30'],
    [['#17877e', '#ffb38b', '#fffaf0'], '#17877e'],
    [['#3b30ff', '#ff3b30'], '#3b30ff'],
    [['#fdf6ee', '#121417', '#8a8f94'], null],
    [['#0b1030'], null],
    [[], null],
  ])('of %j is %s', (colors, expected) => {
    expect(strongestOf(colors)).toBe(expected);
  });
});

test('what is set stands, and the logo speaks for an accent that is not', () => {
  const set = { accent: '#112233', background: '#445566', style: 'box' as const };
  expect(brandOf(set, ['#ff3b30'])).toEqual(set);
  expect(brandOf({ ...set, accent: null }, ['#ff3b30'])).toEqual({ ...set, accent: '#ff3b30' });
  expect(brandOf(null, ['#ff3b30'])).toEqual({ accent: '#ff3b30', background: null, style: null });
  expect(brandOf(null, ['#ffffff'])).toEqual({ accent: null, background: null, style: null });
});
