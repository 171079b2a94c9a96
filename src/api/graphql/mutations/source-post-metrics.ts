import { recordPostMetricsInput } from '../../../domain/inputs/source-post.ts';
import type { Row } from '../../../infra/store/database.ts';
import {
  RECORD_POST_METRICS_REFUSALS,
  recordPostMetrics,
} from '../../../usecases/library/record-post-metrics.ts';
import { builder } from '../builder.ts';
import { mutation } from '../mutation.ts';
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
