import { describe, expect, test } from 'vitest';
import { blobKey, isBlobKey } from '#src/infra/blobs/blob-key.ts';
import { createLinks } from '#src/infra/blobs/links.ts';

const KEY = blobKey({ kind: 'asset', sha256: 'ab'.repeat(32), extension: 'mp4' });
const HOUR = 3600;
const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);
const links = createLinks({
  secret: 's'.repeat(32),
  publicUrl: () => 'https://reel.test',
  windowSeconds: HOUR,
});

function partsOf(url: string) {
  const { pathname, searchParams } = new URL(url);
  return {
    key: pathname.replace('/media/', ''),
    exp: searchParams.get('exp') ?? '',
    sig: searchParams.get('sig') ?? '',
    name: searchParams.get('name') ?? undefined,
  };
}

describe('media links', () => {
  test('stay the same within a window and live for one to two windows', () => {
    const first = links.sign(KEY, { now: at(0) });
    expect(links.sign(KEY, { now: at(HOUR - 1) })).toEqual(first);
    expect(links.sign(KEY, { now: at(HOUR) }).url).not.toBe(first.url);
    expect(first.expiresAt).toEqual(at(2 * HOUR));
    expect(links.verify(partsOf(first.url), at(2 * HOUR - 1))).toBe('valid');
    expect(links.verify(partsOf(first.url), at(2 * HOUR))).toBe('expired');
  });

  test('cannot be changed: another key, a later expiry, another secret', () => {
    const parts = partsOf(links.sign(KEY, { now: at(0) }).url);
    const other = createLinks({
      secret: 't'.repeat(32),
      publicUrl: () => 'https://reel.test',
      windowSeconds: HOUR,
    });
    expect(links.verify({ ...parts, key: KEY.replaceAll('ab', 'cd') }, at(0))).toBe('forged');
    expect(links.verify({ ...parts, exp: `${Number(parts.exp) + HOUR}` }, at(0))).toBe('forged');
    expect(links.verify({ ...parts, sig: '' }, at(0))).toBe('forged');
    expect(links.verify({ ...parts, name: 'invoice.exe' }, at(0))).toBe('forged');
    expect(other.verify(parts, at(0))).toBe('forged');
  });
});

test('a name that a file is saved under is part of its link, and cannot be changed or taken away', () => {
  const parts = partsOf(links.sign(KEY, { name: 'Trois idées 3/4.mp4', now: at(0) }).url);
  expect(parts.name).toBe('Trois idées 3/4.mp4');
  expect(links.verify(parts, at(0))).toBe('valid');
  expect(links.verify({ ...parts, name: 'invoice.exe' }, at(0))).toBe('forged');
  expect(links.verify({ ...parts, name: undefined }, at(0))).toBe('forged');
});

test('only a content-derived key is a blob key', () => {
  expect(isBlobKey(KEY)).toBe(true);
  for (const text of [
    `../${KEY}`,
    KEY.replace('ab/', 'cd/'),
    `${KEY}/..`,
    'asset/demo.json',
    KEY.toUpperCase(),
    '',
  ]) {
    expect(isBlobKey(text)).toBe(false);
  }
});
