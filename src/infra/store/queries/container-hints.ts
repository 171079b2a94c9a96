import { compileOnce } from '../compile-once.ts';
import type { Db } from '../database.ts';

/** The containers of a job, with the project whose watchers are told of them. */
export async function containerHintsOf(db: Db, jobId: string) {
  const rows = await selectHints(db, { jobId });
  return rows.map(({ id, projectId }) => ({ projectId, containerId: id }));
}

const selectHints = compileOnce((db, { jobId }: { jobId: string }) =>
  db
    .selectFrom('container')
    .select(['id', 'projectId'])
    .where('jobId', '=', jobId)
    .where('kind', '=', 'content_generate'),
);
