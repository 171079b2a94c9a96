import { sql } from 'kysely';
import type { JobEvent } from '../../../../domain/events.ts';
import type { ContentFormat } from '../../../../domain/formats.ts';
import { isSettled } from '../../../../domain/job.ts';
import type { ReportedStage } from '../../../../domain/stages.ts';
import type { Row } from '../../database.ts';
import type { Store } from '../../orm.ts';
import { advanceJob } from './advance-job.ts';
import type { HeldContainer } from './held-container.ts';
import { lockJob } from './lock-job.ts';

export type ClaimResult =
  | { kind: 'claimed'; container: Row<'container'>; events: JobEvent[] }
  /** An earlier delivery of the same entry was claimed, and its worker has gone: to be given back. */
  | { kind: 'abandoned'; held: HeldContainer; stage: ReportedStage; format: ContentFormat | null }
  /** Settled, taken over by a newer entry, or deleted: nothing to do. */
  | { kind: 'stale' };

/**
 * Takes up a queued container for the queue entry made at `attempt`. Each entry is claimed at most once; the
 * claim raises `attempt`, which fences off whoever held the container before.
 */
export async function claimContainer(
  store: Store,
  containerId: string,
  attempt: number,
): Promise<ClaimResult> {
  return store.transaction(async (db) => {
    const found = await db
      .selectFrom('container')
      .select(['jobId', 'organisationId', 'format'])
      .where('id', '=', containerId)
      .executeTakeFirst();
    if (!found) return { kind: 'stale' };
    const { format, ...ids } = found;
    const locked = await lockJob(db, found.jobId);
    const part = locked.containers.find(({ id }) => id === containerId);
    if (!part || isSettled(part.status)) return { kind: 'stale' };
    if (part.status === 'processing') {
      if (part.attempt !== attempt + 1) return { kind: 'stale' };
      return {
        kind: 'abandoned',
        held: { id: containerId, attempt: part.attempt, ...ids },
        stage: part.stage,
        format,
      };
    }
    if (part.attempt !== attempt) return { kind: 'stale' };
    const container = await db
      .updateTable('container')
      .set({
        status: 'processing',
        attempt: attempt + 1,
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
