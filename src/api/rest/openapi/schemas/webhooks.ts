import { z } from 'zod';
import { DELIVERY_STATUSES, ENDPOINT_STATUSES, WEBHOOK_EVENTS } from '../../../../domain/webhooks.ts';
import { instant, outsideId } from './common.ts';

const members = {
  id: outsideId('webhookEndpoint'),
  url: z.string(),
  events: z.array(z.enum(WEBHOOK_EVENTS)),
  projectId: outsideId('project').nullable().meta({ description: 'The one project it is told of.' }),
  description: z.string().nullable(),
  metadata: z.record(z.string(), z.unknown()).nullable(),
  status: z
    .enum(ENDPOINT_STATUSES)
    .meta({ description: '`auto_paused`: its receiver answered 410, or failed 20 times in a row.' }),
  failures: z.number().int().meta({ description: 'Failed tries since one was last taken.' }),
  lastNumber: z.number().int().meta({ description: 'The number of its last event; 0 before the first.' }),
  createdAt: instant,
};

export const webhookEndpoint = z.object(members).meta({ id: 'WebhookEndpoint' });
export const webhookEndpointSecret = z
  .object({
    ...members,
    signingSecret: z.string().meta({ description: 'Shown here and never again.', example: 'whsec_…' }),
  })
  .meta({ id: 'WebhookEndpointSecret' });
export const deletedWebhookEndpoint = z.object({
  id: outsideId('webhookEndpoint'),
  deleted: z.literal(true),
});

export const webhookDelivery = z
  .object({
    id: outsideId('event').meta({ description: 'The header `webhook-id`, the same in every try.' }),
    endpointId: outsideId('webhookEndpoint'),
    number: z.number().int().nullable(),
    replayOf: outsideId('event').nullable(),
    type: z.enum(WEBHOOK_EVENTS),
    jobId: outsideId('job').nullable(),
    seq: z.number().int().nullable(),
    status: z.enum(DELIVERY_STATUSES),
    tries: z.array(
      z.object({
        at: z.string(),
        milliseconds: z.number(),
        status: z.number().int().nullable(),
        response: z.string().nullable().meta({ description: 'The first 1,000 characters.' }),
        error: z.string().nullable(),
      }),
    ),
    nextTryAt: instant.nullable(),
    payload: z.string().nullable().meta({ description: 'The body as it was last sent.' }),
    createdAt: instant,
  })
  .meta({ id: 'WebhookDelivery' });

export const webhookPayload = z
  .object({
    id: outsideId('event'),
    type: z.enum(WEBHOOK_EVENTS),
    timestamp: z.string(),
    number: z.number().int().meta({ description: "Counts the endpoint's events from 1, without holes." }),
    replayOf: outsideId('event').optional(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'WebhookPayload' });
export const webhookEvents = z.object({
  items: z.array(webhookPayload),
  lastNumber: z.number().int().meta({ description: 'The highest there is.' }),
});
export const replayedEvents = z.object({ replayed: z.number().int() });
