import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
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
  indexes: [{ properties: ['projectId', 'createdAt', 'id'] }],
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
    createdAt: createdAt(),
  },
});

export type ScheduledPost = InferEntity<typeof ScheduledPost>;
