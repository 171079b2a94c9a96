import { sql } from 'kysely';
import type { Db, Row } from '../../database.ts';
import { type Page, type PageRequest, pageOf } from './page-of.ts';

/** Entries of an organisation's ledger, newest first. */
export function ledgerPage(
  db: Db,
  organisationId: string,
  page: PageRequest,
): Promise<Page<Row<'ledger_entry'>>> {
  const entries = db.selectFrom('ledger_entry').selectAll().where('organisationId', '=', organisationId);
  return pageOf('ledger_entry', entries, page);
}

export type CreditPeriod = { start: Date; end: Date; used: number };

/** Credits charged in the current calendar month, UTC. `end` is the first instant that is no longer in it. */
export async function creditPeriod(db: Db, organisationId: string): Promise<CreditPeriod> {
  const start = sql<Date>`date_trunc('month', now(), 'UTC')`;
  const used = db
    .selectFrom('ledger_entry')
    .select(sql<number>`coalesce(sum(amount), 0)::int`.as('used'))
    .where('organisationId', '=', organisationId)
    // A literal, as only that lets every plan of the statement use the partial index.
    .where('account', '=', sql.lit('revenue'))
    .where('createdAt', '>=', start);
  return db
    .selectNoFrom([
      start.as('start'),
      sql<Date>`(date_trunc('month', now() at time zone 'UTC') + interval '1 month') at time zone 'UTC'`.as(
        'end',
      ),
      used.$asScalar().as('used'),
    ])
    .executeTakeFirstOrThrow();
}
