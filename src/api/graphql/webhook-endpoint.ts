import { encodeId } from '../../domain/ids.ts';
import {
  createWebhookEndpointInput,
  updateWebhookEndpointInput,
  webhookEndpointInput,
} from '../../domain/inputs/webhook-endpoint.ts';
import type { Row } from '../../infra/store/database.ts';
import {
  CREATE_WEBHOOK_ENDPOINT_REFUSALS,
  createWebhookEndpoint,
  type EndpointWithSecret,
} from '../../usecases/webhooks/create-endpoint.ts';
import {
  DELETE_WEBHOOK_ENDPOINT_REFUSALS,
  deleteWebhookEndpoint,
} from '../../usecases/webhooks/delete-endpoint.ts';
import { listWebhookEndpoints, readWebhookEndpoint } from '../../usecases/webhooks/list-endpoints.ts';
import {
  ROTATE_WEBHOOK_SECRET_REFUSALS,
  rotateWebhookSecret,
} from '../../usecases/webhooks/rotate-secret.ts';
import {
  UPDATE_WEBHOOK_ENDPOINT_REFUSALS,
  updateWebhookEndpoint,
} from '../../usecases/webhooks/update-endpoint.ts';
import { builder } from './builder.ts';
import { toConnection } from './connection.ts';
import { WebhookEndpointStatusEnum, WebhookEventEnum } from './enums.ts';
import { mutation } from './mutation.ts';
import { NodeInterface } from './node.ts';
import { nullWhenAbsent } from './null-when-absent.ts';
import { pageArgs, pageComplexity } from './page-args.ts';
import { present } from './present.ts';
import { WebhookEndpointRef } from './refs.ts';

WebhookEndpointRef.implement({
  description:
    'An address that is told what happens, by signed POST. Each event has a number that counts without holes, so a receiver knows what it missed.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `whk_…`.', resolve: ({ id }) => encodeId('webhookEndpoint', id) }),
    url: t.exposeString('url', { description: 'Where it is sent.' }),
    events: t.field({
      type: [WebhookEventEnum],
      description: 'What it is told.',
      resolve: ({ events }) => events,
    }),
    projectId: t.id({
      nullable: true,
      description: 'The one project it is told of; null for all.',
      resolve: ({ projectId }) => projectId && encodeId('project', projectId),
    }),
    description: t.exposeString('description', { nullable: true, description: 'What it is for.' }),
    metadata: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Your own object.',
      resolve: ({ metadata }) => metadata,
    }),
    status: t.field({
      type: WebhookEndpointStatusEnum,
      description: 'Whether it is sent what happens.',
      resolve: ({ status }) => status,
    }),
    failures: t.exposeInt('failures', { description: 'Failed tries since one was last taken.' }),
    lastNumber: t.exposeInt('lastNumber', {
      description: 'The number of its last event; 0 before the first.',
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was made.',
      resolve: (row) => row.createdAt,
    }),
  }),
});

const WebhookEndpointConnection = builder.connectionObject(
  {
    type: WebhookEndpointRef,
    name: 'WebhookEndpointConnection',
    description: 'A page of endpoints, newest first.',
  },
  { name: 'WebhookEndpointEdge', description: 'An endpoint in a page.' },
);

builder.queryFields((t) => ({
  webhookEndpoints: t.field({
    type: WebhookEndpointConnection,
    authScopes: { key: 'webhooks:write' },
    description: 'The webhook endpoints of your organisation, newest first.',
    args: pageArgs,
    complexity: pageComplexity,
    resolve: async (_root, args, { deps, caller }) =>
      present(toConnection(await listWebhookEndpoints(deps.store.db, await caller(), args), args.after)),
  }),
  webhookEndpoint: t.field({
    type: WebhookEndpointRef,
    nullable: true,
    authScopes: { key: 'webhooks:write' },
    description: 'A webhook endpoint; null when there is no such thing in your organisation.',
    args: { endpointId: t.arg.id({ required: true, description: 'Such as `whk_…`.' }) },
    resolve: async (_root, { endpointId }, { deps, caller }) =>
      nullWhenAbsent(readWebhookEndpoint(deps.store.db, await caller(), endpointId)),
  }),
}));

const WithSecret = builder.objectRef<EndpointWithSecret>('WebhookEndpointSecret').implement({
  description: 'An endpoint with its new secret. Keep it: it is shown here and never again.',
  fields: (t) => ({
    endpoint: t.field({
      type: WebhookEndpointRef,
      description: 'As it is now.',
      resolve: ({ endpoint }) => endpoint,
    }),
    secret: t.exposeString('secret', { description: 'Proves what is sent: `whsec_…`.' }),
  }),
});

const Saved = builder.objectRef<{ endpoint: Row<'webhook_endpoint'> }>('WebhookEndpointSaved').implement({
  description: 'The endpoint is as it was asked to be.',
  fields: (t) => ({
    endpoint: t.field({
      type: WebhookEndpointRef,
      description: 'As it is now.',
      resolve: ({ endpoint }) => endpoint,
    }),
  }),
});

/** `id` is bare. */
const Deleted = builder.objectRef<{ id: string }>('WebhookEndpointDeleted').implement({
  description: 'Nothing more is sent to it.',
  fields: (t) => ({
    id: t.id({ description: 'Such as `whk_…`.', resolve: ({ id }) => encodeId('webhookEndpoint', id) }),
  }),
});

mutation('createWebhookEndpoint', {
  scope: 'webhooks:write',
  description: 'Has an address told of what happens from now on.',
  input: createWebhookEndpointInput,
  result: WithSecret,
  refusals: CREATE_WEBHOOK_ENDPOINT_REFUSALS,
  resolve: async (input, { deps, caller }) => createWebhookEndpoint(deps.webhooks, await caller(), input),
});

mutation('updateWebhookEndpoint', {
  scope: 'webhooks:write',
  description: 'Changes an endpoint, pauses it, or sets a paused one to work again.',
  input: updateWebhookEndpointInput,
  result: Saved,
  refusals: UPDATE_WEBHOOK_ENDPOINT_REFUSALS,
  resolve: async (input, { deps, caller }) => ({
    endpoint: await updateWebhookEndpoint(deps.webhooks, await caller(), input),
  }),
});

mutation('deleteWebhookEndpoint', {
  scope: 'webhooks:write',
  description: 'Deletes an endpoint and what waits for it.',
  input: webhookEndpointInput,
  given: 'The endpoint.',
  result: Deleted,
  refusals: DELETE_WEBHOOK_ENDPOINT_REFUSALS,
  resolve: async (input, { deps, caller }) => ({
    id: await deleteWebhookEndpoint(deps.webhooks, await caller(), input),
  }),
});

mutation('rotateWebhookSecret', {
  scope: 'webhooks:write',
  description:
    'Gives an endpoint a new secret. The one before it signs beside it for 24 hours; again within them gives the same.',
  input: webhookEndpointInput,
  given: 'The endpoint.',
  result: WithSecret,
  refusals: ROTATE_WEBHOOK_SECRET_REFUSALS,
  resolve: async (input, { deps, caller }) => rotateWebhookSecret(deps.webhooks, await caller(), input),
});
