import { sql } from 'kysely';
import type { Db, Row } from '../../database.ts';
import { everyColumn } from '../../property-names.ts';

/** A delivery that is due, and whom it is for. */
export type ClaimedDelivery = Row<'webhook_delivery'> & {
  url: string;
  generation: number;
  rotatedAt: Date | null;
  organisationId: string;
};

export type ClaimLimits = {
  /** At most so many. */
  most: number;
  /** At most so many of one endpoint; of one that failed last time, one. */
  ofEndpoint: number;
  /** Endpoints that have enough in hand. */
  full: readonly string[];
  /** When a claim counts as lost, so that somebody else tries. */
  leaseSeconds: number;
};

/**
 * Takes due deliveries of endpoints that are neither paused nor resting, the longest due first. One that failed rests
 * until its one try has ended. The locks go endpoint → delivery. Only endpoints that something waits for are looked at,
 * from one to the next by the index, and of those only as many are locked as there are deliveries to take: the others
 * are left to whoever else claims.
 */
export async function claimDeliveries(
  db: Db,
  { most, ofEndpoint, full, leaseSeconds }: ClaimLimits,
): Promise<ClaimedDelivery[]> {
  const { rows } = await sql<ClaimedDelivery>`
    with recursive waited_for as (
      (select endpoint_id from webhook_delivery where status = 'pending' order by endpoint_id limit 1)
      union all
      select (
        select endpoint_id from webhook_delivery
        where status = 'pending' and endpoint_id > waited_for.endpoint_id order by endpoint_id limit 1)
      from waited_for where waited_for.endpoint_id is not null
    ), endpoint as materialized (
      select webhook_endpoint.id, url, generation, rotated_at, organisation_id, failures
      from waited_for join webhook_endpoint on webhook_endpoint.id = waited_for.endpoint_id cross join lateral (
        select next_try_at from webhook_delivery where endpoint_id = webhook_endpoint.id and ${isDue}
        order by next_try_at limit 1
      ) longest
      where webhook_endpoint.status = 'active' and deleted_at is null and rests_until <= now()
        and webhook_endpoint.id <> all(${full}::uuid[])
      order by longest.next_try_at limit ${most}
      for no key update of webhook_endpoint skip locked
    ), due as (
      select due.id, endpoint.id as endpoint_id, endpoint.url, endpoint.generation, endpoint.rotated_at,
        endpoint.organisation_id
      from endpoint cross join lateral (
        select id, next_try_at from webhook_delivery where endpoint_id = endpoint.id and ${isDue}
        order by next_try_at, number
        limit case when endpoint.failures > 0 then 1 else ${ofEndpoint}::int end
        for update skip locked
      ) due
      order by due.next_try_at
      limit ${most}
    ), tested as (
      update webhook_endpoint set rests_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
      where failures > 0 and id in (select endpoint_id from due)
    )
    update webhook_delivery delivery
    set next_try_at = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    from due where delivery.id = due.id
    returning ${everyColumn('webhook_delivery', 'delivery')}, due.url, due.generation,
      due.rotated_at as "rotatedAt", due.organisation_id as "organisationId"`.execute(db);
  return rows;
}

const isDue = sql<boolean>`status = 'pending' and number is not null and next_try_at <= now()`;
