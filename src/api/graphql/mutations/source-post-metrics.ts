import { NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import type { Row } from '../../../infra/store/database.ts';
import { recordPostMetrics } from '../../../usecases/library/record-post-metrics.ts';
import { builder } from '../builder.ts';
import { present } from '../present.ts';
import { ContainerRef, PostMetricRef } from '../refs.ts';

const PostMetricsRecorded = builder
  .objectRef<{ metrics: Row<'post_metric'> }>('PostMetricsRecorded')
  .implement({
    description: 'The figures were recorded.',
    fields: (t) => ({
      metrics: t.field({
        type: PostMetricRef,
        description: 'The figures as recorded.',
        resolve: ({ metrics }) => metrics,
      }),
      container: t.field({
        type: ContainerRef,
        description: 'The container; its `metrics` are the latest by `recordedAt`.',
        resolve: async ({ metrics }, _args, context) =>
          present(await (await context.reader()).container.load(metrics.container_id)),
      }),
    }),
  });

const RecordPostMetricsInput = builder.inputType('RecordPostMetricsInput', {
  description: 'Totals since publication, over all places it was published.',
  fields: (t) => ({
    containerId: t.id({ required: true, description: 'A completed container, such as `cnt_…`.' }),
    views: t.int({ description: 'Times it was played, 0 or more. Must be given.' }),
    likes: t.int({ description: 'Likes; 0 when absent.' }),
    comments: t.int({ description: 'Comments; 0 when absent.' }),
    shares: t.int({ description: 'Times it was shared; 0 when absent.' }),
    saves: t.int({ description: 'Times it was saved; 0 when absent.' }),
    watchSeconds: t.float({ description: 'Seconds watched, summed over all views.' }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When the figures were read off the platform; now when absent.',
    }),
  }),
});

builder.mutationField('recordPostMetrics', (t) =>
  t.field({
    type: PostMetricsRecorded,
    nullable: true,
    authScopes: { key: 'content:write' },
    description:
      'Records how a published container does. Earlier figures stay; AUTO learns from all of a project.',
    args: { input: t.arg({ type: RecordPostMetricsInput, required: true, description: 'The figures.' }) },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'RecordPostMetricsResult', description: 'What `recordPostMetrics` can answer.' },
    },
    resolve: async (_root, { input }, { deps, caller }) => ({
      metrics: await recordPostMetrics(deps, await caller(), input),
    }),
  }),
);
