import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, id } from './columns.ts';
import { Project } from './project.ts';

/** A persona: who speaks and, on camera, whose face is shown (`appearance.seed` keeps it the same person). */
export const Influencer = defineEntity({
  name: 'Influencer',
  tableName: 'influencer',
  indexes: [{ properties: ['project', 'createdAt'] }],
  properties: {
    id: id(),
    project: () => p.manyToOne(Project).mapToPk(),
    name: p.string(),
    gender: p.string().nullable(),
    ageRange: p.string().nullable(),
    brandVoice: p.string().default('authentic'),
    language: p.string().default('en'),
    appearance: p.json<{ seed: string }>(),
    status: p.enum(['draft', 'pending', 'training', 'ready', 'failed']).default('ready'),
    createdAt: createdAt(),
  },
});
