import { sql } from 'kysely';
import type { JobEvent } from '../../../../domain/events.ts';
import type { Row } from '../../database.ts';
import type { Store } from '../../orm.ts';
import { advanceJob } from './advance-job.ts';
import { lockJob } from './lock-job.ts';

export type ClaimResult =
  | { kind: 'claimed'; container: Row<'container'>; events: JobEvent[] }
  /** Settled, claimed by an earlier delivery of its entry, taken over by a newer one, or deleted: nothing to do. */
  | { kind: 'stale' };

/**
 * Takes up a queued container for the queue entry made at `attempt`. Each entry is claimed at most once; the
 * claim raises `attempt`, which fences off whoever held the container before. `holder` is the key of the presence of
 * the worker that claims; that it is gone is looked for elsewhere (lost-containers).
 */
export async function claimContainer(
  store: Store,
  containerId: string,
  attempt: number,
  holder: number | null = null,
): Promise<ClaimResult> {
  return store.transaction(async (db) => {
    const found = await db
      .selectFrom('container')
      .select('jobId')
      .where('id', '=', containerId)
      .executeTakeFirst();
    if (!found) return { kind: 'stale' };
    const locked = await lockJob(db, found.jobId);
    const part = locked.containers.find(({ id }) => id === containerId);
    if (part?.status !== 'queued' || part.attempt !== attempt) return { kind: 'stale' };
    const container = await db
      .updateTable('container')
      .set({
        status: 'processing',
        attempt: attempt + 1,
        holder,
        queuedAt: sql<Date>`coalesce(queued_at, now())`,
        startedAt: sql<Date>`coalesce(started_at, clock_timestamp())`,
        heartbeatAt: sql<Date>`clock_timestamp()`,
      })
      .where('id', '=', containerId)
      .returningAll()
      .executeTakeFirstOrThrow();
    const events = await advanceJob(db, locked, [container], [{ type: 'container_started', container }]);
    return { kind: 'claimed', container, events };
  });
}
