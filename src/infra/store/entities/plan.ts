import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PlannedResolution, PlannedVariant } from '../../../domain/planned-post.ts';
import { createdAt, id } from './columns.ts';
import { Organisation } from './organisation.ts';
import { Project } from './project.ts';

/** A dry run that can be rendered once, exactly as it was shown; `jobId` is the job that did. */
export const Plan = defineEntity({
  name: 'Plan',
  tableName: 'plan',
  indexes: [{ properties: ['organisationId', 'expiresAt'] }, { properties: ['expiresAt'] }],
  properties: {
    id: id(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().name('organisation_id'),
    projectId: () => p.manyToOne(Project).mapToPk().name('project_id'),
    /** Made with a test key, for which its price is nothing: only such a key can render it. */
    test: p.boolean(),
    resolution: p.json<PlannedResolution>(),
    variants: p.json<PlannedVariant[]>(),
    metadata: p.json<Record<string, unknown>>().nullable(),
    createdAt: createdAt(),
    expiresAt: p.datetime(3),
    jobId: p.uuid().nullable(),
  },
});

export type Plan = InferEntity<typeof Plan>;
