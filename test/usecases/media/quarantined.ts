import { expect, test } from 'vitest';
import { sweepUploads } from '#src/usecases/library/sweep-uploads.ts';
import { mediaChildren } from '#test/kit/media/media-children.ts';
import { picture } from '#test/kit/media/media-files.ts';
import { announce, deps, fresh, issuesOf, rows, sha256 } from './kit.ts';

/** Ends the process that examines, as a decoder that crashes would, or somebody who ends it. */
async function endedBy(signal: NodeJS.Signals, examining: Promise<unknown>): Promise<unknown> {
  const outcome = examining.catch((error: unknown) => error);
  await expect.poll(mediaChildren, { interval: 1 }).toHaveLength(1);
  for (const child of mediaChildren()) process.kill(child, signal);
  return outcome;
}

test('a file that crashes what examines it three times is not examined again, for a month', async () => {
  const bytes = await picture('png', '#3c1e0a');
  const announced = await announce('reference', bytes.length);
  await announced.send(bytes);
  const outside = await endedBy('SIGKILL', announced.finalize());
  expect(outside).toMatchObject({ name: 'ChildFault', reason: 'SIGKILL' });
  for (let death = 1; death <= 3; death += 1) {
    const fault = await endedBy('SIGSEGV', announced.finalize());
    expect(fault).toMatchObject({ name: 'ChildFault', reason: 'SIGSEGV', sha256: sha256(bytes) });
  }
  const again = announced.finalize();
  expect(await issuesOf(again)).toEqual([
    {
      path: 'uploadId',
      message: expect.stringContaining('ended the program that examines files three times'),
    },
  ]);
  const { db } = fresh.store;
  await db
    .updateTable('file_death')
    .set({ createdAt: new Date(Date.now() - 31 * 24 * 3_600_000) })
    .execute();
  await announced.send(bytes);
  await announced.finalize();
  expect(await rows()).toHaveLength(1);
  await sweepUploads(deps);
  expect(await db.selectFrom('file_death').select('id').execute()).toEqual([]);
});
