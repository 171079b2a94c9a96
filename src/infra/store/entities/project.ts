import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, id } from './columns.ts';
import { Organisation } from './organisation.ts';

export const REVIEW_POLICIES = ['auto_approve', 'review_first_n', 'review_all'] as const;

export const Project = defineEntity({
  name: 'Project',
  tableName: 'project',
  indexes: [{ properties: ['organisation', 'createdAt'] }],
  properties: {
    id: id(),
    organisation: () => p.manyToOne(Organisation).mapToPk(),
    name: p.string(),
    appName: p.string().nullable(),
    appDescription: p.text().nullable(),
    tagline: p.string().nullable(),
    brandVoice: p.string().default('authentic'),
    primaryLanguage: p.string().default('en'),
    timezone: p.string().default('UTC'),
    targetPlatforms: p.array<string>(),
    reviewPolicy: p.enum(REVIEW_POLICIES).default('auto_approve'),
    reviewFirstN: p.integer().nullable(),
    metadata: p.json<Record<string, unknown>>().defaultRaw(`'{}'`),
    status: p.enum(['active', 'archived']).default('active'),
    createdAt: createdAt(),
  },
});
