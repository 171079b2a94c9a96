import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { START_USE_CASES } from '../../../domain/receipt.ts';
import { createdAt } from './columns.ts';
import { Organisation } from './organisation.ts';
import { Project } from './project.ts';

/** An accepted start under a caller's key. Its key, claimed in the start's transaction, makes a twin wait. */
export const IdempotencyRecord = defineEntity({
  name: 'IdempotencyRecord',
  tableName: 'idempotency_record',
  indexes: [{ properties: ['createdAt'] }],
  properties: {
    organisationId: () => p.manyToOne(Organisation).mapToPk().name('organisation_id').primary(),
    useCase: p.enum(START_USE_CASES).primary(),
    projectId: () => p.manyToOne(Project).mapToPk().name('project_id').primary(),
    key: p.string().primary(),
    /** Test keys and live ones have names of their own. */
    test: p.boolean().default(false).primary(),
    requestHash: p.string(),
    jobId: p.uuid(),
    /** The 202 body as text, replayed to the letter. */
    response: p.text(),
    createdAt: createdAt(),
  },
});

export type IdempotencyRecord = InferEntity<typeof IdempotencyRecord>;
