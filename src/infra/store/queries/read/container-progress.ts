import { type ExpressionBuilder, sql } from 'kysely';
import { type Owner, reachesJob } from '../../../../domain/caller.ts';
import type { Database, Db } from '../../database.ts';

/** How far a container in the owner's reach is; undefined when there is no such container. */
export async function findContainerProgress(db: Db, owner: Owner, containerId: string) {
  const row = await db
    .selectFrom('container')
    .innerJoin('job', 'job.id', 'container.jobId')
    .select([
      'container.id',
      'container.jobId',
      'container.projectId',
      'container.status',
      'container.stage',
      'container.progress',
      'job.useCase',
      updatedAt,
      sql<number | null>`extract(epoch from clock_timestamp() - container.started_at)::float8`.as('elapsed'),
    ])
    .where('container.id', '=', containerId)
    .where('container.kind', '=', 'content_generate')
    .where('container.organisationId', '=', owner.organisationId)
    .executeTakeFirst();
  return row && reachesJob(owner, row) ? row : undefined;
}

/** An ended container has no heartbeat any more; one that waits may never have had one. */
const updatedAt = ({ fn }: ExpressionBuilder<Database, 'container'>) =>
  fn
    .coalesce('container.finishedAt', 'container.heartbeatAt', 'container.createdAt')
    .$castTo<Date>()
    .as('updated_at');
