import { sql } from 'kysely';
import type { Db } from '../../database.ts';
import type { HeldContainer } from './held-container.ts';

export type Heartbeat = {
  cancelRequested: boolean;
  /** Since the job's last event. */
  quietMs: number;
};

/**
 * Says that the holder is alive and how far it is, and learns whether it may go on: null once it is fenced off.
 * It takes no lock but the container's own, so it never waits for the job.
 */
export async function heartbeat(db: Db, held: HeldContainer, progress: number): Promise<Heartbeat | null> {
  const quiet = sql<number>`(
    select extract(epoch from clock_timestamp() - at) * 1000 from job_event
    where job_id = job.id and seq = job.last_seq
  )::float8`;
  const row = await db
    .updateTable('container')
    .from('job')
    .set({
      heartbeatAt: sql<Date>`clock_timestamp()`,
      progress: sql<number>`greatest(container.progress, ${progress}::float8)`,
    })
    .where('container.id', '=', held.id)
    .where('container.attempt', '=', held.attempt)
    .where('container.status', '=', 'processing')
    .where('job.id', '=', held.jobId)
    .returning(['job.cancelRequestedAt', quiet.as('quietMs')])
    .executeTakeFirst();
  return row ? { cancelRequested: row.cancelRequestedAt !== null, quietMs: row.quietMs } : null;
}
