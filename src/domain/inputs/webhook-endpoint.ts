import { z } from 'zod';
import { SETTABLE_STATUSES, WEBHOOK_EVENTS } from '../webhooks.ts';
import { clearable, metadata, oneOf } from './fields.ts';
import { objects } from './notes.ts';
import { id, optional, text } from './parse.ts';

const endpointId = id.describe('Such as `whk_…`.');
const url = text(2048).describe(
  'Where it is sent, by POST: https, without a user name or password, at a public address.',
);
const events = z
  .array(oneOf(WEBHOOK_EVENTS))
  .min(1)
  .max(50)
  .transform((list) => [...new Set(list)]);
const description = text(500);

export const createWebhookEndpointInput = z
  .strictObject({
    url,
    events: events.describe('What it is told, 1 to 50 kinds.'),
    projectId: optional(id).describe(
      'The one project it is told of, such as `prj_…`; all of the organisation when absent.',
    ),
    description: optional(description).describe('What it is for, up to 500 characters.'),
    metadata: optional(metadata).describe('An object of your own, up to 8 KB.'),
  })
  .register(objects, {
    name: 'CreateWebhookEndpointInput',
    description: 'Who is to be told of what.',
  });

export const updateWebhookEndpointInput = z
  .strictObject({
    endpointId,
    url: optional(url).describe('Another address; the old one stays when absent.'),
    events: optional(events).describe('What it is told from now on; as it was when absent.'),
    status: optional(oneOf(SETTABLE_STATUSES)).describe(
      'PAUSED keeps what happens until it is ACTIVE, which sends what waits and forgets failures.',
    ),
    description: clearable(description).describe('Null empties it.'),
    metadata: clearable(metadata).describe('Replaces the whole object; null empties it.'),
  })
  .register(objects, {
    name: 'UpdateWebhookEndpointInput',
    description: 'What is to be changed of an endpoint.',
  });

export const webhookEndpointInput = z
  .strictObject({ endpointId })
  .register(objects, { name: 'WebhookEndpointInput', description: 'Which endpoint.' });

export const replayWebhookDeliveryInput = z
  .strictObject({ deliveryId: id.describe('Such as `evt_…`, as `webhook-id` had it.') })
  .register(objects, { name: 'ReplayWebhookDeliveryInput', description: 'Which delivery to send again.' });

export const replayWebhookEventsInput = z
  .strictObject({
    endpointId,
    after: z.int().min(0).max(2_147_483_647).describe('Those with a higher `number`; 0 for all.'),
  })
  .register(objects, { name: 'ReplayWebhookEventsInput', description: 'From where on to send again.' });
