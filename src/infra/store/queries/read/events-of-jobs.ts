import { sql } from 'kysely';
import type { JobEvent } from '../../../../domain/events.ts';
import type { Db } from '../../database.ts';
import { everyColumn } from '../../property-names.ts';

/** Which of the events of a job: those with a higher `seq` than `after`, at most `first`. */
export type EventRange = { after: number; first: number };

/** The same range of the events of each of several jobs of one organisation, in order, in one statement. */
export async function eventsOfJobs(
  db: Db,
  organisationId: string,
  jobIds: readonly string[],
  { after, first }: EventRange,
): Promise<JobEvent[]> {
  const { rows } = await sql<JobEvent>`
    select ${everyColumn('job_event', 'event')}
    from job cross join lateral (
      select * from job_event
      where job_event.job_id = job.id and seq > ${after}
      order by seq
      limit ${first}
    ) as event
    where job.id = any(${jobIds}::uuid[]) and job.organisation_id = ${organisationId}
    order by event.job_id, event.seq`.execute(db);
  return rows;
}
