import { find } from '../../../usecases/reader.ts';
import { builder } from '../builder.ts';
import { ContainerRef, JobRef, ProjectRef } from '../refs.ts';

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

builder.queryField('container', (t) =>
  t.field({
    type: ContainerRef,
    nullable: true,
    authScopes: { key: 'content:read' },
    description: 'A container by its id; null when there is no such container in your organisation.',
    args: { id: t.arg.id({ required: true, description: 'Such as `cnt_…`.' }) },
    resolve: async (_root, { id }, context) => find((await context.reader()).container, 'container', id),
  }),
);

builder.queryField('project', (t) =>
  t.field({
    type: ProjectRef,
    nullable: true,
    authScopes: { key: 'projects:read' },
    description: 'A project by its id; null when there is no such project in your organisation.',
    args: { id: t.arg.id({ required: true, description: 'Such as `prj_…`.' }) },
    resolve: async (_root, { id }, context) => find((await context.reader()).project, 'project', id),
  }),
);
