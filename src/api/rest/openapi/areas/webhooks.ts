import { z } from 'zod';
import { deliveriesFilter } from '../../../../domain/inputs/lists.ts';
import {
  createWebhookEndpointInput,
  replayWebhookEventsInput,
  updateWebhookEndpointInput,
} from '../../../../domain/inputs/webhook-endpoint.ts';
import { NotFoundError, ValidationError } from '../../../../domain/refusals.ts';
import { CREATE_WEBHOOK_ENDPOINT_REFUSALS } from '../../../../usecases/webhooks/create-endpoint.ts';
import { DELETE_WEBHOOK_ENDPOINT_REFUSALS } from '../../../../usecases/webhooks/delete-endpoint.ts';
import { REPLAY_WEBHOOK_DELIVERY_REFUSALS } from '../../../../usecases/webhooks/replay-delivery.ts';
import { REPLAY_WEBHOOK_EVENTS_REFUSALS } from '../../../../usecases/webhooks/replay-events.ts';
import { ROTATE_WEBHOOK_SECRET_REFUSALS } from '../../../../usecases/webhooks/rotate-secret.ts';
import { TEST_WEBHOOK_ENDPOINT_REFUSALS } from '../../../../usecases/webhooks/test-endpoint.ts';
import { UPDATE_WEBHOOK_ENDPOINT_REFUSALS } from '../../../../usecases/webhooks/update-endpoint.ts';
import type { Area } from '../operation.ts';
import { queryOf } from '../query-of.ts';
import { pageOf, paging } from '../schemas/common.ts';
import {
  deletedWebhookEndpoint,
  replayedEvents,
  webhookDelivery,
  webhookEndpoint,
  webhookEndpointSecret,
  webhookEvents,
} from '../schemas/webhooks.ts';

const scope = 'webhooks:write';

export const webhooksArea: Area = {
  tag: 'Webhooks',
  description: 'Addresses that are told what happens, by signed POST, and what they were sent.',
  operations: {
    'GET /v1/webhook-endpoints': {
      id: 'listWebhookEndpoints',
      summary: 'List webhook endpoints',
      description: 'Newest first, none with its secret.',
      scope,
      query: z.object(paging),
      answers: { 200: { description: 'A page.', schema: pageOf(webhookEndpoint) } },
      refusals: [ValidationError],
    },
    'POST /v1/webhook-endpoints': {
      act: 'createWebhookEndpoint',
      id: 'createWebhookEndpoint',
      summary: 'Make a webhook endpoint',
      description: 'It is told of what happens from now on.',
      scope,
      body: createWebhookEndpointInput,
      bodyExamples: {
        ends: {
          url: 'https://example.com/hook',
          events: ['job.completed', 'job.failed', 'content.generated'],
        },
      },
      answers: { 201: { description: 'The endpoint and its secret.', schema: webhookEndpointSecret } },
      refusals: CREATE_WEBHOOK_ENDPOINT_REFUSALS,
    },
    'GET /v1/webhook-endpoints/:endpointId': {
      id: 'getWebhookEndpoint',
      summary: 'Read a webhook endpoint',
      description: 'Without its secret.',
      scope,
      answers: { 200: { description: 'The endpoint.', schema: webhookEndpoint } },
      refusals: [NotFoundError],
    },
    'PATCH /v1/webhook-endpoints/:endpointId': {
      act: 'updateWebhookEndpoint',
      id: 'updateWebhookEndpoint',
      summary: 'Change a webhook endpoint',
      description: 'What is absent stays. `active` sends what waited while it was paused.',
      scope,
      body: updateWebhookEndpointInput.omit({ endpointId: true }),
      answers: { 200: { description: 'As it is now.', schema: webhookEndpoint } },
      refusals: UPDATE_WEBHOOK_ENDPOINT_REFUSALS,
    },
    'DELETE /v1/webhook-endpoints/:endpointId': {
      act: 'deleteWebhookEndpoint',
      id: 'deleteWebhookEndpoint',
      summary: 'Delete a webhook endpoint',
      description: 'Nothing more is sent to it.',
      scope,
      answers: { 200: { description: 'It is gone.', schema: deletedWebhookEndpoint } },
      refusals: DELETE_WEBHOOK_ENDPOINT_REFUSALS,
    },
    'POST /v1/webhook-endpoints/:endpointId/rotate': {
      act: 'rotateWebhookSecret',
      id: 'rotateWebhookSecret',
      summary: 'Give a webhook endpoint a new secret',
      description: 'The one before it signs beside it for 24 hours; again within them gives the same.',
      scope,
      answers: { 200: { description: 'The endpoint and its secret.', schema: webhookEndpointSecret } },
      refusals: ROTATE_WEBHOOK_SECRET_REFUSALS,
    },
    'POST /v1/webhook-endpoints/:endpointId/test': {
      act: 'testWebhookEndpoint',
      id: 'testWebhookEndpoint',
      summary: 'Send a test',
      description: 'A `test.ping`, whatever the endpoint wants to be told.',
      scope,
      answers: { 202: { description: 'It is on its way.', schema: webhookDelivery } },
      refusals: TEST_WEBHOOK_ENDPOINT_REFUSALS,
    },
    'GET /v1/webhook-endpoints/:endpointId/deliveries': {
      id: 'listWebhookDeliveries',
      summary: 'Read what was sent',
      description: 'Each delivery with its tries and the beginning of each answer, newest first.',
      scope,
      query: queryOf(deliveriesFilter),
      answers: { 200: { description: 'A page.', schema: pageOf(webhookDelivery) } },
      refusals: [NotFoundError, ValidationError],
    },
    'GET /v1/webhook-endpoints/:endpointId/events': {
      id: 'listWebhookEvents',
      summary: 'Read events by number',
      description: 'As they are sent, in order, each once: what a receiver missed is found here.',
      scope,
      query: z.object({
        after: z.number().int().min(0).optional().meta({ description: 'The last number you have.' }),
        limit: z.number().int().min(1).max(100).optional().meta({ description: '100 when absent.' }),
      }),
      answers: { 200: { description: 'The events.', schema: webhookEvents } },
      refusals: [NotFoundError, ValidationError],
    },
    'POST /v1/webhook-endpoints/:endpointId/replay': {
      act: 'replayWebhookEvents',
      id: 'replayWebhookEvents',
      summary: 'Send events again',
      description: 'All with a higher number; what is still on its way is left.',
      scope,
      body: replayWebhookEventsInput.omit({ endpointId: true }),
      answers: { 202: { description: 'How many.', schema: replayedEvents } },
      refusals: REPLAY_WEBHOOK_EVENTS_REFUSALS,
    },
    'POST /v1/webhook-deliveries/:deliveryId/replay': {
      act: 'replayWebhookDelivery',
      id: 'replayWebhookDelivery',
      summary: 'Send one event again',
      description: 'Under an id of its own, with `replayOf` and the number that it had.',
      scope,
      answers: { 202: { description: 'It is on its way.', schema: webhookDelivery } },
      refusals: REPLAY_WEBHOOK_DELIVERY_REFUSALS,
    },
  },
};
