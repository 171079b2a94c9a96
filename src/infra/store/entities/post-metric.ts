import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { createdAt, id } from './columns.ts';
import { Container } from './container.ts';

/**
 * How a published container does, as its owner or its publishers counted it: totals since publication. Append-only; the latest
 * row by (recordedAt, id) is how it stands.
 */
export const PostMetric = defineEntity({
  name: 'PostMetric',
  tableName: 'post_metric',
  indexes: [{ properties: ['containerId', 'recordedAt', 'id'] }],
  properties: {
    id: id(),
    containerId: () => p.manyToOne(Container).mapToPk().name('container_id'),
    views: p.integer(),
    likes: p.integer(),
    comments: p.integer(),
    shares: p.integer(),
    saves: p.integer(),
    /** Seconds watched, summed over all views. */
    watchSeconds: p.double().$type<number>().nullable(),
    /** The publisher that told; null where they were recorded by recordPostMetrics. */
    pulledFrom: p.string().nullable(),
    /** When the figures were read off the platform. */
    recordedAt: p.datetime(3),
    createdAt: createdAt(),
  },
});

export type PostMetric = InferEntity<typeof PostMetric>;
