import { recordPostMetricsInput } from '../../domain/inputs/source-post.ts';
import type { Row } from '../../infra/store/database.ts';
import {
  RECORD_POST_METRICS_REFUSALS,
  recordPostMetrics,
} from '../../usecases/library/record-post-metrics.ts';
import { builder } from './builder.ts';
import { mutation } from './mutation.ts';
import { present } from './present.ts';
import { ContainerRef, PostMetricRef } from './refs.ts';

PostMetricRef.implement({
  description: 'How a published container does: totals since publication, as they were recorded.',
  fields: (t) => ({
    views: t.exposeInt('views', { description: 'Times it was played.' }),
    likes: t.exposeInt('likes', { description: 'Likes.' }),
    comments: t.exposeInt('comments', { description: 'Comments.' }),
    shares: t.exposeInt('shares', { description: 'Times it was shared.' }),
    saves: t.exposeInt('saves', { description: 'Times it was saved.' }),
    watchSeconds: t.exposeFloat('watchSeconds', {
      nullable: true,
      description: 'Seconds watched, summed over all views; null when not recorded.',
    }),
    pulledFrom: t.exposeString('pulledFrom', {
      nullable: true,
      description:
        'The publisher that told, such as `youtube`; null where they were recorded by `recordPostMetrics`.',
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When the figures were read off the platform.',
      resolve: (row) => row.recordedAt,
    }),
  }),
});

builder.objectField(ContainerRef, 'metrics', (t) =>
  t.field({
    type: PostMetricRef,
    nullable: true,
    description:
      'How it does where it was published, by the latest `recordPostMetrics`, or as its publishers told since; null before the first.',
    resolve: async ({ id }, _args, context) =>
      (await (await context.reader()).metricsOfContainer.load(id))[0],
  }),
);

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
          present(await (await context.reader()).container.load(metrics.containerId)),
      }),
    }),
  });

mutation('recordPostMetrics', {
  scope: 'content:write',
  description:
    'Records how a published container does. Earlier figures stay; AUTO learns from all of a project.',
  input: recordPostMetricsInput,
  given: 'The figures.',
  result: PostMetricsRecorded,
  refusals: RECORD_POST_METRICS_REFUSALS,
  resolve: async (input, { deps, caller }) => ({
    metrics: await recordPostMetrics(deps, await caller(), input),
  }),
});
