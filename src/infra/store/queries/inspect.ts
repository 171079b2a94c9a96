import { sql } from 'kysely';
import type { Db } from '../database.ts';

export type BookFault = { organisationId: string; problem: string };

/** Organisations whose ledger does not say what their row says, or whose transactions do not sum to zero. */
export async function bookFaults(db: Db): Promise<BookFault[]> {
  const { rows } = await sql<BookFault>`
    with told as (
      select organisation_id,
        coalesce(sum(amount) filter (where account = 'wallet'), 0) as wallet,
        coalesce(sum(amount) filter (where account = 'held'), 0) as held,
        sum(amount) as total
      from ledger_entry group by organisation_id),
    open as (
      select organisation_id, sum(held) as held from container
      where status in ('queued', 'processing') group by organisation_id)
    select organisation.id as "organisationId",
      case
        when coalesce(told.total, 0) <> 0 then 'its ledger sums to ' || told.total
        when organisation.wallet < 0 then 'its wallet is ' || organisation.wallet
        when organisation.wallet <> coalesce(told.wallet, 0)
          then 'its wallet is ' || organisation.wallet || ', its ledger says ' || coalesce(told.wallet, 0)
        when organisation.held <> coalesce(told.held, 0)
          then organisation.held || ' credits are held, its ledger says ' || coalesce(told.held, 0)
        else organisation.held || ' credits are held, for ' || coalesce(open.held, 0) || ' of running posts'
      end as problem
    from organisation
      left join told on told.organisation_id = organisation.id
      left join open on open.organisation_id = organisation.id
    where coalesce(told.total, 0) <> 0 or organisation.wallet < 0
      or organisation.wallet <> coalesce(told.wallet, 0) or organisation.held <> coalesce(told.held, 0)
      or organisation.held <> coalesce(open.held, 0)
    order by organisation.id
  `.execute(db);
  return rows;
}

export type NamedFile = { id: string; of: 'asset' | 'media_asset'; blobKeys: string[] };

/** A page of the files that rows name, of one table, by id. */
export async function namedFiles(
  db: Db,
  { of, afterId, limit }: { of: NamedFile['of']; afterId: string; limit: number },
): Promise<NamedFile[]> {
  const drawn = of === 'asset' ? sql<null>`null` : sql<string | null>`drawn_key`;
  const rows = await db
    .selectFrom(of)
    .select(['id', 'blobKey', drawn.as('drawnKey')])
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id, blobKey, drawnKey }) => ({
    ...{ id, of },
    blobKeys: drawnKey ? [blobKey, drawnKey] : [blobKey],
  }));
}
