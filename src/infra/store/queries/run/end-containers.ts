import { sql } from 'kysely';
import type { LastError } from '../../../../domain/container.ts';
import { anyOf } from '../../any-of.ts';
import type { Db } from '../../database.ts';
import { jsonb } from '../../jsonb.ts';
import type { ContainerPart } from './lock-job.ts';
import { settleHolds } from './settle-holds.ts';

export type UnfinishedEnd = { status: 'failed'; error: LastError } | { status: 'canceled' };

/**
 * Ends containers of one job without a result and gives their credits back. Organisation and job are locked.
 * `attempt` is raised, so that whoever still holds one of them is fenced off.
 */
export async function endContainers(
  db: Db,
  owner: { organisationId: string; jobId: string },
  containers: ContainerPart[],
  end: UnfinishedEnd,
): Promise<ContainerPart[]> {
  if (containers.length === 0) return [];
  const ended = await db
    .updateTable('container')
    .set({
      status: end.status,
      attempt: sql<number>`attempt + 1`,
      finishedAt: sql<Date>`clock_timestamp()`,
      ...(end.status === 'failed' && { lastError: jsonb(end.error) }),
    })
    .where('id', '=', anyOf(containers.map(({ id }) => id)))
    .returning(['id', 'attempt', 'status', 'stage', 'progress', 'held'])
    .execute();
  // What was shown before the end is not paid for.
  const ids = ended.map(({ id }) => id);
  await db.deleteFrom('asset').where('containerId', '=', anyOf(ids)).execute();
  await db.deleteFrom('preview_piece').where('containerId', '=', anyOf(ids)).execute();
  const settlements = ended.map(({ id, held }) => ({
    containerId: id,
    jobId: owner.jobId,
    held,
    captured: 0,
  }));
  await settleHolds(db, owner.organisationId, settlements);
  return ended;
}
