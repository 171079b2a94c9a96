import { expect, test } from 'vitest';
import { deathsIn } from '#src/infra/store/queries/media/file-deaths.ts';
import { createInspectFile } from '#src/infra/uploads/inspect-file.ts';
import { openProbe } from '#src/media/probe.ts';
import { withQuarantine } from '#src/media/quarantine.ts';
import { finalizeUpload } from '#src/usecases/library/finalize-upload.ts';
import { sweepUploads } from '#src/usecases/library/sweep-uploads.ts';
import { mediaChildren } from '#test/kit/media/media-children.ts';
import { picture } from '#test/kit/media/media-files.ts';
import { announce, deps, fresh, issuesOf, rows, sha256, tenant } from './kit.ts';

/** Each file in a child of its own: one that is kept may die of something else, and the file is tried again. */
const probe = openProbe({ keptMs: 0 });

/** Ends the process that examines, as a decoder that crashes would, or somebody who ends it. */
async function endedBy(signal: NodeJS.Signals, examining: () => Promise<unknown>): Promise<unknown> {
  const others = mediaChildren();
  const outcome = examining().catch((error: unknown) => error);
  const own = () => mediaChildren().filter((child) => !others.includes(child));
  await expect.poll(own, { interval: 1 }).toHaveLength(1);
  for (const child of own()) process.kill(child, signal);
  return outcome;
}

test('a file that crashes what examines it three times is not examined again, for a month', async () => {
  const bytes = await picture('png', '#3c1e0a');
  const announced = await announce('reference', bytes.length);
  await announced.send(bytes);
  const inspect = createInspectFile({ probe: withQuarantine(probe, deathsIn(fresh.store.db)) });
  const finalize = () =>
    finalizeUpload({ ...deps, inspect }, tenant.caller, { uploadId: announced.link.uploadId });
  const outside = await endedBy('SIGKILL', finalize);
  expect(outside).toMatchObject({ name: 'ChildFault', reason: 'SIGKILL' });
  for (let death = 1; death <= 3; death += 1) {
    const fault = await endedBy('SIGSEGV', finalize);
    expect(fault).toMatchObject({ name: 'ChildFault', reason: 'SIGSEGV', sha256: sha256(bytes) });
  }
  const again = finalize();
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
  await finalize();
  expect(await rows()).toHaveLength(1);
  await sweepUploads(deps);
  expect(await db.selectFrom('file_death').select('id').execute()).toEqual([]);
});
