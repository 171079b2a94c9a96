import { expect, test } from 'vitest';
import { captionFault, photosFault } from '#src/domain/platforms.ts';

const tags = (count: number) => Array.from({ length: count }, (_, n) => `#tag${n}`).join(' ');

test.each([
  ['instagram', 'a'.repeat(2_200)],
  ['instagram', '🧠'.repeat(2_200)],
  ['instagram', tags(30)],
  ['instagram', 'a < b > c'],
  ['tiktok', 'a'.repeat(2_200)],
  ['tiktok', '🧠'.repeat(1_100)],
  ['tiktok', tags(5)],
  ['tiktok', 'a < b > c'],
  ['youtube', 'a'.repeat(5_000)],
  ['youtube', '🧠'.repeat(1_250)],
  // It ignores the hashtags then, and takes the text.
  ['youtube', tags(100)],
  ['youtube', ''],
] as const)('%s takes %j', (platform, caption) => {
  expect(captionFault(platform, caption)).toBeNull();
});

test.each([
  ['instagram', '🧠'.repeat(2_201), 'has 2201 characters; instagram takes 2200'],
  ['instagram', tags(31), 'has 31 hashtags; instagram takes 30'],
  ['tiktok', 'a'.repeat(2_201), 'has 2201 UTF-16 units; tiktok takes 2200'],
  ['tiktok', `${'🧠'.repeat(1_100)}!`, 'has 2201 UTF-16 units; tiktok takes 2200'],
  ['tiktok', tags(6), 'has 6 hashtags; tiktok takes 5'],
  ['tiktok', '#日本 #mañana #एक #a_b #c3 #d', 'has 6 hashtags; tiktok takes 5'],
  ['youtube', 'a'.repeat(5_001), 'has 5001 bytes; youtube takes 5000'],
  ['youtube', `${'🧠'.repeat(1_250)}!`, 'has 5001 bytes; youtube takes 5000'],
  ['youtube', 'I <3 it', 'holds <, which youtube refuses'],
  ['youtube', '1 > 0 <', 'holds < and >, which youtube refuses'],
] as const)('%s refuses %j and is told why', (platform, caption, fault) => {
  expect(captionFault(platform, caption)?.message).toBe(fault);
});

test.each([
  ['instagram', 10, null],
  ['instagram', 11, 'has 11 photos; instagram takes 10 through its API, and 20 in its app'],
  ['instagram', 21, 'has 21 photos; instagram takes 20'],
  ['tiktok', 35, null],
  ['tiktok', 36, 'has 36 photos; tiktok takes 35'],
  ['youtube', 1, 'is photos, which youtube does not take'],
] as const)('of %s and %i photos is said: %s', (platform, count, fault) => {
  expect(photosFault(platform, count)).toBe(fault);
});
