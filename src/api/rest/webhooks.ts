import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { encodeId } from '../../domain/ids.ts';
import { deliveriesFilter } from '../../domain/inputs/lists.ts';
import type { Row } from '../../infra/store/database.ts';
import { createWebhookEndpoint, type EndpointWithSecret } from '../../usecases/webhooks/create-endpoint.ts';
import { deleteWebhookEndpoint } from '../../usecases/webhooks/delete-endpoint.ts';
import { listWebhookDeliveries, listWebhookEvents } from '../../usecases/webhooks/list-deliveries.ts';
import { listWebhookEndpoints, readWebhookEndpoint } from '../../usecases/webhooks/list-endpoints.ts';
import { replayWebhookDelivery } from '../../usecases/webhooks/replay-delivery.ts';
import { replayWebhookEvents } from '../../usecases/webhooks/replay-events.ts';
import { rotateWebhookSecret } from '../../usecases/webhooks/rotate-secret.ts';
import { testWebhookEndpoint } from '../../usecases/webhooks/test-endpoint.ts';
import { updateWebhookEndpoint } from '../../usecases/webhooks/update-endpoint.ts';
import type { ApiDeps } from '../deps.ts';
import { callerWith, type Env } from './env.ts';
import { listQuery } from './list-query.ts';
import { membersOf } from './members-of.ts';
import {
  type deletedWebhookEndpoint,
  type replayedEvents,
  webhookDelivery,
  webhookEndpoint,
  type webhookEndpointSecret,
  type webhookEvents,
} from './openapi/schemas/webhooks.ts';
import { pageBody } from './page-body.ts';
import { readJsonObject } from './read-json.ts';

const ALL = '/v1/webhook-endpoints';
const ONE = `${ALL}/:endpointId` as const;
const NO_STORE = { 'Cache-Control': 'no-store' };

/** Endpoints that are told what happens (partner API §10), and what they were sent. */
export function webhookRoutes(app: Hono<Env>, deps: ApiDeps): void {
  const allowed = (context: Context<Env>) => callerWith(deps, context, 'webhooks:write');

  app.get(ALL, async (context) => {
    const page = await listWebhookEndpoints(deps.store.db, await allowed(context), listQuery(context));
    return context.json(pageBody(page, page.items.map(endpointBody)));
  });

  app.post(ALL, async (context) => {
    const caller = await allowed(context);
    const created = await createWebhookEndpoint(deps.webhooks, caller, await readJsonObject(context.req, []));
    return context.json(secretBody(created), 201, NO_STORE);
  });

  app.get(ONE, async (context) => {
    const caller = await allowed(context);
    return context.json(
      endpointBody(await readWebhookEndpoint(deps.store.db, caller, context.req.param('endpointId'))),
    );
  });

  app.patch(ONE, async (context) => {
    const caller = await allowed(context);
    const given = await readJsonObject(context.req, ['endpointId']);
    const input = { ...given, endpointId: context.req.param('endpointId') };
    return context.json(endpointBody(await updateWebhookEndpoint(deps.webhooks, caller, input)));
  });

  app.delete(ONE, async (context) => {
    const caller = await allowed(context);
    const id = await deleteWebhookEndpoint(deps.webhooks, caller, context.req.param());
    const body: z.input<typeof deletedWebhookEndpoint> = {
      id: encodeId('webhookEndpoint', id),
      deleted: true,
    };
    return context.json(body);
  });

  app.post(`${ONE}/rotate`, async (context) => {
    const caller = await allowed(context);
    const rotated = await rotateWebhookSecret(deps.webhooks, caller, context.req.param());
    return context.json(secretBody(rotated), 200, NO_STORE);
  });
  deliveryRoutes(app, deps);
}

function deliveryRoutes(app: Hono<Env>, deps: ApiDeps): void {
  const allowed = (context: Context<Env>) => callerWith(deps, context, 'webhooks:write');

  app.post(`${ONE}/test`, async (context) => {
    const caller = await allowed(context);
    return context.json(
      deliveryBody(await testWebhookEndpoint(deps.webhooks, caller, context.req.param())),
      202,
    );
  });

  app.get(`${ONE}/deliveries`, async (context) => {
    const endpoint = await readWebhookEndpoint(
      deps.store.db,
      await allowed(context),
      context.req.param('endpointId'),
    );
    const wanted = listQuery(context, deliveriesFilter);
    const page = await listWebhookDeliveries(deps.store.db, endpoint.id, wanted);
    return context.json(pageBody(page, page.items.map(deliveryBody)));
  });

  app.get(`${ONE}/events`, async (context) => {
    const endpoint = await readWebhookEndpoint(
      deps.store.db,
      await allowed(context),
      context.req.param('endpointId'),
    );
    const { limit, after } = context.req.query();
    const items = await listWebhookEvents(deps.webhooks, endpoint, { first: limit, after });
    const body: z.input<typeof webhookEvents> = { items, lastNumber: endpoint.lastNumber };
    return context.json(body);
  });

  app.post(`${ONE}/replay`, async (context) => {
    const caller = await allowed(context);
    const given = await readJsonObject(context.req, ['endpointId']);
    const input = { ...given, endpointId: context.req.param('endpointId') };
    const body: z.input<typeof replayedEvents> = {
      replayed: await replayWebhookEvents(deps.webhooks, caller, input),
    };
    return context.json(body, 202);
  });

  app.post('/v1/webhook-deliveries/:deliveryId/replay', async (context) => {
    const caller = await allowed(context);
    return context.json(
      deliveryBody(await replayWebhookDelivery(deps.webhooks, caller, context.req.param())),
      202,
    );
  });
}

function endpointBody(row: Row<'webhook_endpoint'>): z.input<typeof webhookEndpoint> {
  return {
    ...membersOf(webhookEndpoint, row),
    id: encodeId('webhookEndpoint', row.id),
    projectId: row.projectId && encodeId('project', row.projectId),
  };
}

function secretBody({ endpoint, secret }: EndpointWithSecret): z.input<typeof webhookEndpointSecret> {
  return { ...endpointBody(endpoint), signingSecret: secret };
}

function deliveryBody(row: Row<'webhook_delivery'>): z.input<typeof webhookDelivery> {
  return {
    ...membersOf(webhookDelivery, row),
    id: encodeId('event', row.id),
    endpointId: encodeId('webhookEndpoint', row.endpointId),
    replayOf: row.replayOf && encodeId('event', row.replayOf),
    jobId: row.jobId && encodeId('job', row.jobId),
    nextTryAt: row.status === 'pending' ? row.nextTryAt : null,
  };
}
