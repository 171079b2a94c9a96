import type { JobEvent } from '../../../../domain/events.ts';
import type { Db, Row } from '../../database.ts';

/** The event of a job that a delivery tells, null when it is no longer kept; null in all when there is no such job. */
export async function toldByJob(
  db: Db,
  jobId: string,
  seq: number,
): Promise<{ job: Pick<Row<'job'>, 'id' | 'projectId' | 'useCase'>; event: JobEvent | null } | null> {
  const job = await db
    .selectFrom('job')
    .select(['id', 'projectId', 'useCase'])
    .where('id', '=', jobId)
    .executeTakeFirst();
  if (!job) return null;
  const event = await db
    .selectFrom('job_event')
    .selectAll()
    .where('jobId', '=', jobId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return { job, event: event ?? null };
}
