import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { JOB_EVENT_TYPES } from '../../../domain/events.ts';
import { CONTAINER_STATUSES, JOB_STATUSES } from '../../../domain/job.ts';
import { REPORTED_STAGES } from '../../../domain/stages.ts';
import { Job } from './job.ts';

/** The log of a job, written in the transaction of the change it tells; `seq` has no holes. */
export const JobEvent = defineEntity({
  name: 'JobEvent',
  tableName: 'job_event',
  properties: {
    jobId: () => p.manyToOne(Job).mapToPk().name('job_id').primary(),
    seq: p.integer().primary(),
    type: p.enum(JOB_EVENT_TYPES),
    status: p.enum(JOB_STATUSES),
    stage: p.enum(REPORTED_STAGES),
    progress: p.double().$type<number>(),
    etaSeconds: p.integer().nullable(),
    containerId: p.uuid().nullable(),
    containerStatus: p.enum(CONTAINER_STATUSES).nullable(),
    containerStage: p.enum(REPORTED_STAGES).nullable(),
    containerProgress: p.double().$type<number>().nullable(),
    at: p.datetime(3).defaultRaw('now()'),
  },
});

export type JobEvent = InferEntity<typeof JobEvent>;
