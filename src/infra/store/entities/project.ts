import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { BrandStyle } from '../../../domain/brand-style.ts';
import { BRAND_VOICES, TARGET_GENDERS } from '../../../domain/persona.ts';
import type { Platform } from '../../../domain/platforms.ts';
import { PROJECT_STATUSES, REVIEW_POLICIES } from '../../../domain/project.ts';
import { createdAt, id, test } from './columns.ts';
import { Organisation } from './organisation.ts';

export const Project = defineEntity({
  name: 'Project',
  tableName: 'project',
  indexes: [
    { properties: ['organisationId', 'createdAt'] },
    { properties: ['organisationId', 'customerExternalId'] },
  ],
  properties: {
    id: id(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().name('organisation_id'),
    /** The owner's own name for whom the project is. */
    customerExternalId: p.string().nullable(),
    ownerEmail: p.string().nullable(),
    name: p.string(),
    appName: p.string().nullable(),
    appDescription: p.text().nullable(),
    tagline: p.string().nullable(),
    brandVoice: p.enum(BRAND_VOICES).default('authentic'),
    brandStyle: p.json<BrandStyle>().nullable(),
    targetGender: p.enum(TARGET_GENDERS).nullable(),
    primaryLanguage: p.string().default('en'),
    timezone: p.string().default('UTC'),
    targetPlatforms: p.array<Platform>(),
    reviewPolicy: p.enum(REVIEW_POLICIES).default('auto_approve'),
    reviewFirstN: p.integer().nullable(),
    metadata: p.json<Record<string, unknown>>().defaultRaw(`'{}'`),
    status: p.enum(PROJECT_STATUSES).default('active'),
    test: test(),
    createdAt: createdAt(),
  },
});

export type Project = InferEntity<typeof Project>;
