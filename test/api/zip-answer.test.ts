import { createHash, randomBytes } from 'node:crypto';
import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { zipAnswer } from '#src/api/zip-answer.ts';
import { openTestBlobs } from '#test/kit/media/blobs.ts';
import { waitFor } from '#test/kit/wait-for.ts';

/** Larger than what streams take ahead. */
const SIZE = 3_000_000;

test('a download that is broken off closes the file that it was at, and one to the end all of them', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'zip-'));
  const blobs = openTestBlobs(join(folder.path, 'blobs'));
  const bytes = randomBytes(SIZE);
  const path = join(folder.path, 'photo');
  await writeFile(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const blob = { kind: 'asset', path, sha256, extension: 'jpg', contentType: 'image/jpeg' } as const;
  const asset = { blobKey: await blobs.putFile(blob), sizeBytes: SIZE };
  const read: Readable[] = [];
  const watched = {
    read: async (key: string) => {
      const file = await blobs.read(key);
      read.push(file);
      return file;
    },
  };
  const files = ['1.jpg', '2.jpg'].map((name) => ({ name, asset }));
  const begin = () => zipAnswer(watched, { postTitle: null, createdAt: new Date(), files, texts: [] });
  const allClosed = () =>
    waitFor(() => read.every(({ closed }) => closed), { what: 'the end of every file' });

  const reader = begin().body?.getReader();
  for (let chunk = 0; chunk < 4; chunk += 1) expect((await reader?.read())?.done).toBe(false);
  expect(read.map(({ closed }) => closed)).toEqual([false]);
  // The writer of zips hands on what it was cancelled with.
  await reader?.cancel().catch(() => {});
  await allClosed();
  const whole = begin();
  const length = Number(whole.headers.get('content-length'));
  expect((await whole.arrayBuffer()).byteLength).toBe(length);
  expect(read).toHaveLength(3);
  await allClosed();
});
