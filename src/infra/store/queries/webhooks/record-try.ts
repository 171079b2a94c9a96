import { sql } from 'kysely';
import { type DeliveryTry, MOST_FAILURES } from '../../../../domain/webhooks.ts';
import { jsonb } from '../../jsonb.ts';
import type { Store } from '../../orm.ts';
import type { ClaimedDelivery } from './claim-deliveries.ts';

export type TryEnd = {
  made: DeliveryTry;
  payload: string;
  /** Milliseconds until the next try; null when there is none. */
  pauseMs: number | null;
  /** Milliseconds for which the endpoint is left alone, by how many failures it has had in a row. */
  restMs: (failures: number) => number;
  /** The receiver wants nothing any more. */
  gone: boolean;
};

/**
 * Writes how a try ended, and what it says of the endpoint. The locks go endpoint → delivery. Nothing is written
 * when somebody else has tried meanwhile, because this one took too long.
 */
export async function recordTry(
  store: Pick<Store, 'transaction'>,
  delivery: Pick<ClaimedDelivery, 'id' | 'endpointId' | 'tries'>,
  { made, payload, pauseMs, restMs, gone }: TryEnd,
): Promise<void> {
  const taken = made.error === null;
  await store.transaction(async (db) => {
    const endpoint = await db
      .selectFrom('webhook_endpoint')
      .select(['failures', 'status'])
      .where('id', '=', delivery.endpointId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    const written = await db
      .updateTable('webhook_delivery')
      .set({
        tries: jsonb([...delivery.tries, made]),
        payload,
        status: taken ? 'delivered' : pauseMs === null ? 'failed' : 'pending',
        ...(pauseMs !== null && { nextTryAt: inMs(pauseMs) }),
      })
      .where('id', '=', delivery.id)
      .where('status', '=', 'pending')
      .where(sql<boolean>`jsonb_array_length(tries) = ${delivery.tries.length}`)
      .returning('id')
      .executeTakeFirst();
    if (!written || !endpoint || (taken && endpoint.failures === 0)) return;
    const failures = taken ? 0 : endpoint.failures + 1;
    const pauses = gone || failures >= MOST_FAILURES;
    await db
      .updateTable('webhook_endpoint')
      .set({
        failures,
        restsUntil: inMs(taken ? 0 : restMs(failures)),
        ...(pauses && endpoint.status === 'active' && { status: 'auto_paused' }),
      })
      .where('id', '=', delivery.endpointId)
      .execute();
  });
}

const inMs = (ms: number) => sql<Date>`clock_timestamp() + make_interval(secs => ${ms / 1000})`;
