import { sql } from 'kysely';
import type { Db, Row } from '../../database.ts';

export type ContainerPart = Pick<
  Row<'container'>,
  'id' | 'attempt' | 'status' | 'stage' | 'progress' | 'held'
>;

const LOCKED_COLUMNS = [
  ...(['id', 'organisationId', 'projectId', 'useCase'] as const),
  ...(['status', 'stage', 'progress', 'lastSeq', 'cancelRequestedAt'] as const),
] as const;

export type LockedJob = {
  job: Pick<Row<'job'>, (typeof LOCKED_COLUMNS)[number]>;
  /** In order; nobody else can change their status or stage while the job is locked. */
  containers: ContainerPart[];
  /** Since the first container was taken up; null while all wait. */
  elapsedSeconds: number | null;
};

/**
 * Locks the job row for the rest of the transaction: it guards the job, the status and stage of its containers,
 * and `last_seq`. Two statements, because the second must see what was committed while the first waited.
 */
export async function lockJob(db: Db, jobId: string): Promise<LockedJob> {
  const job = await db
    .selectFrom('job')
    .select(LOCKED_COLUMNS)
    .where('id', '=', jobId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('container')
    .select(['id', 'attempt', 'status', 'stage', 'progress', 'held', elapsed.as('elapsed')])
    .where('jobId', '=', jobId)
    .orderBy('ordinal')
    .execute();
  const containers = rows.map(({ elapsed: _, ...container }) => container);
  return { job, containers, elapsedSeconds: rows[0]?.elapsed ?? null };
}

const elapsed = sql<number | null>`extract(epoch from clock_timestamp() - min(started_at) over ())::float8`;

/** Locks the organisation row; to be called before {@link lockJob} by whoever moves credits. */
export async function lockOrganisation(db: Db, organisationId: string): Promise<void> {
  await db
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}
