import { runMigrations } from 'bullmq';
import pg from 'pg';

/** The schema of the queue's own tables, beside ours in the same database. */
export const QUEUE_SCHEMA = 'bullmq';

const CONNECT_TIMEOUT_MS = 10_000;

/** Brings the queue's tables to this version; running it again, or twice at once, does nothing. */
export async function migrateQueue(databaseUrl: string): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}
