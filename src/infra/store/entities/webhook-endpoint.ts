import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { ENDPOINT_STATUSES, type WebhookEvent } from '../../../domain/webhooks.ts';
import { createdAt, id, test } from './columns.ts';
import { Organisation } from './organisation.ts';
import { Project } from './project.ts';

/**
 * An address that is told of events, all of the organisation's or one project's. Its secrets are kept nowhere: they
 * follow from the installation's secret, its id and `generation`, which each rotation raises.
 */
export const WebhookEndpoint = defineEntity({
  name: 'WebhookEndpoint',
  tableName: 'webhook_endpoint',
  indexes: [{ properties: ['organisationId', 'createdAt', 'id'] }],
  properties: {
    id: id(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().name('organisation_id'),
    projectId: () => p.manyToOne(Project).mapToPk().name('project_id').nullable(),
    url: p.text(),
    events: p.array<WebhookEvent>(),
    description: p.text().nullable(),
    metadata: p.json<Record<string, unknown>>().nullable(),
    status: p.enum(ENDPOINT_STATUSES).default('active'),
    generation: p.integer().default(1),
    rotatedAt: p.datetime(3).nullable(),
    /** Failed tries since the last one that was taken. */
    failures: p.integer().default(0),
    restsUntil: p.datetime(3).defaultRaw('now()'),
    /** The last number that one of its deliveries has. */
    lastNumber: p.integer().default(0),
    test: test(),
    createdAt: createdAt(),
    deletedAt: p.datetime(3).nullable(),
  },
});

export type WebhookEndpoint = InferEntity<typeof WebhookEndpoint>;
