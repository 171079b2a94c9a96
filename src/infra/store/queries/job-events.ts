import { type Owner, reachesJob } from '../../../domain/caller.ts';
import type { JobEvent } from '../../../domain/events.ts';
import type { Db } from '../database.ts';

/** A job's events with `seq > after`, in order, at most `limit`. */
export async function eventsAfter(db: Db, jobId: string, after: number, limit: number): Promise<JobEvent[]> {
  return db
    .selectFrom('job_event')
    .selectAll()
    .where('jobId', '=', jobId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** A job's last `limit` events, in order. */
export async function latestEvents(db: Db, jobId: string, limit: number): Promise<JobEvent[]> {
  const rows = await db
    .selectFrom('job_event')
    .selectAll()
    .where('jobId', '=', jobId)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse();
}

/** How far a job in the owner's reach is; undefined when there is no such job. */
export async function findJobHead(db: Db, owner: Owner, jobId: string) {
  const row = await db
    .selectFrom('job')
    .select(['projectId', 'status', 'lastSeq', 'eventsPurgedAt'])
    .where('id', '=', jobId)
    .where('organisationId', '=', owner.organisationId)
    .executeTakeFirst();
  return row && reachesJob(owner, { ...row, jobId }) ? row : undefined;
}
