import { sql } from 'kysely';
import type { JobEvent } from '../../../../domain/events.ts';
import type { JobStatus } from '../../../../domain/job.ts';
import type { Row } from '../../database.ts';
import type { Store } from '../../orm.ts';
import { advanceJob, type EventDraft } from './advance-job.ts';
import { endContainers } from './end-containers.ts';
import { lockJob, lockOrganisation } from './lock-job.ts';

/** The job's status as found, and the events of what was done; asking again while it runs does nothing more. */
export type CancelRequest = { status: JobStatus; events: JobEvent[] };

/**
 * Ends a job's waiting containers at once and asks the workers of the others, who learn it by their heartbeat,
 * to stop.
 */
export function requestCancel(
  store: Store,
  { id: jobId, organisationId }: Pick<Row<'job'>, 'id' | 'organisationId'>,
): Promise<CancelRequest> {
  return store.transaction(async (db) => {
    await lockOrganisation(db, organisationId);
    const locked = await lockJob(db, jobId);
    const { status, cancelRequestedAt: asked } = locked.job;
    if (status !== 'running' || asked !== null) return { status, events: [] };
    const job = await db
      .updateTable('job')
      .set({ cancelRequestedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', jobId)
      .returning('cancelRequestedAt')
      .executeTakeFirstOrThrow();
    const waiting = locked.containers.filter((one) => one.status === 'queued');
    const ended = await endContainers(db, { organisationId, jobId }, waiting, { status: 'canceled' });
    const drafts: EventDraft[] = [
      { type: 'cancel_requested' },
      ...ended.map((container) => ({ type: 'container_canceled' as const, container })),
    ];
    const events = await advanceJob(db, { ...locked, job: { ...locked.job, ...job } }, ended, drafts);
    return { status, events };
  });
}
