import pg from 'pg';
import { EMBEDDED_POOL } from '../creative/pool.ts';
import { migrateQueue } from '../infra/queue/migrate.ts';
import { connectionOf } from '../infra/store/connection.ts';
import { migrateStore, openStore } from '../infra/store/orm.ts';
import { checkSessions } from '../infra/store/whole-sessions.ts';
import { seedPool } from '../usecases/library/seed-pool.ts';

/** Any number that no other program on the database locks. */
const LOCK = 7_213_904_115;

/**
 * Brings a database to this version: our tables, the queue's, and the public pool. Doing it again does nothing,
 * and processes that do it at the same moment wait for each other.
 */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  await checkSessions(databaseUrl);
  const client = new pg.Client(connectionOf(databaseUrl));
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await migrateStore(databaseUrl);
    await migrateQueue(databaseUrl);
    await using store = await openStore({ databaseUrl, poolSize: 1 });
    await seedPool(store.db, EMBEDDED_POOL);
  } finally {
    await client.end();
  }
}
