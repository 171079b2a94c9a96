import { sql } from 'kysely';
import type { Store } from '../../orm.ts';

/**
 * Gives committed deliveries the next numbers of their endpoints, in the order in which they happened. Only here is an
 * endpoint's count locked, so changes never wait for each other because somebody is told of them. Two statements,
 * because the second must see what was numbered while the first waited.
 */
export async function numberDeliveries(store: Pick<Store, 'transaction'>): Promise<void> {
  await store.transaction(async (db) => {
    const { rows } = await sql<{ id: string }>`
      select id from webhook_endpoint
      where id in (select endpoint_id from webhook_delivery where number is null)
      order by id for no key update skip locked`.execute(db);
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    await sql`
      with counted as (
        select delivery.id, delivery.endpoint_id, endpoint.last_number
          + row_number() over (partition by endpoint.id order by delivery.created_at, delivery.job_id, delivery.seq)
          as number
        from webhook_delivery delivery join webhook_endpoint endpoint on endpoint.id = delivery.endpoint_id
        where delivery.number is null and endpoint.id = any(${ids}::uuid[])
      ), numbered as (
        update webhook_delivery set number = counted.number from counted where webhook_delivery.id = counted.id
      )
      update webhook_endpoint set last_number = last.number
      from (select endpoint_id, max(number) as number from counted group by endpoint_id) last
      where id = last.endpoint_id`.execute(db);
  });
}
