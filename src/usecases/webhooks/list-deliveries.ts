import { z } from 'zod';
import { deliveriesFilter, page } from '../../domain/inputs/lists.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { deliveryPage, numberedAfter } from '../../infra/store/queries/webhooks/deliveries.ts';
import type { Page } from '../page.ts';
import type { WebhookDeps } from './deps.ts';
import { type Payload, payloadOf } from './payload.ts';

const logInput = z.strictObject({
  ...deliveriesFilter,
  ...page,
});

/** What an endpoint was sent and what it answered, newest first. The endpoint is the caller's. @throws ValidationError */
export async function listWebhookDeliveries(
  db: Db,
  endpointId: string,
  raw: unknown,
): Promise<Page<Row<'webhook_delivery'>>> {
  const { status = null, ...wanted } = parseInput(logInput, raw);
  return deliveryPage(db, endpointId, status, wanted);
}

const eventsInput = z.strictObject({
  after: z.preprocess((value) => value ?? 0, z.coerce.number().int().min(0).max(2_147_483_647)),
  first: z.preprocess((value) => value ?? 100, z.coerce.number().int().min(1).max(100)),
});

/**
 * An endpoint's events with a higher number than `after`, in order, as they are sent: whoever missed some reads them
 * here. The endpoint is the caller's. @throws ValidationError
 */
export async function listWebhookEvents(
  { store: { db }, bodies }: Pick<WebhookDeps, 'store' | 'bodies'>,
  { id, organisationId }: Pick<Row<'webhook_endpoint'>, 'id' | 'organisationId'>,
  raw: unknown,
): Promise<Payload[]> {
  const { after, first } = parseInput(eventsInput, raw);
  const rows = await numberedAfter(db, id, after, first);
  return Promise.all(rows.map((row) => payloadOf({ db, bodies }, { ...row, organisationId })));
}
