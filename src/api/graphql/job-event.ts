import { encodeId } from '../../domain/ids.ts';
import { watchJob } from '../../usecases/jobs/watch-job.ts';
import { builder } from './builder.ts';
import { ContainerStatusEnum, JobEventTypeEnum, JobStatusEnum, StageEnum } from './enums.ts';
import { present } from './present.ts';
import { ContainerRef, JobEventRef, JobRef } from './refs.ts';

JobEventRef.implement({
  description:
    'One step of a job. `status`, `stage`, `progress` and `etaSeconds` are the job’s after the step; the fields that start with `container` are those of the container it happened to.',
  fields: (t) => ({
    seq: t.exposeInt('seq', {
      description: 'Number within the job, from 1 and without holes. Keep the last one to resume after it.',
    }),
    type: t.field({ type: JobEventTypeEnum, description: 'What happened.', resolve: ({ type }) => type }),
    jobId: t.id({ description: 'The job.', resolve: ({ jobId }) => encodeId('job', jobId) }),
    status: t.field({
      type: JobStatusEnum,
      description: "The job's status.",
      resolve: ({ status }) => status,
    }),
    stage: t.field({ type: StageEnum, description: "The job's stage.", resolve: ({ stage }) => stage }),
    progress: t.exposeFloat('progress', { description: "The job's progress, 0 to 1." }),
    etaSeconds: t.exposeInt('etaSeconds', {
      nullable: true,
      description: "Estimated seconds to the job's end; null when unknown.",
    }),
    at: t.field({ type: 'DateTime', description: 'When it happened.', resolve: ({ at }) => at }),
    containerId: t.id({
      nullable: true,
      description: 'The container it happened to; null for steps of the whole job.',
      resolve: ({ containerId }) => containerId && encodeId('container', containerId),
    }),
    containerStatus: t.field({
      type: ContainerStatusEnum,
      nullable: true,
      description: "That container's status.",
      resolve: ({ containerStatus }) => containerStatus,
    }),
    containerStage: t.field({
      type: StageEnum,
      nullable: true,
      description: "That container's stage.",
      resolve: ({ containerStage }) => containerStage,
    }),
    containerProgress: t.exposeFloat('containerProgress', {
      nullable: true,
      description: "That container's progress over all its stages, 0 to 1.",
    }),
    job: t.field({
      type: JobRef,
      description: 'The job as it is now, which may be further than this event.',
      resolve: async ({ jobId }, _args, context) => present(await (await context.reader()).job.load(jobId)),
    }),
    container: t.field({
      type: ContainerRef,
      nullable: true,
      authScopes: { key: 'content:read' },
      description: 'That container as it is now, with its files once they are made.',
      resolve: async ({ containerId }, _args, context) =>
        containerId ? (await context.reader()).container.load(containerId) : null,
    }),
  }),
});

builder.subscriptionField('jobProgress', (t) =>
  t.field({
    type: JobEventRef,
    authScopes: { key: 'jobs:read' },
    description:
      'All events of a job in order, those stored and then those to come, until its last one. After a lost connection subscribe again with the last `seq` you have: nothing is missed, nothing comes twice.',
    args: {
      jobId: t.arg.id({ required: true, description: 'Such as `job_…`.' }),
      after: t.arg.int({
        defaultValue: 0,
        description: 'Only events with a higher `seq`; not above the last one there is.',
      }),
    },
    subscribe: async (_root, { jobId, after }, { deps, caller }) =>
      watchJob(deps.watch, await caller(), jobId, after ?? 0),
    resolve: (event) => event,
  }),
);
