import { recordPostMetricsInput } from '../../../domain/inputs/source-post.ts';
import { NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import type { Row } from '../../../infra/store/database.ts';
import { recordPostMetrics } from '../../../usecases/library/record-post-metrics.ts';
import { builder } from '../builder.ts';
import { inputOf } from '../input-of.ts';
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

builder.mutationField('recordPostMetrics', (t) =>
  t.field({
    type: PostMetricsRecorded,
    nullable: true,
    authScopes: { key: 'content:write' },
    description:
      'Records how a published container does. Earlier figures stay; AUTO learns from all of a project.',
    args: {
      input: t.arg({ type: inputOf(recordPostMetricsInput), required: true, description: 'The figures.' }),
    },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'RecordPostMetricsResult', description: 'What `recordPostMetrics` can answer.' },
    },
    resolve: async (_root, { input }, { deps, caller }) => ({
      metrics: await recordPostMetrics(deps, await caller(), input),
    }),
  }),
);
