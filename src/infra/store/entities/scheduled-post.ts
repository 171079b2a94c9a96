import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PostFigures } from '../../../domain/post-figures.ts';
import { PUBLICATION_STATUSES, type PublicationError } from '../../../domain/publications.ts';
import { PUBLISH_MODES } from '../../../domain/publish-modes.ts';
import { createdAt, id } from './columns.ts';
import { Container } from './container.ts';
import { Project } from './project.ts';
import { SocialAccount } from './social-account.ts';

/**
 * When a post is to go out on an account. The unique key makes scheduling the same thing twice harmless: the
 * later request's texts replace the earlier one's.
 */
export const ScheduledPost = defineEntity({
  name: 'ScheduledPost',
  tableName: 'scheduled_post',
  uniques: [{ name: 'scheduled_post_once', properties: ['containerId', 'socialAccountId', 'scheduledFor'] }],
  indexes: [
    { properties: ['projectId', 'createdAt', 'id'] },
    {
      name: 'scheduled_post_due',
      properties: ['nextTryAt'],
      expression: `create index scheduled_post_due on scheduled_post (next_try_at) where next_try_at is not null`,
    },
    {
      name: 'scheduled_post_metrics_due',
      properties: ['publisher', 'metricsDueAt'],
      expression: `create index scheduled_post_metrics_due on scheduled_post (publisher, metrics_due_at) where metrics_due_at is not null`,
    },
  ],
  properties: {
    id: id(),
    projectId: () => p.manyToOne(Project).mapToPk().name('project_id'),
    containerId: () => p.manyToOne(Container).mapToPk().name('container_id'),
    socialAccountId: () => p.manyToOne(SocialAccount).mapToPk().name('social_account_id'),
    scheduledFor: p.datetime(3),
    mode: p.enum(PUBLISH_MODES).nullable(),
    captionOverride: p.text().nullable(),
    firstCommentOverride: p.text().nullable(),
    /** The API key that asked for it. */
    scheduledBy: p.uuid(),
    status: p.enum(PUBLICATION_STATUSES).default('intent'),
    /** Who publishes it; null of an intent. */
    publisher: p.string().nullable(),
    /** Failed tries in a row. */
    tries: p.integer().default(0),
    /** Raised by whoever takes it up: what an earlier one writes then counts for nothing. */
    fence: p.integer().default(0),
    /** Raised when a post that is known to have failed is sent anew, under another key. */
    round: p.integer().default(1),
    /** When it is to be taken up; while it is being sent, when whoever sends it counts as lost; null: never. */
    nextTryAt: p.datetime(3).nullable(),
    /** What its publisher remembers of it. */
    handle: p.json<Record<string, unknown>>().nullable(),
    /** Where it can be seen. */
    url: p.text().nullable(),
    lastError: p.json<PublicationError>().nullable(),
    /** When its publisher had it. */
    handedAt: p.datetime(3).nullable(),
    publishedAt: p.datetime(3).nullable(),
    /** When its publisher is asked next how it does, where it can be; null: not, or no more. */
    metricsDueAt: p.datetime(3).nullable(),
    /** How it does on this account, as its publisher told last. */
    figures: p.json<PostFigures>().nullable(),
    createdAt: createdAt(),
  },
});

export type ScheduledPost = InferEntity<typeof ScheduledPost>;
