import { sql } from 'kysely';
import type { JobEvent } from '../../../../domain/events.ts';
import type { Db } from '../../database.ts';
import type { Store } from '../../orm.ts';
import { advanceJob } from './advance-job.ts';
import { type HeldContainer, partOf } from './held-container.ts';
import { lockJob } from './lock-job.ts';

/**
 * Appends an event that tells how far the holder's container is, unless the job had one less than `quietMs` ago:
 * the containers of a job run on many workers, and only under the job's lock can they share a limit.
 */
export async function recordProgress(
  store: Store,
  held: HeldContainer,
  quietMs: number,
): Promise<JobEvent[]> {
  return store.transaction(async (db) => {
    const locked = await lockJob(db, held.jobId);
    const container = partOf(locked, held);
    if (container?.status !== 'processing' || (await sinceLastEvent(db, held.jobId)) < quietMs) return [];
    return advanceJob(db, locked, [], [{ type: 'progress', container }]);
  });
}

async function sinceLastEvent(db: Db, jobId: string): Promise<number> {
  const row = await db
    .selectFrom('job_event')
    .select(sql<number>`(extract(epoch from clock_timestamp() - at) * 1000)::float8`.as('ms'))
    .where('jobId', '=', jobId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.ms ?? Number.POSITIVE_INFINITY;
}
