import { encodeId } from '../../domain/ids.ts';
import { cancelJobInput } from '../../domain/inputs/cancel-job.ts';
import { eventsPage, jobsFilter } from '../../domain/inputs/lists.ts';
import { kindOf } from '../../domain/receipt.ts';
import type { JobKind } from '../../domain/stages.ts';
import { CANCEL_JOB_REFUSALS, type CancelAnswer, cancelJob } from '../../usecases/jobs/cancel-job.ts';
import { errorOf } from '../../usecases/jobs/error-of.ts';
import { listJobEvents } from '../../usecases/jobs/list-job-events.ts';
import { listJobs } from '../../usecases/jobs/list-jobs.ts';
import { find } from '../../usecases/reader.ts';
import { argsOf } from './args-of.ts';
import { builder } from './builder.ts';
import { toConnection } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { JobStatusEnum, StageEnum } from './enums.ts';
import { mutation } from './mutation.ts';
import { NodeInterface } from './node.ts';
import { ofProject, pageArgs, pageComplexity } from './page-args.ts';
import { present, reached } from './present.ts';
import {
  AssetRef,
  ContainerRef,
  JobEventRef,
  JobRef,
  JobResultRef,
  LastErrorRef,
  ProjectRef,
} from './refs.ts';

const JobKindEnum = enumOf<JobKind>('JobKind', 'What a job does.', {
  content_generate: 'Makes one or more containers.',
  project_ingest_website: 'Reads a website into its project.',
  project_ingest_github: 'Reads a GitHub repository into its project.',
  content_verify: 'Renders a post again and compares.',
});

JobRef.implement({
  description:
    'One accepted start: the sum of its containers. Neither its stage nor its progress ever goes back.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `job_…`.', resolve: ({ id }) => encodeId('job', id) }),
    kind: t.field({
      type: JobKindEnum,
      description: 'What it does.',
      resolve: (row) => kindOf(row.useCase),
    }),
    status: t.field({
      type: JobStatusEnum,
      description: 'Whether it runs and how it ended.',
      resolve: (row) => row.status,
    }),
    stage: t.field({
      type: StageEnum,
      description:
        'Its own, or of posts that of the least advanced container that is neither failed nor canceled.',
      resolve: (row) => row.stage,
    }),
    progress: t.exposeFloat('progress', {
      description: '0 to 1: the mean over all containers, an ended one counting 1.',
    }),
    etaSeconds: t.exposeInt('etaSeconds', {
      nullable: true,
      description: 'Estimated seconds to the end; null when unknown.',
    }),
    startedAt: t.field({
      type: 'DateTime',
      description: 'When it was accepted.',
      resolve: (row) => row.createdAt,
    }),
    finishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null while it runs.',
      resolve: (row) => row.finishedAt,
    }),
  }),
});

JobResultRef.implement({
  description: 'What a completed job made.',
  fields: (t) => ({
    containers: t.field({
      type: [ContainerRef],
      authScopes: { key: 'content:read' },
      description: 'The completed containers, in the order of the variants.',
      resolve: async ({ id }, _args, context) => {
        const containers = await (await context.reader()).containersOfJob.load(id);
        return containers.filter(({ status }) => status === 'completed');
      },
    }),
    assets: t.field({
      type: [AssetRef],
      authScopes: { key: 'content:read' },
      description: 'All their files.',
      resolve: async ({ id }, _args, context) => {
        const reader = await context.reader();
        const containers = await reader.containersOfJob.load(id);
        return (await Promise.all(containers.map((one) => reader.assetsOfContainer.load(one.id)))).flat();
      },
    }),
  }),
});

const eventsCost = (first: unknown) => Math.max(10, Number(first ?? 100) / 10);

