import { type ExpressionBuilder, sql } from 'kysely';
import type { Database, Db } from '../../database.ts';

/** How far a container of the organisation is; undefined when there is no such container. */
export function findContainerProgress(db: Db, organisationId: string, containerId: string) {
  return db
    .selectFrom('container')
    .innerJoin('job', 'job.id', 'container.jobId')
    .select([
      'container.id',
      'container.status',
      'container.stage',
      'container.progress',
      'job.useCase',
      updatedAt,
      sql<number | null>`extract(epoch from clock_timestamp() - container.started_at)::float8`.as('elapsed'),
    ])
    .where('container.id', '=', containerId)
    .where('container.kind', '=', 'content_generate')
    .where('container.organisationId', '=', organisationId)
    .executeTakeFirst();
}

/** An ended container has no heartbeat any more; one that waits may never have had one. */
const updatedAt = ({ fn }: ExpressionBuilder<Database, 'container'>) =>
  fn
    .coalesce('container.finishedAt', 'container.heartbeatAt', 'container.createdAt')
    .$castTo<Date>()
    .as('updated_at');
