import { runMigrations } from 'bullmq';
import pg from 'pg';
import { connectionOf } from '../store/connection.ts';

/** The schema of the queue's own tables, beside ours in the same database. */
export const QUEUE_SCHEMA = 'bullmq';

/** Brings the queue's tables to this version; running it again, or twice at once, does nothing. */
export async function migrateQueue(databaseUrl: string): Promise<void> {
  const client = new pg.Client(connectionOf(databaseUrl));
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}
