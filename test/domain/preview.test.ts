import { expect, test } from 'vitest';
import { containerOfPreview, LONGEST_PIECE_SECONDS, playlistOf, previewKey } from '#src/domain/preview.ts';
import { LONGEST_SECONDS } from '#src/media/segments/spans.ts';

const ID = '0198c5a0-1111-7222-8333-444455556666';
const piece = (ordinal: number, seconds: number, isLast = false) => ({
  ...{ ordinal, seconds, isLast },
  blobKey: `piece-${ordinal}`,
});
const list = (...pieces: ReturnType<typeof piece>[]) => playlistOf(pieces, (key) => `../${key}`);
const shownIn = (playlist: string | null) => playlist?.split('\n').filter((line) => line.startsWith('../'));

test('a key names the container of a growing film, and no other key does', () => {
  expect(containerOfPreview(previewKey(ID))).toBe(ID);
  for (const other of [
    `preview/aa/${'a'.repeat(64)}.mp4`,
    `preview/${ID}`,
    `preview/${ID}.m3u8/`,
    'preview/x.m3u8',
  ]) {
    expect(containerOfPreview(other)).toBeNull();
  }
});

test('there is no playlist before there is a piece to play', () => {
  expect(list()).toBeNull();
  expect(list(piece(0, 0))).toBeNull();
  expect(list(piece(1, 2))).toBeNull();
});

test('a playlist ends where a piece is missing, and is over with the last', () => {
  const gap = list(piece(0, 0), piece(1, 2), piece(3, 1, true));
  expect(shownIn(gap)).toEqual(['../piece-1']);
  expect(gap).not.toContain('ENDLIST');
  const whole = list(piece(0, 0), piece(1, 61 / 30), piece(2, 1, true));
  expect(shownIn(whole)).toEqual(['../piece-1', '../piece-2']);
  expect(whole).toContain('#EXTINF:2.033333,');
  expect(whole?.endsWith('#EXT-X-ENDLIST\n')).toBe(true);
});

test('no piece is longer than what players are told', () => {
  expect(LONGEST_PIECE_SECONDS).toBe(LONGEST_SECONDS);
});
