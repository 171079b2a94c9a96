import { randomBytes } from 'node:crypto';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NotFoundError } from '#src/domain/refusals.ts';
import { sweepUploads } from '#src/usecases/library/sweep-uploads.ts';
import { announce, deps, folder, fresh, staged } from './kit.ts';

test('given-up uploads and what crashes left are swept after a day', async () => {
  const kept = await announce('logo', 1000);
  await kept.send(randomBytes(1000));
  const old = await announce('logo', 1000);
  await old.send(randomBytes(1000));
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await fresh.store.db
    .updateTable('media_upload')
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where('id', '=', old.id)
    .execute();
  const orphan = join(folder, 'uploads', 'orphan.scratch');
  await writeFile(orphan, 'x');
  await utimes(orphan, yesterday, yesterday);
  await sweepUploads(deps);
  expect(await staged()).toEqual([`${kept.id}.upload`]);
  await expect(old.finalize()).rejects.toBeInstanceOf(NotFoundError);
  await deps.staging.remove(kept.id);
});
