import { type Owner, reachesJob } from '../../../../domain/caller.ts';
import type { JobStatus } from '../../../../domain/job.ts';
import { anyOf, anyWord } from '../../any-of.ts';
import { compileOnce } from '../../compile-once.ts';
import type { Db, Row } from '../../database.ts';
import { type Page, type PageRequest, pageOf } from './page-of.ts';

const COLUMNS = [
  'id',
  'organisationId',
  'projectId',
  'useCase',
  'requestHash',
  'test',
  'retryOfId',
  'status',
  'stage',
  'progress',
  'etaSeconds',
  'lastSeq',
  'cancelRequestedAt',
  'createdAt',
  'finishedAt',
  'eventsPurgedAt',
] as const;

/** Jobs in the owner's reach among `ids`, in no order. */
export async function jobsById(db: Db, owner: Owner, ids: readonly string[]): Promise<Row<'job'>[]> {
  const rows = await selectById(db, { organisationId: owner.organisationId, ids });
  return rows.filter(({ id: jobId, projectId }) => reachesJob(owner, { jobId, projectId }));
}

const selectById = compileOnce(
  (db, { organisationId, ids }: { organisationId: string; ids: readonly string[] }) =>
    db
      .selectFrom('job')
      .select(COLUMNS)
      .where('id', '=', anyOf(ids))
      .where('organisationId', '=', organisationId),
);

/** The jobs in the owner's reach that tried any of `ids` again; of each there is one at most. */
export async function retriesOf(db: Db, owner: Owner, ids: readonly string[]): Promise<Row<'job'>[]> {
  const rows = await db
    .selectFrom('job')
    .select(COLUMNS)
    .where('retryOfId', '=', anyOf(ids))
    .where('organisationId', '=', owner.organisationId)
    .execute();
  return rows.filter(({ id: jobId, projectId }) => reachesJob(owner, { jobId, projectId }));
}

export type JobFilter = { status?: readonly JobStatus[] };

/** Jobs of a project, newest first. */
export function jobsPage(
  db: Db,
  projectId: string,
  filter: JobFilter,
  page: PageRequest,
): Promise<Page<Row<'job'>>> {
  const jobs = db
    .selectFrom('job')
    .select(COLUMNS)
    .where('projectId', '=', projectId)
    .$if(filter.status !== undefined, (query) => query.where('status', '=', anyWord(filter.status ?? [])));
  return pageOf('job', jobs, page);
}
