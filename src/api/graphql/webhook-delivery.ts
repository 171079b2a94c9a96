import { encodeId } from '../../domain/ids.ts';
import { deliveriesFilter } from '../../domain/inputs/lists.ts';
import {
  replayWebhookDeliveryInput,
  replayWebhookEventsInput,
  webhookEndpointInput,
} from '../../domain/inputs/webhook-endpoint.ts';
import type { DeliveryTry } from '../../domain/webhooks.ts';
import type { Row } from '../../infra/store/database.ts';
import { listWebhookDeliveries, listWebhookEvents } from '../../usecases/webhooks/list-deliveries.ts';
import { readWebhookEndpoint } from '../../usecases/webhooks/list-endpoints.ts';
import type { Payload } from '../../usecases/webhooks/payload.ts';
import {
  REPLAY_WEBHOOK_DELIVERY_REFUSALS,
  replayWebhookDelivery,
} from '../../usecases/webhooks/replay-delivery.ts';
import {
  REPLAY_WEBHOOK_EVENTS_REFUSALS,
  replayWebhookEvents,
} from '../../usecases/webhooks/replay-events.ts';
import {
  TEST_WEBHOOK_ENDPOINT_REFUSALS,
  testWebhookEndpoint,
} from '../../usecases/webhooks/test-endpoint.ts';
import { argsOf } from './args-of.ts';
import { builder } from './builder.ts';
import { toConnection } from './connection.ts';
import { WebhookDeliveryStatusEnum, WebhookEventEnum } from './enums.ts';
import { mutation } from './mutation.ts';
import { NodeInterface } from './node.ts';
import { nullWhenAbsent } from './null-when-absent.ts';
import { pageArgs, pageComplexity } from './page-args.ts';
import { WebhookDeliveryRef } from './refs.ts';

const Try = builder.objectRef<DeliveryTry>('WebhookTry').implement({
  description: 'One try of a delivery.',
  fields: (t) => ({
    at: t.field({ type: 'DateTime', description: 'When it was sent.', resolve: ({ at }) => new Date(at) }),
    milliseconds: t.exposeInt('milliseconds', { description: 'How long the answer took.' }),
    status: t.exposeInt('status', { nullable: true, description: 'The answer; null when there was none.' }),
    response: t.exposeString('response', {
      nullable: true,
      description: 'The beginning of its body; null when there was none.',
    }),
    error: t.exposeString('error', {
      nullable: true,
      description: 'Why it counts as failed; null when it was taken.',
    }),
  }),
});

WebhookDeliveryRef.implement({
  description: 'An event for one endpoint, and what came of sending it. Kept for 30 days.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({
      description: 'Such as `evt_…`; the header `webhook-id` has it, the same in every try.',
      resolve: ({ id }) => encodeId('event', id),
    }),
    number: t.exposeInt('number', {
      nullable: true,
      description:
        'Counts the events of the endpoint, from 1 and without holes; null for a moment after it happened. A replay has that of what it repeats.',
    }),
    replayOf: t.id({
      nullable: true,
      description: 'The delivery that it repeats.',
      resolve: ({ replayOf }) => replayOf && encodeId('event', replayOf),
    }),
    type: t.field({ type: WebhookEventEnum, description: 'What it tells.', resolve: ({ type }) => type }),
    jobId: t.id({
      nullable: true,
      description: 'The job whose event it tells; null for others.',
      resolve: ({ jobId }) => jobId && encodeId('job', jobId),
    }),
    seq: t.exposeInt('seq', {
      nullable: true,
      description: "The number of the job's event; null for others.",
    }),
    status: t.field({
      type: WebhookDeliveryStatusEnum,
      description: 'What became of it.',
      resolve: ({ status }) => status,
    }),
    tries: t.field({ type: [Try], description: 'Each try, in order.', resolve: ({ tries }) => tries }),
    nextTryAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it is tried next, unless its endpoint is paused or rests; null when it is not.',
      resolve: ({ status, nextTryAt }) => (status === 'pending' ? nextTryAt : null),
    }),
    payload: t.exposeString('payload', {
      nullable: true,
      description: 'The body as it was last sent; null before the first try.',
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it happened.',
      resolve: (row) => row.createdAt,
    }),
  }),
});

const WebhookDeliveryConnection = builder.connectionObject(
  {
    type: WebhookDeliveryRef,
    name: 'WebhookDeliveryConnection',
    description: 'A page of deliveries, newest first.',
  },
  { name: 'WebhookDeliveryEdge', description: 'A delivery in a page.' },
);

