import { sql } from 'kysely';
import type { LastError } from '../../../../domain/container.ts';
import type { IngestResult } from '../../../../domain/ingest.ts';
import type { Verification } from '../../../../domain/verification.ts';
import { anyOf } from '../../any-of.ts';
import type { Db } from '../../database.ts';

/** What became of a job that makes no posts: null until it is done, and of jobs of another kind. */
export type UnseenWork = {
  jobId: string;
  ingest: IngestResult | null;
  verification: Verification | null;
  lastError: LastError | null;
};

/** The work of several jobs of one organisation. */
export function unseenWorkOfJobs(
  db: Db,
  organisationId: string,
  jobIds: readonly string[],
): Promise<UnseenWork[]> {
  return db
    .selectFrom('container')
    .select([
      'jobId',
      'lastError',
      sql<IngestResult | null>`checkpoint -> 'writing'`.as('ingest'),
      sql<Verification | null>`checkpoint -> 'comparing'`.as('verification'),
    ])
    .where('jobId', '=', anyOf(jobIds))
    .where('organisationId', '=', organisationId)
    .where('kind', '<>', 'content_generate')
    .execute();
}
