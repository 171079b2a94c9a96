import { listContainers } from '../../../usecases/jobs/list-containers.ts';
import { listJobs } from '../../../usecases/jobs/list-jobs.ts';
import { builder } from '../builder.ts';
import { toConnection } from '../connection.ts';
import { ApprovalStatusEnum, ContainerStatusEnum, ContentFormatEnum, JobStatusEnum } from '../enums.ts';
import { ContainerRef, JobRef } from '../refs.ts';
import { CreativeTypeEnum } from '../types/container-review.ts';

const JobConnection = builder.connectionObject(
  { type: JobRef, name: 'JobConnection', description: 'A page of jobs, newest first.' },
  { name: 'JobEdge', description: 'A job in a page.' },
);

const ContainerConnection = builder.connectionObject(
  { type: ContainerRef, name: 'ContainerConnection', description: 'A page of containers, newest first.' },
  { name: 'ContainerEdge', description: 'A container in a page.' },
);

/** Of a filter that takes several values. */
const ANY = 'Any of these; an empty list filters nothing.';

const ContainerFilter = builder.inputType('ContainerFilter', {
  description: 'Which containers to list: those that meet every condition given.',
  fields: (t) => ({
    status: t.field({ type: [ContainerStatusEnum], description: ANY }),
    format: t.field({ type: [ContentFormatEnum], description: ANY }),
    approvalStatus: t.field({ type: [ApprovalStatusEnum], description: ANY }),
    creativeType: t.field({ type: [CreativeTypeEnum], description: ANY }),
    layerId: t.id({ description: 'Anchored to this content layer.' }),
    since: t.field({ type: 'DateTime', description: 'Created at this instant or later.' }),
    until: t.field({ type: 'DateTime', description: 'Created before this instant.' }),
  }),
});

const PAGE = {
  projectId: 'The project, such as `prj_…`.',
  first: 'Size of the page, 1 to 200.',
  after: '`endCursor` of the page before.',
};

builder.queryField('jobs', (t) =>
  t.field({
    type: JobConnection,
    nullable: true,
    authScopes: { key: 'jobs:read' },
    description: 'The jobs of a project, newest first; null when there is no such project.',
    args: {
      projectId: t.arg.id({ required: true, description: PAGE.projectId }),
      status: t.arg({ type: [JobStatusEnum], description: ANY }),
      first: t.arg.int({ defaultValue: 25, description: PAGE.first }),
      after: t.arg.string({ description: PAGE.after }),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: (first ?? 25) / 10 }),
    resolve: async (_root, args, context) =>
      toConnection(await listJobs(context.deps.store.db, await context.caller(), args), args.after),
  }),
);

builder.queryField('containers', (t) =>
  t.field({
    type: ContainerConnection,
    nullable: true,
    authScopes: { key: 'content:read' },
    description: 'The containers of a project, newest first; null when there is no such project.',
    args: {
      projectId: t.arg.id({ required: true, description: PAGE.projectId }),
      filter: t.arg({ type: ContainerFilter, description: 'Which containers to list; all when absent.' }),
      first: t.arg.int({ defaultValue: 25, description: PAGE.first }),
      after: t.arg.string({ description: PAGE.after }),
    },
    // `edges` is a list, which counts 10 by itself.
    complexity: ({ first }) => ({ field: 1, multiplier: (first ?? 25) / 10 }),
    resolve: async (_root, { filter, ...page }, context) => {
      const caller = await context.caller();
      const found = await listContainers(context.deps.store.db, caller, { ...filter, ...page });
      return toConnection(found, page.after);
    },
  }),
);
