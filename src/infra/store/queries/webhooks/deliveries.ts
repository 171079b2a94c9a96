import { sql } from 'kysely';
import { newUuid } from '../../../../domain/new-uuid.ts';
import type { DeliveryStatus, WebhookEvent } from '../../../../domain/webhooks.ts';
import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';
import { jsonb } from '../../jsonb.ts';
import { type Page, type PageRequest, pageOf } from '../read/page-of.ts';

/** Deliveries to an endpoint, newest first. */
export function deliveryPage(
  db: Db,
  endpointId: string,
  status: DeliveryStatus | null,
  page: PageRequest,
): Promise<Page<Row<'webhook_delivery'>>> {
  const deliveries = db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('endpointId', '=', endpointId)
    .$if(status !== null, (query) => query.where('status', '=', status));
  return pageOf('webhook_delivery', deliveries, page);
}

/** An endpoint's events with a higher number than `after`, in order, each once. */
export function numberedAfter(
  db: Db,
  endpointId: string,
  after: number,
  limit: number,
): Promise<Row<'webhook_delivery'>[]> {
  return db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('endpointId', '=', endpointId)
    .where('replayOf', 'is', null)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
}

/** Deliveries of an organisation among `ids`, to endpoints that are still there, and whether a test key made those. */
export function deliveriesById(
  db: Db,
  organisationId: string,
  ids: readonly string[],
): Promise<(Row<'webhook_delivery'> & { test: boolean })[]> {
  return db
    .selectFrom('webhook_delivery')
    .innerJoin('webhook_endpoint', 'webhook_endpoint.id', 'webhook_delivery.endpointId')
    .selectAll('webhook_delivery')
    .select('webhook_endpoint.test')
    .where('webhook_delivery.id', '=', anyOf(ids))
    .where('webhook_endpoint.organisationId', '=', organisationId)
    .where('webhook_endpoint.deletedAt', 'is', null)
    .execute();
}

/** One of them. The id is bare. */
export async function findDelivery(
  db: Db,
  organisationId: string,
  id: string,
): Promise<(Row<'webhook_delivery'> & { test: boolean }) | null> {
  return (await deliveriesById(db, organisationId, [id]))[0] ?? null;
}

/** Sends what was sent once more, with an id of its own and the same number. */
export function repeatDelivery(db: Db, original: Row<'webhook_delivery'>): Promise<Row<'webhook_delivery'>> {
  const { endpointId, number, type, jobId, seq, data } = original;
  return db
    .insertInto('webhook_delivery')
    .values({
      ...{ id: newUuid(), endpointId, number, type, jobId, seq, data: data && jsonb(data) },
      replayOf: original.replayOf ?? original.id,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The same for all that an endpoint was told after a number, but for what is still on its way. Returns how many. */
export async function repeatAfter(db: Db, endpointId: string, after: number): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into webhook_delivery (id, endpoint_id, number, replay_of, type, job_id, seq, data)
    select gen_random_uuid(), endpoint_id, number, id, type, job_id, seq, data from webhook_delivery told
    where endpoint_id = ${endpointId}::uuid and replay_of is null and number > ${after} and status <> 'pending'
    and not exists (
      select from webhook_delivery again
      where again.endpoint_id = told.endpoint_id and again.replay_of = told.id and again.status = 'pending'
    )`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** A delivery to one endpoint alone, whatever events it wants. */
export function addDelivery(
  db: Db,
  endpointId: string,
  type: WebhookEvent,
  data: Record<string, unknown>,
): Promise<Row<'webhook_delivery'>> {
  return db
    .insertInto('webhook_delivery')
    .values({ id: newUuid(), endpointId, type, data: jsonb(data) })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Lets what waits for its next try go out now. */
export async function hurryDeliveries(db: Db, endpointId: string): Promise<void> {
  await db
    .updateTable('webhook_delivery')
    .set({ nextTryAt: sql<Date>`least(next_try_at, now())` })
    .where('endpointId', '=', endpointId)
    .where('status', '=', 'pending')
    .execute();
}