/** What a job leads to. */
builder.objectFields(JobRef, (t) => ({
  result: t.field({
    type: JobResultRef,
    nullable: true,
    description: 'What it made; null until its status is COMPLETED.',
    resolve: (row) => (row.status === 'completed' ? row : null),
  }),
  error: t.field({
    type: LastErrorRef,
    nullable: true,
    description:
      'Why it failed: its own error or that of its first failed container. Null unless its status is FAILED.',
    resolve: async (row, _args, context) => errorOf(await context.reader(), row),
  }),
  retryOf: t.field({
    type: JobRef,
    nullable: true,
    description: 'The job whose failed and canceled posts it makes; null where it tries none again.',
    resolve: async (row, _args, context) =>
      row.retryOfId ? (await context.reader()).job.load(row.retryOfId) : null,
  }),
  retry: t.field({
    type: JobRef,
    nullable: true,
    description: 'The job that made, or makes, what failed of it or was canceled; null until retryJob.',
    resolve: async (row, _args, context) =>
      (await (await context.reader()).retryOfJob.load(row.id))[0] ?? null,
  }),
  project: t.field({
    type: ProjectRef,
    authScopes: { key: 'projects:read' },
    description: 'The project it works for.',
    resolve: async (row, _args, context) =>
      reached(
        await (await context.reader()).project.load(row.projectId),
        'projectId',
        encodeId('project', row.projectId),
      ),
  }),
  containers: t.field({
    type: [ContainerRef],
    authScopes: { key: 'content:read' },
    description: 'What it makes, in the order of the variants.',
    resolve: async (row, _args, context) => (await context.reader()).containersOfJob.load(row.id),
  }),
  events: t.field({
    type: [JobEventRef],
    description: 'The stored events, in order: what `jobProgress` delivers. Kept for 30 days after the end.',
    args: argsOf(eventsPage),
    // Each alias with arguments of its own is a statement of its own, so that the field itself has its price.
    complexity: ({ first }) => ({ field: eventsCost(first), multiplier: eventsCost(first) }),
    resolve: async (row, args, context) => listJobEvents(await context.reader(), row.id, args),
  }),
}));

const JobConnection = builder.connectionObject(
  { type: JobRef, name: 'JobConnection', description: 'A page of jobs, newest first.' },
  { name: 'JobEdge', description: 'A job in a page.' },
);

builder.queryField('job', (t) =>
  t.field({
    type: JobRef,
    nullable: true,
    authScopes: { key: 'jobs:read' },
    description: 'A job by its id; null when there is no such job in your organisation.',
    args: { id: t.arg.id({ required: true, description: 'Such as `job_…`.' }) },
    resolve: async (_root, { id }, context) => find((await context.reader()).job, 'job', id),
  }),
);

builder.queryField('jobs', (t) =>
  t.field({
    type: JobConnection,
    nullable: true,
    authScopes: { key: 'jobs:read' },
    description: 'The jobs of a project, newest first; null when there is no such project.',
    args: {
      ...ofProject,
      ...argsOf(jobsFilter),
      ...pageArgs,
    },
    complexity: pageComplexity,
    resolve: async (_root, args, context) =>
      toConnection(await listJobs(context.deps.store.db, await context.caller(), args), args.after),
  }),
);

const CancelRefusal = enumOf<'ALREADY_COMPLETED' | 'ALREADY_FAILED' | 'ALREADY_CANCELED'>(
  'CancelRefusal',
  'Why a job cannot be canceled.',
  {
    ALREADY_COMPLETED: 'It has completed.',
    ALREADY_FAILED: 'It has failed.',
    ALREADY_CANCELED: 'It has been canceled.',
  },
);

const CancelJobAnswer = builder.objectRef<CancelAnswer>('CancelJobAnswer').implement({
  description: 'Whether the job is being canceled.',
  fields: (t) => ({
    accepted: t.exposeBoolean('accepted', {
      description: 'True when work is being stopped; the job ends CANCELED a moment later.',
    }),
    reason: t.field({
      type: CancelRefusal,
      nullable: true,
      description: 'Why not; null when accepted.',
      resolve: (answer) => (answer.accepted ? null : answer.reason),
    }),
    job: t.field({
      type: JobRef,
      description: 'The job as it is now.',
      resolve: async ({ jobId }, _args, context) => present(await (await context.reader()).job.load(jobId)),
    }),
  }),
});

mutation('cancelJob', {
  scope: 'jobs:cancel',
  description: 'Stops a job. Containers that are completed stay and are charged; the rest is given back.',
  input: cancelJobInput,
  result: CancelJobAnswer,
  refusals: CANCEL_JOB_REFUSALS,
  resolve: async (input, { deps, caller }) => cancelJob(deps.cancel, await caller(), input.jobId),
});
