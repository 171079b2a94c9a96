import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { createdAt, id, test } from './columns.ts';
import { Project } from './project.ts';

export const SocialAccount = defineEntity({
  name: 'SocialAccount',
  tableName: 'social_account',
  indexes: [{ properties: ['projectId', 'createdAt'] }],
  properties: {
    id: id(),
    projectId: () => p.manyToOne(Project).mapToPk().name('project_id'),
    platform: p.enum(['tiktok', 'instagram', 'youtube']),
    handle: p.string(),
    status: p.enum(['connected', 'reauth_required', 'disconnected']).default('connected'),
    test: test(),
    createdAt: createdAt(),
  },
});

export type SocialAccount = InferEntity<typeof SocialAccount>;
