import { builder } from '../builder.ts';
import { ContainerRef, PostMetricRef } from '../refs.ts';

PostMetricRef.implement({
  description: 'How a published container does: totals since publication, as they were recorded.',
  fields: (t) => ({
    views: t.exposeInt('views', { description: 'Times it was played.' }),
    likes: t.exposeInt('likes', { description: 'Likes.' }),
    comments: t.exposeInt('comments', { description: 'Comments.' }),
    shares: t.exposeInt('shares', { description: 'Times it was shared.' }),
    saves: t.exposeInt('saves', { description: 'Times it was saved.' }),
    watchSeconds: t.exposeFloat('watch_seconds', {
      nullable: true,
      description: 'Seconds watched, summed over all views; null when not recorded.',
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When the figures were read off the platform.',
      resolve: (row) => row.recorded_at,
    }),
  }),
});

builder.objectField(ContainerRef, 'metrics', (t) =>
  t.field({
    type: PostMetricRef,
    nullable: true,
    description:
      'How it does where it was published, by the latest `recordPostMetrics`; null before the first.',
    resolve: async ({ id }, _args, context) =>
      (await (await context.reader()).metricsOfContainer.load(id))[0],
  }),
);
