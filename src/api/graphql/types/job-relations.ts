import { listJobEvents } from '../../../usecases/jobs/list-job-events.ts';
import { builder } from '../builder.ts';
import { present } from '../present.ts';
import { AssetRef, ContainerRef, JobEventRef, JobRef, LastErrorRef, ProjectRef } from '../refs.ts';

const JobResult = builder.objectRef<{ id: string }>('JobResult').implement({
  description: 'What a completed job made.',
  fields: (t) => ({
    containers: t.field({
      type: [ContainerRef],
      description: 'The completed containers, in the order of the variants.',
      resolve: async ({ id }, _args, context) => {
        const containers = await (await context.reader()).containersOfJob.load(id);
        return containers.filter(({ status }) => status === 'completed');
      },
    }),
    assets: t.field({
      type: [AssetRef],
      description: 'All their files.',
      resolve: async ({ id }, _args, context) => {
        const reader = await context.reader();
        const containers = await reader.containersOfJob.load(id);
        return (await Promise.all(containers.map((one) => reader.assetsOfContainer.load(one.id)))).flat();
      },
    }),
  }),
});

const eventsCost = (first: number | null | undefined) => Math.max(10, (first ?? 100) / 10);

/** What a job leads to. */
builder.objectFields(JobRef, (t) => ({
  result: t.field({
    type: JobResult,
    nullable: true,
    authScopes: { key: 'content:read' },
    description: 'What it made; null until its status is COMPLETED.',
    resolve: (row) => (row.status === 'completed' ? row : null),
  }),
  error: t.field({
    type: LastErrorRef,
    nullable: true,
    description: 'Why it failed: the error of its first failed container. Null unless its status is FAILED.',
    resolve: async (row, _args, context) => {
      if (row.status !== 'failed') return null;
      const containers = await (await context.reader()).containersOfJob.load(row.id);
      return containers.find((container) => container.last_error)?.last_error;
    },
  }),
  project: t.field({
    type: ProjectRef,
    authScopes: { key: 'projects:read' },
    description: 'The project it works for.',
    resolve: async (row, _args, context) =>
      present(await (await context.reader()).project.load(row.project_id)),
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
    args: {
      after: t.arg.int({
        defaultValue: 0,
        description: 'Only events with a higher `seq`.',
      }),
      first: t.arg.int({ defaultValue: 100, description: 'At most so many, up to 1000.' }),
    },
    // Each alias with arguments of its own is a statement of its own, so that the field itself has its price.
    complexity: ({ first }) => ({ field: eventsCost(first), multiplier: eventsCost(first) }),
    resolve: async (row, args, context) => listJobEvents(await context.reader(), row.id, args),
  }),
}));
