import { sql } from 'kysely';
import type { LastError } from '../../../../domain/container.ts';
import type { IngestResult } from '../../../../domain/ingest.ts';
import { anyOf } from '../../any-of.ts';
import type { Db } from '../../database.ts';

/** What became of the ingests of several jobs of one organisation; `result` is null until they are done. */
export type IngestRow = { jobId: string; result: IngestResult | null; lastError: LastError | null };

export function ingestsOfJobs(
  db: Db,
  organisationId: string,
  jobIds: readonly string[],
): Promise<IngestRow[]> {
  return db
    .selectFrom('container')
    .select(['jobId', 'lastError', sql<IngestResult | null>`checkpoint -> 'writing'`.as('result')])
    .where('jobId', '=', anyOf(jobIds))
    .where('organisationId', '=', organisationId)
    .where('kind', '<>', 'content_generate')
    .execute();
}
