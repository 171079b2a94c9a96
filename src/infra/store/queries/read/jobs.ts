import type { JobStatus } from '../../../../domain/job.ts';
import type { Db, Row } from '../../database.ts';
import { type PageStart, pageOf } from './page-of.ts';

/** Jobs of one organisation among `ids`, in no order. */
export function jobsById(db: Db, organisationId: string, ids: readonly string[]): Promise<Row<'job'>[]> {
  return db
    .selectFrom('job')
    .selectAll()
    .where('id', 'in', ids)
    .where('organisation_id', '=', organisationId)
    .execute();
}

export type JobFilter = { status?: readonly JobStatus[] };

/** Up to `limit` jobs of a project, newest first. */
export function jobsPage(
  db: Db,
  projectId: string,
  filter: JobFilter,
  after: PageStart | null,
  limit: number,
): Promise<Row<'job'>[]> {
  return db
    .selectFrom('job')
    .selectAll()
    .where('project_id', '=', projectId)
    .$if(filter.status !== undefined, (query) => query.where('status', 'in', filter.status ?? []))
    .where(pageOf('job', after))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
