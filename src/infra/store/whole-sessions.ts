import pg from 'pg';
import { MendableError } from '../../domain/mendable-error.ts';
import { connectionOf } from './connection.ts';

/** What is behind the URL gives each transaction whatever session is free. */
export class SharedSessionsError extends MendableError {
  constructor() {
    super(
      'DATABASE_URL leads through a pooler in transaction mode (PgBouncer: pool_mode), where nobody can listen or ' +
        'hold a lock: name the database itself, or a pool in session mode.',
    );
    this.name = 'SharedSessionsError';
  }
}

/**
 * Rejects where a connection is not a session of its own, seen by the process that answers: it changes from one
 * statement to the next, or is another's at once. A pooler that others are busy on may hide it for a round.
 * @throws SharedSessionsError
 */
export async function checkSessions(databaseUrl: string): Promise<void> {
  await using one = await connect(databaseUrl);
  await using other = await connect(databaseUrl);
  const first = await one.backend();
  for (let round = 0; round < 3; round += 1) {
    const again = await one.backend();
    // It keeps this one for itself until the end of the transaction.
    await other.query('begin');
    const others = await other.backend();
    if (again !== first || others === first || (await one.backend()) !== first)
      throw new SharedSessionsError();
    await other.query('commit');
  }
}

/** That check, until it was passed once: a pooler does not change its mode under connections that stay open. */
export function sessionsCheck(databaseUrl: string): () => Promise<void> {
  let passed = false;
  return async () => {
    if (!passed) await checkSessions(databaseUrl);
    passed = true;
  };
}

/** A pooler without a free session, or a frozen server, is no answer to this. */
const SILENCE_MS = 10_000;

async function connect(databaseUrl: string) {
  const client = new pg.Client({ query_timeout: SILENCE_MS, ...connectionOf(databaseUrl) });
  // The statement that fails tells.
  client.on('error', () => {});
  await client.connect();
  return {
    query: (text: string) => client.query(text),
    backend: async (): Promise<number> => (await client.query('select pg_backend_pid() as pid')).rows[0].pid,
    [Symbol.asyncDispose]: () => client.end(),
  };
}
