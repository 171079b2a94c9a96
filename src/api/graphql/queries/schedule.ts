import { listSchedule } from '../../../usecases/projects/list-of-project.ts';
import { builder } from '../builder.ts';
import { toConnection } from '../connection.ts';
import { present } from '../present.ts';
import { ProjectRef, ScheduledPostRef } from '../refs.ts';
import { pageArgs, pageComplexity } from '../types/held.ts';

const ScheduledPostConnection = builder.connectionObject(
  {
    type: ScheduledPostRef,
    name: 'ScheduledPostConnection',
    description: 'A page of schedule entries, oldest first.',
  },
  { name: 'ScheduledPostEdge', description: 'A schedule entry in a page.' },
);

builder.queryField('schedule', (t) =>
  t.field({
    type: ScheduledPostConnection,
    nullable: true,
    authScopes: { key: 'content:read' },
    args: {
      projectId: t.arg.id({ required: true, description: 'The project, such as `prj_…`.' }),
      ...pageArgs,
    },
    complexity: pageComplexity,
    description:
      'When the posts of a project go out, in the order they were planned; null when there is no such project.',
    resolve: async (_root, args, context) =>
      toConnection(await listSchedule(await context.reader(), args), args.after),
  }),
);

builder.objectField(ProjectRef, 'schedule', (t) =>
  t.field({
    type: ScheduledPostConnection,
    authScopes: { key: 'content:read' },
    args: pageArgs,
    complexity: pageComplexity,
    description: 'When its posts go out, in the order they were planned.',
    resolve: async ({ id }, args, context) =>
      present(
        toConnection(await listSchedule(await context.reader(), { ...args, projectId: id }), args.after),
      ),
  }),
);
