import { sql } from 'kysely';
import type { LastError } from '../../../../domain/container.ts';
import type { IngestResult } from '../../../../domain/ingest.ts';
import { anyOf } from '../../any-of.ts';
import type { Db } from '../../database.ts';

/** What became of the ingests of several jobs of one organisation; `result` is null until they are done. */
export type IngestRow = { job_id: string; result: IngestResult | null; last_error: LastError | null };

export function ingestsOfJobs(
  db: Db,
  organisationId: string,
  jobIds: readonly string[],
): Promise<IngestRow[]> {
  return db
    .selectFrom('container')
    .select(['job_id', 'last_error', sql<IngestResult | null>`checkpoint -> 'writing'`.as('result')])
    .where('job_id', '=', anyOf(jobIds))
    .where('organisation_id', '=', organisationId)
    .where('kind', '<>', 'content_generate')
    .execute();
}
