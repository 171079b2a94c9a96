import { sql } from 'kysely';
import type { Db, Row } from '../../database.ts';
import type { HeldContainer } from './held-container.ts';

export type OpenStatus = 'queued' | 'processing';
export type OpenContainer = HeldContainer & Pick<Row<'container'>, 'status' | 'stage' | 'format'>;

export type OpenPage = { status: OpenStatus; graceSeconds: number; afterId: string; limit: number };

/** Waiting ones are heard of when they are queued, processing ones by their heartbeat. */
const HEARD_AT = { queued: 'queuedAt', processing: 'heartbeatAt' } as const;

/**
 * Containers that somebody should be busy with, or soon will be, and that have not been heard of for
 * `graceSeconds`. By id, from `afterId`.
 */
export function openContainers(
  db: Db,
  { status, graceSeconds, afterId, limit }: OpenPage,
): Promise<OpenContainer[]> {
  return (
    db
      .selectFrom('container')
      .select(['id', 'attempt', 'jobId', 'organisationId', 'status', 'stage', 'format'])
      // A literal, as only that lets every plan of the statement use the partial index.
      .where('status', '=', sql.lit(status))
      .where(HEARD_AT[status], '<=', sql<Date>`now() - make_interval(secs => ${graceSeconds})`)
      .where('id', '>', afterId)
      .orderBy('id')
      .limit(limit)
      .execute()
  );
}
