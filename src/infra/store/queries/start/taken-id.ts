import { sql } from 'kysely';
import type { Db } from '../../database.ts';

export type TakenId = {
  projectId: string;
  jobId: string;
  requestHash: string;
  /** All containers of that job, in order. */
  containerIds: string[];
};

/** Makes others that want the same id wait for the end of this transaction. */
export async function lockContainerId(db: Db, containerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${containerId}, 0))`.execute(db);
}

/** Who already uses a container id, in any organisation. */
export async function findTakenId(db: Db, containerId: string): Promise<TakenId | null> {
  const rows = await db
    .selectFrom('container as taken')
    .innerJoin('job', 'job.id', 'taken.jobId')
    .innerJoin('container as sibling', 'sibling.jobId', 'job.id')
    .select(['job.projectId', 'job.id as jobId', 'job.requestHash', 'sibling.id as sibling_id'])
    .where('taken.id', '=', containerId)
    .orderBy('sibling.ordinal')
    .execute();
  const first = rows[0];
  if (!first) return null;
  return {
    projectId: first.projectId,
    jobId: first.jobId,
    requestHash: first.requestHash,
    containerIds: rows.map(({ sibling_id }) => sibling_id),
  };
}
