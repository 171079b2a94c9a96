import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { JOB_STATUSES } from '../../../domain/job.ts';
import { START_USE_CASES } from '../../../domain/receipt.ts';
import { REPORTED_STAGES } from '../../../domain/stages.ts';
import { createdAt, id } from './columns.ts';
import { Organisation } from './organisation.ts';
import { Project } from './project.ts';

/** One accepted start: the sum of its containers. `lastSeq` allots event numbers under this row's lock. */
export const Job = defineEntity({
  name: 'Job',
  tableName: 'job',
  indexes: [
    { properties: ['organisationId', 'status'] },
    { properties: ['projectId', 'createdAt', 'id'] },
    {
      name: 'job_retry',
      properties: ['retryOfId'],
      expression: `create unique index job_retry on job (retry_of_id) where retry_of_id is not null`,
    },
    {
      name: 'job_with_events',
      properties: ['finishedAt'],
      expression: `create index job_with_events on job (finished_at) where events_purged_at is null`,
    },
  ],
  properties: {
    id: id(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().name('organisation_id'),
    projectId: () => p.manyToOne(Project).mapToPk().name('project_id'),
    useCase: p.enum(START_USE_CASES),
    /** Remembered for good: answers a repeated body `id` (seed generate-content, `id`). */
    requestHash: p.string(),
    test: p.boolean(),
    /** The job whose failed and canceled posts it makes. */
    retryOfId: p.uuid().nullable(),
    status: p.enum(JOB_STATUSES).default('running'),
    stage: p.enum(REPORTED_STAGES).default('queued'),
    progress: p.double().$type<number>().default(0),
    etaSeconds: p.integer().nullable(),
    lastSeq: p.integer().default(0),
    cancelRequestedAt: p.datetime(3).nullable(),
    createdAt: createdAt(),
    finishedAt: p.datetime(3).nullable(),
    /** When its events, which are kept for 30 days after its end, were deleted. */
    eventsPurgedAt: p.datetime(3).nullable(),
  },
});

export type Job = InferEntity<typeof Job>;