builder.queryField('webhookDeliveries', (t) =>
  t.field({
    type: WebhookDeliveryConnection,
    nullable: true,
    authScopes: { key: 'webhooks:write' },
    description: 'What an endpoint was sent, newest first; null when there is no such endpoint.',
    args: {
      endpointId: t.arg.id({ required: true, description: 'Such as `whk_…`.' }),
      ...argsOf(deliveriesFilter),
      ...pageArgs,
    },
    complexity: pageComplexity,
    resolve: async (_root, { endpointId, ...args }, { deps, caller }) => {
      const { db } = deps.store;
      const endpoint = await nullWhenAbsent(readWebhookEndpoint(db, await caller(), endpointId));
      return endpoint && toConnection(await listWebhookDeliveries(db, endpoint.id, args), args.after);
    },
  }),
);

const Events = builder.objectRef<{ events: Payload[]; lastNumber: number }>('WebhookEvents').implement({
  description: 'Events of an endpoint, in the order of their numbers.',
  fields: (t) => ({
    events: t.field({ type: ['JSON'], description: 'As they are sent.', resolve: ({ events }) => events }),
    lastNumber: t.exposeInt('lastNumber', { description: 'The highest number there is.' }),
  }),
});

/** What is sent is made anew of its job and post for each, by a few statements. */
const EVENT_COST = 30;

builder.queryField('webhookEvents', (t) =>
  t.field({
    type: Events,
    nullable: true,
    authScopes: { key: 'webhooks:write' },
    description:
      'The events of an endpoint with a higher `number` than `after`, in order, as they are sent: what a receiver missed is found here. Null when there is no such endpoint.',
    args: {
      endpointId: t.arg.id({ required: true, description: 'Such as `whk_…`.' }),
      after: t.arg.int({ defaultValue: 0, description: 'The last number you have; 0 for all.' }),
      first: t.arg.int({ defaultValue: 100, description: 'At most so many, 1 to 100.' }),
    },
    complexity: ({ first }) => EVENT_COST * Number(first ?? 100),
    resolve: async (_root, { endpointId, ...args }, { deps, caller }) => {
      const endpoint = await nullWhenAbsent(readWebhookEndpoint(deps.store.db, await caller(), endpointId));
      if (!endpoint) return null;
      const events = await listWebhookEvents(deps.webhooks, endpoint, args);
      return { events, lastNumber: endpoint.lastNumber };
    },
  }),
);

const Sent = builder.objectRef<{ delivery: Row<'webhook_delivery'> }>('WebhookDeliverySent').implement({
  description: 'It is on its way.',
  fields: (t) => ({
    delivery: t.field({
      type: WebhookDeliveryRef,
      description: 'Read it again to see what came of it.',
      resolve: ({ delivery }) => delivery,
    }),
  }),
});

const Replayed = builder.objectRef<{ count: number }>('WebhookEventsReplayed').implement({
  description: 'They are on their way.',
  fields: (t) => ({ count: t.exposeInt('count', { description: 'How many events are sent again.' }) }),
});

mutation('testWebhookEndpoint', {
  scope: 'webhooks:write',
  description: 'Sends an endpoint a `test.ping`, whatever it wants to be told.',
  input: webhookEndpointInput,
  given: 'The endpoint.',
  result: Sent,
  refusals: TEST_WEBHOOK_ENDPOINT_REFUSALS,
  resolve: async (input, { deps, caller }) => ({
    delivery: await testWebhookEndpoint(deps.webhooks, await caller(), input),
  }),
});

mutation('replayWebhookDelivery', {
  scope: 'webhooks:write',
  description: 'Sends one event again, under an id of its own and with the number that it had.',
  input: replayWebhookDeliveryInput,
  result: Sent,
  refusals: REPLAY_WEBHOOK_DELIVERY_REFUSALS,
  resolve: async (input, { deps, caller }) => ({
    delivery: await replayWebhookDelivery(deps.webhooks, await caller(), input),
  }),
});

mutation('replayWebhookEvents', {
  scope: 'webhooks:write',
  description:
    'Sends an endpoint all its events again that have a higher number; what is still on its way is left.',
  input: replayWebhookEventsInput,
  result: Replayed,
  refusals: REPLAY_WEBHOOK_EVENTS_REFUSALS,
  resolve: async (input, { deps, caller }) => ({
    count: await replayWebhookEvents(deps.webhooks, await caller(), input),
  }),
});
