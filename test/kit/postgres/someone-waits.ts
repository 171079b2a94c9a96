import { sql } from 'kysely';
import type { Store } from '#src/infra/store/orm.ts';

/** Whether a backend of this database waits for a lock of another one. */
export async function someoneWaits({ db }: Pick<Store, 'db'>): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
  return rows.length > 0;
}
