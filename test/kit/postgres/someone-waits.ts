import { sql } from 'kysely';
import type { Store } from '#src/infra/store/orm.ts';

/** Whether a backend of this database waits for a lock of another one. */
export async function someoneWaits(store: Pick<Store, 'db'>): Promise<boolean> {
  return (await waiting(store)) > 0;
}

/** How many backends of this database wait for a lock. */
export async function waiting({ db }: Pick<Store, 'db'>): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
  return rows[0]?.waiting ?? 0;
}
