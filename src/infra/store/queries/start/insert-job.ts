import type { JobEvent } from '../../../../domain/events.ts';
import { compileOnce } from '../../compile-once.ts';
import type { Db } from '../../database.ts';
import { recordsOf } from '../../records-of.ts';
import {
  CONTAINER_COLUMNS,
  containerRow,
  HOLD_COLUMNS,
  holdEntries,
  type NewContainer,
  type NewJob,
} from './new-job-rows.ts';

/**
 * Writes job, containers, the ledger entries of their holds, and the job's first event, which is returned. One
 * statement: the organisation's row is locked by now, and others wait for it.
 */
export async function insertJob(db: Db, job: NewJob, containers: NewContainer[]): Promise<JobEvent> {
  const rows = containers.map((one, ordinal) => containerRow(job, one, ordinal));
  const holds = containers.filter(({ held }) => held > 0).flatMap((one) => holdEntries(job, one));
  const [event] = await insertAll(db, {
    ...job,
    containers: JSON.stringify(rows),
    holds: JSON.stringify(holds),
  });
  if (!event) throw new Error('The first event of a job was not written.');
  return firstEvent(job.id, event.at);
}

/** Containers and holds travel as JSON, so that the text is the same for any number of them. */
const insertAll = compileOnce((db, values: NewJob & { containers: string; holds: string }) => {
  const { id, organisationId, projectId, useCase, requestHash, test } = values;
  return db
    .with('new_job', (query) =>
      query.insertInto('job').values({
        id,
        organisation_id: organisationId,
        project_id: projectId,
        use_case: useCase,
        request_hash: requestHash,
        test,
        last_seq: 1,
      }),
    )
    .with('new_containers', (query) =>
      query
        .insertInto('container')
        .columns(CONTAINER_COLUMNS)
        .expression(db.selectFrom(recordsOf('container', values.containers)).select(CONTAINER_COLUMNS)),
    )
    .with('holds', (query) =>
      query
        .insertInto('ledger_entry')
        .columns(HOLD_COLUMNS)
        .expression(db.selectFrom(recordsOf('ledger_entry', values.holds)).select(HOLD_COLUMNS)),
    )
    .insertInto('job_event')
    .values({ job_id: id, seq: 1, type: 'job_accepted', status: 'running', stage: 'queued', progress: 0 })
    .returning('at');
});

function firstEvent(jobId: string, at: Date): JobEvent {
  return {
    jobId,
    seq: 1,
    type: 'job_accepted',
    status: 'running',
    stage: 'queued',
    progress: 0,
    etaSeconds: null,
    at,
    containerId: null,
    containerStatus: null,
    containerStage: null,
    containerProgress: null,
  };
}
