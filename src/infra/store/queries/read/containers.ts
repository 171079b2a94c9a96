import { type RawBuilder, sql } from 'kysely';
import { type Owner, reachesJob } from '../../../../domain/caller.ts';
import type { ContentFormat } from '../../../../domain/formats.ts';
import type { ApprovalStatus, ContainerStatus } from '../../../../domain/job.ts';
import { anyOf, anyWord } from '../../any-of.ts';
import { compileOnce } from '../../compile-once.ts';
import type { Db, Row } from '../../database.ts';
import { type Page, type PageRequest, pageOf } from './page-of.ts';

/** A container without the two columns that are large and rarely read; `plansById` reads the plan. */
export type ContainerView = Pick<Row<'container'>, (typeof COLUMNS)[number]>;

/** Rows of another kind are the work of jobs that make no posts, and are shown to nobody. */
const POST = 'content_generate';

const COLUMNS = [
  'id',
  'projectId',
  'jobId',
  'ordinal',
  'status',
  'stage',
  'progress',
  'format',
  'layerId',
  'influencerId',
  'language',
  'brandVoice',
  'platforms',
  'seed',
  'held',
  'order',
  'metadata',
  'parentId',
  'renderedShare',
  'hook',
  'caption',
  'hashtags',
  'firstComment',
  'draw',
  'decision',
  'title',
  'writer',
  'approvalStatus',
  'reviewedAt',
  'reviewedBy',
  'reviewNote',
  'lastError',
  'createdAt',
  'startedAt',
  'finishedAt',
] as const;

/** Containers in the owner's reach among `ids`, in no order. */
export async function containersById(db: Db, owner: Owner, ids: readonly string[]): Promise<ContainerView[]> {
  const rows = await db
    .selectFrom('container')
    .select(COLUMNS)
    .where('id', '=', anyOf(ids))
    .where('organisationId', '=', owner.organisationId)
    .where('kind', '=', POST)
    .execute();
  return rows.filter((row) => reachesJob(owner, row));
}

/** All containers of several jobs of one organisation, in the order of their variants. */
export function containersOfJobs(
  db: Db,
  organisationId: string,
  jobIds: readonly string[],
): Promise<ContainerView[]> {
  return selectOfJobs(db, { organisationId, jobIds });
}

const selectOfJobs = compileOnce(
  (db, { organisationId, jobIds }: { organisationId: string; jobIds: readonly string[] }) =>
    db
      .selectFrom('container')
      .select(COLUMNS)
      .where('jobId', '=', anyOf(jobIds))
      .where('organisationId', '=', organisationId)
      .where('kind', '=', POST)
      .orderBy('ordinal'),
);

/** The revisions of several posts in the owner's reach, oldest first. */
export async function revisionsOf(
  db: Db,
  owner: Owner,
  parentIds: readonly string[],
): Promise<ContainerView[]> {
  const rows = await db
    .selectFrom('container')
    .select(COLUMNS)
    .where('parentId', '=', anyOf(parentIds))
    .where('organisationId', '=', owner.organisationId)
    .orderBy('id')
    .execute();
  return rows.filter((row) => reachesJob(owner, row));
}

export type ContainerFilter = {
  status?: readonly ContainerStatus[];
  /** Whether what the two newer pages start counts as processing while it waits, as REST shows it. */
  waitsAsProcessing?: boolean;
  format?: readonly ContentFormat[];
  approvalStatus?: readonly ApprovalStatus[];
  layerId?: string;
  /** First instant that counts. */
  since?: Date;
  /** First instant that no longer counts. */
  until?: Date;
};

/** Containers of a project, newest first. */
export function containersPage(
  db: Db,
  projectId: string,
  filter: ContainerFilter,
  page: PageRequest,
): Promise<Page<ContainerView>> {
  const { format, approvalStatus, layerId, since, until } = filter;
  const containers = db
    .selectFrom('container')
    .select(COLUMNS)
    .where('projectId', '=', projectId)
    .where('kind', '=', POST)
    .where(inStatus(filter))
    .$if(format !== undefined, (query) => query.where('format', '=', anyWord(format ?? [])))
    .$if(approvalStatus !== undefined, (query) =>
      query.where('approvalStatus', '=', anyWord(approvalStatus ?? [])),
    )
    .$if(layerId !== undefined, (query) => query.where('layerId', '=', layerId ?? ''))
    .$if(since !== undefined, (query) => query.where('createdAt', '>=', since ?? new Date(0)))
    .$if(until !== undefined, (query) => query.where('createdAt', '<', until ?? new Date(0)));
  return pageOf('container', containers, page);
}

/** Condition on the status; see `waitsAsProcessing`. */
function inStatus({ status, waitsAsProcessing = false }: ContainerFilter): RawBuilder<boolean> {
  if (!status) return sql<boolean>`true`;
  const plain = sql<boolean>`container.status = ${anyWord(status)}`;
  const [queued, processing] = [status.includes('queued'), status.includes('processing')];
  if (!waitsAsProcessing || queued === processing) return plain;
  const byNewerPage = sql<boolean>`container.status = 'queued' and exists (
    select 1 from job where job.id = container.job_id and job.use_case <> 'generate_content')`;
  return processing
    ? sql<boolean>`(${plain} or (${byNewerPage}))`
    : sql<boolean>`(${plain} and not (${byNewerPage}))`;
}

/** The timelines of containers that the caller is known to own. */
export function plansById(db: Db, ids: readonly string[]): Promise<Pick<Row<'container'>, 'id' | 'plan'>[]> {
  return db.selectFrom('container').select(['id', 'plan']).where('id', '=', anyOf(ids)).execute();
}
