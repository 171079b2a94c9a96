import { sql } from 'kysely';
import {
  type ChildDeath,
  type HouseFault,
  mayTryAgain,
  verdictOf,
  withHouseFault,
} from '../../../../domain/attempts.ts';
import type { LastError } from '../../../../domain/container.ts';
import type { JobEvent } from '../../../../domain/events.ts';
import { isSettled } from '../../../../domain/job.ts';
import type { Db, Row } from '../../database.ts';
import { jsonb } from '../../jsonb.ts';
import type { Store } from '../../orm.ts';
import { advanceJob, type EventDraft } from './advance-job.ts';
import { endContainers, type UnfinishedEnd } from './end-containers.ts';
import { type HeldContainer, partOf } from './held-container.ts';
import { type ContainerPart, lockJob, lockOrganisation } from './lock-job.ts';

/** Why an attempt ended: the post failed by itself, the house was out of order, or the job was canceled. */
export type AttemptEnd =
  /** `final`: another attempt would end the same. */
  { kind: 'post'; error: LastError; final?: boolean } | HouseEnd | { kind: 'canceled' };

/** What is said while the container waits, and when it does not any more, which is after so many hours. */
export type HouseEnd = {
  kind: 'house';
  fault: HouseFault;
  death: ChildDeath | null;
  hours: number;
  errors: Record<ReturnType<typeof verdictOf>, LastError>;
};

/**
 * Ends an attempt that did not finish. The container waits for its next one, keeping stage, progress and
 * checkpoints; or it ends, because its job was canceled or it has had its share. Null, and nothing written, when
 * the container is no longer as the caller saw it.
 */
export async function giveBack(
  store: Store,
  held: HeldContainer,
  end: AttemptEnd,
): Promise<JobEvent[] | null> {
  return store.transaction(async (db) => {
    await lockOrganisation(db, held.organisationId);
    const locked = await lockJob(db, held.jobId);
    const part = partOf(locked, held);
    if (!part || isSettled(part.status)) return null;
    const unfinished = await endOf(db, held, end, locked.job.cancelRequestedAt !== null);
    const owner = { organisationId: held.organisationId, jobId: held.jobId };
    const changed = unfinished
      ? await endContainers(db, owner, [part], unfinished)
      : [await requeue(db, held.id)];
    return advanceJob(db, locked, changed, changed.map(draftOf));
  });
}

async function endOf(
  db: Db,
  held: HeldContainer,
  end: AttemptEnd,
  cancelRequested: boolean,
): Promise<UnfinishedEnd | null> {
  if (cancelRequested || end.kind === 'canceled') return { status: 'canceled' };
  if (end.kind === 'house') return countHouse(db, held.id, end);
  const { failures } = await countFailure(db, held.id, end.error);
  return !end.final && mayTryAgain(failures) ? null : { status: 'failed', error: end.error };
}

async function countHouse(
  db: Db,
  id: string,
  { fault, death, hours, errors }: HouseEnd,
): Promise<UnfinishedEnd | null> {
  const at = new Date();
  const { house: before } = await db
    .selectFrom('container')
    .select('house')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const house = withHouseFault(before, { fault, at, death });
  const verdict = verdictOf(house, { at, hours });
  const error = errors[verdict];
  await db
    .updateTable('container')
    .set({
      house: jsonb(house),
      lastError: jsonb(error),
      ...(fault === 'worker' && { interruptions: sql<number>`interruptions + 1` }),
    })
    .where('id', '=', id)
    .execute();
  return verdict === 'waits' ? null : { status: 'failed', error };
}

function countFailure(db: Db, id: string, error: LastError): Promise<Pick<Row<'container'>, 'failures'>> {
  return db
    .updateTable('container')
    .set({ failures: sql<number>`failures + 1`, lastError: jsonb(error) })
    .where('id', '=', id)
    .returning('failures')
    .executeTakeFirstOrThrow();
}

function requeue(db: Db, id: string): Promise<ContainerPart> {
  return db
    .updateTable('container')
    .set({ status: 'queued', attempt: sql<number>`attempt + 1`, queuedAt: null, heartbeatAt: null })
    .where('id', '=', id)
    .returning(['id', 'attempt', 'status', 'stage', 'progress', 'held'])
    .executeTakeFirstOrThrow();
}

function draftOf(container: ContainerPart): EventDraft {
  if (container.status === 'failed') return { type: 'container_failed', container };
  return { type: container.status === 'canceled' ? 'container_canceled' : 'container_requeued', container };
}
