import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDisk } from '#src/worker/check-disk.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelgate-disk-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a disk with room for the renders is fine, and nothing is left on it', async () => {
  await checkDisk(folder, 1);
  expect(await readdir(folder)).toEqual([]);
});

test('a disk with less room than the renders take is told with both figures', async () => {
  const renders = 1_000_000_000;
  await expect(checkDisk(folder, renders)).rejects.toThrow(
    /has \d+ MB free, renders need 256000000000 MB\.$/,
  );
  expect(await readdir(folder)).toEqual([]);
});

test('a folder that takes no file is told', async () => {
  await expect(checkDisk(join(folder, 'nowhere'), 1)).rejects.toThrow(/cannot be written to\.$/);
});
