import { sql } from 'kysely';
import type { Db, Row } from '../database.ts';
import type { HeldContainer } from './held-container.ts';

export type OpenContainer = HeldContainer & Pick<Row<'container'>, 'status' | 'stage'>;

/**
 * Containers that somebody should be busy with, or soon will be, and that have not been heard of for
 * `graceSeconds`: processing ones by their heartbeat, waiting ones by when they were queued. By id, from `afterId`.
 */
export function openContainers(
  db: Db,
  { graceSeconds, afterId, limit }: { graceSeconds: number; afterId: string; limit: number },
): Promise<OpenContainer[]> {
  return db
    .selectFrom('container')
    .select(['id', 'attempt', 'job_id', 'organisation_id', 'status', 'stage'])
    .where('status', 'in', ['queued', 'processing'])
    .where(
      sql<Date>`case status when 'queued' then queued_at else heartbeat_at end`,
      '<=',
      sql<Date>`now() - make_interval(secs => ${graceSeconds})`,
    )
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
}
