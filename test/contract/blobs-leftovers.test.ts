import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeLeftovers } from '#src/infra/leftovers/remove-leftovers.ts';

test('what killed processes left is removed after a day, and nothing beside it', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'reelgate-leftovers-'));
  try {
    const old = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await writeFile(join(directory, 'dry-run-new'), '');
    await mkdir(join(directory, 'dry-run-old'));
    await writeFile(join(directory, 'dry-run-old/part'), '');
    await writeFile(join(directory, 'kept'), '');
    for (const name of ['dry-run-old', 'kept']) await utimes(join(directory, name), old, old);
    await removeLeftovers([
      { directory, prefix: 'dry-run-' },
      { directory: join(directory, 'absent'), prefix: '' },
    ]);
    expect((await readdir(directory)).sort()).toEqual(['dry-run-new', 'kept']);
  } finally {
    await rm(directory, { recursive: true });
  }
});
