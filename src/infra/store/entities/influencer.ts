import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { AGE_RANGES, BRAND_VOICES, GENDERS } from '../../../domain/persona.ts';
import { createdAt, id, test } from './columns.ts';
import { Project } from './project.ts';

/** A persona: who speaks and, on camera, whose face is shown (`appearance.seed` keeps it the same person). */
export const Influencer = defineEntity({
  name: 'Influencer',
  tableName: 'influencer',
  indexes: [{ properties: ['projectId', 'createdAt'] }],
  properties: {
    id: id(),
    projectId: () => p.manyToOne(Project).mapToPk().name('project_id'),
    name: p.string(),
    gender: p.enum(GENDERS).nullable(),
    ageRange: p.enum(AGE_RANGES).nullable(),
    brandVoice: p.enum(BRAND_VOICES).default('authentic'),
    language: p.string().default('en'),
    /** `prompt`: the owner's words about the looks. */
    appearance: p.json<{ seed: string; prompt?: string }>(),
    status: p.enum(['draft', 'pending', 'training', 'ready', 'failed']).default('ready'),
    test: test(),
    createdAt: createdAt(),
  },
});

export type Influencer = InferEntity<typeof Influencer>;
