import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { DELIVERY_STATUSES, type DeliveryTry, type WebhookEvent } from '../../../domain/webhooks.ts';
import { createdAt, id } from './columns.ts';
import { WebhookEndpoint } from './webhook-endpoint.ts';

/**
 * An event for one endpoint, written in the transaction of the change it tells. `number` counts an endpoint's events
 * without holes and is given once that is committed; a replay has the number of what it repeats.
 */
export const WebhookDelivery = defineEntity({
  name: 'WebhookDelivery',
  tableName: 'webhook_delivery',
  indexes: [
    { properties: ['endpointId', 'createdAt', 'id'] },
    { properties: ['createdAt'] },
    {
      name: 'webhook_delivery_number',
      properties: ['endpointId', 'number'],
      expression: `create unique index webhook_delivery_number on webhook_delivery (endpoint_id, number) where replay_of is null`,
    },
    {
      name: 'webhook_delivery_unnumbered',
      properties: ['endpointId'],
      expression: `create index webhook_delivery_unnumbered on webhook_delivery (endpoint_id) where number is null`,
    },
    {
      name: 'webhook_delivery_due',
      properties: ['endpointId', 'nextTryAt'],
      expression: `create index webhook_delivery_due on webhook_delivery (endpoint_id, next_try_at) where status = 'pending'`,
    },
  ],
  properties: {
    id: id(),
    endpointId: () => p.manyToOne(WebhookEndpoint).mapToPk().name('endpoint_id').deleteRule('cascade'),
    number: p.integer().nullable(),
    /** The delivery that it repeats. */
    replayOf: p.uuid().nullable(),
    type: p.string().$type<WebhookEvent>(),
    /** With `seq` the event of the job that it tells; null for what no job tells. */
    jobId: p.uuid().nullable(),
    seq: p.integer().nullable(),
    /** What is told, when no job tells it. */
    data: p.json<Record<string, unknown>>().nullable(),
    status: p.enum(DELIVERY_STATUSES).default('pending'),
    tries: p.json<DeliveryTry[]>().defaultRaw(`'[]'`),
    /** While one is under way: when it counts as lost. */
    nextTryAt: p.datetime(3).defaultRaw('now()'),
    /** The body of the last try. */
    payload: p.text().nullable(),
    createdAt: createdAt(),
  },
});

export type WebhookDelivery = InferEntity<typeof WebhookDelivery>;
