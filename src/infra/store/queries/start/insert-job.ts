import { sql } from 'kysely';
import type { JobEvent } from '../../../../domain/events.ts';
import { compileOnce } from '../../compile-once.ts';
import type { Db } from '../../database.ts';
import { recordsJson, recordsOf } from '../../records-of.ts';
import { bothOf } from '../../send-together.ts';
import { jobDeliveries, toldEvents } from '../webhooks/tell-webhooks.ts';
import { creditsOf, moveToHeld } from './hold-credits.ts';
import {
  CONTAINER_COLUMNS,
  containerRow,
  HOLD_COLUMNS,
  heldBy,
  holdEntries,
  JOB_COLUMNS,
  jobRow,
  type NewContainer,
  type NewJob,
} from './new-job-rows.ts';

/**
 * Writes job, containers, the ledger entries of their holds, and the job's first event, which is returned; null, and
 * nothing written, when the organisation has `mostRunning` jobs running. One statement, and one that sees all that
 * twins have committed: the organisation's row is locked by then, and others wait for it.
 */
export async function insertJob(
  db: Db,
  job: NewJob,
  containers: NewContainer[],
  mostRunning: number,
): Promise<JobEvent | null> {
  const [event] = await insertAll(db, valuesOf(job, containers, mostRunning));
  return event ? firstEvent(job.id, event.at) : null;
}

/**
 * {@link insertJob}, together with what sets aside the credits that its containers hold and locks the organisation's
 * row. Returns what the wallet had when it does not cover them; the transaction is then to be rolled back.
 */
export async function insertPaidJob(
  db: Db,
  job: NewJob,
  containers: NewContainer[],
  mostRunning: number,
): Promise<JobEvent | { available: number } | null> {
  const { organisationId } = job;
  const [held, [event]] = await bothOf(
    db,
    moveToHeld.with(db, { organisationId, amount: heldBy(containers) }),
    insertAll.with(db, valuesOf(job, containers, mostRunning)),
  );
  if (held.length === 0) return creditsOf(db, organisationId);
  return event ? firstEvent(job.id, event.at) : null;
}

function valuesOf(job: NewJob, containers: NewContainer[], mostRunning: number): Values {
  const rows = containers.map((one, ordinal) => containerRow(job, one, ordinal));
  const holds = containers.filter(({ held }) => held > 0).flatMap((one) => holdEntries(job, one));
  return {
    organisationId: job.organisationId,
    projectId: job.projectId,
    jobId: job.id,
    mostRunning,
    job: recordsJson([jobRow(job)]),
    containers: recordsJson(rows),
    holds: recordsJson(holds),
  };
}

type Values = Record<'organisationId' | 'projectId' | 'jobId' | 'job' | 'containers' | 'holds', string> & {
  mostRunning: number;
};

const ACCEPTED = toldEvents([{ type: 'job_accepted', seq: 1 }]);

/** Rows travel as JSON, so that the text is the same for any number of them. */
const insertAll = compileOnce((db, values: Values) => {
  const { organisationId, projectId, jobId, mostRunning, job, containers, holds } = values;
  const running = db
    .selectFrom('job')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organisationId', '=', organisationId)
    .where('status', '=', 'running');
  return db
    .with('new_job', (query) =>
      query
        .insertInto('job')
        .columns(JOB_COLUMNS)
        .expression(db.selectFrom(recordsOf('job', job)).select(JOB_COLUMNS).where(running, '<', mostRunning))
        .returning('id as new_job_id'),
    )
    .with('new_containers', (query) =>
      query
        .insertInto('container')
        .columns(CONTAINER_COLUMNS)
        .expression(
          query.selectFrom(['new_job', recordsOf('container', containers)]).select(CONTAINER_COLUMNS),
        ),
    )
    .with('new_holds', (query) =>
      query
        .insertInto('ledger_entry')
        .columns(HOLD_COLUMNS)
        .expression(query.selectFrom(['new_job', recordsOf('ledger_entry', holds)]).select(HOLD_COLUMNS)),
    )
    .with('told', () =>
      jobDeliveries({
        ...{ organisationId, projectId, jobId, events: ACCEPTED },
        provided: sql<boolean>`exists (select from new_job)`,
      }),
    )
    .insertInto('job_event')
    .columns(['jobId', 'seq', 'type', 'status', 'stage', 'progress'])
    .expression((query) =>
      query
        .selectFrom('new_job')
        .select(({ lit }) => [
          'new_job_id',
          lit(1).as('seq'),
          sql.lit('job_accepted').as('type'),
          sql.lit('running').as('status'),
          sql.lit('queued').as('stage'),
          lit(0).as('progress'),
        ]),
    )
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
