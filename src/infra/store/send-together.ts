import type { CompiledQuery } from 'kysely';
import type pg from 'pg';
import type { Db } from './database.ts';

/** What `begin` is answered with before the server has; nobody reads more of it. */
const BEGUN: pg.QueryResult = { command: 'BEGIN', rowCount: null, oid: 0, fields: [], rows: [] };

/**
 * Lets statements that nobody waits between travel to the server together, in one write (the pool is to be one of
 * `pipeline`). `begin` is among them: it is not waited for, so it travels with the first statement of its transaction.
 * It does not fail on a connection that goes on; should it, the connection is given up, and the transaction with it.
 */
export function sendTogether(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    const {
      query,
      connection: { stream },
    } = client;
    client.query = function (this: pg.ClientBase, ...args: unknown[]) {
      stream.cork();
      // Once whoever was woken by the same answers has asked for what they want next.
      process.nextTick(() => stream.uncork());
      const answer = Reflect.apply(query, this, args);
      if (args[0] !== 'begin') return answer;
      answer.catch(() => stream.destroy());
      return Promise.resolve(BEGUN);
    } as typeof query;
  });
}

/**
 * Sends two statements of a transaction together; the second sees what the first did. Their rows, once both are
 * answered.
 * @throws what the first of them that failed says
 */
export async function bothOf<First, Second>(
  transaction: Db,
  first: CompiledQuery<First>,
  second: CompiledQuery<Second>,
): Promise<[First[], Second[]]> {
  return transaction.getExecutor().provideConnection(async (connection) => {
    const sent = [connection.executeQuery<First>(first), connection.executeQuery<Second>(second)] as const;
    // Neither is left behind when the other fails: what comes next is to find the connection free.
    await Promise.allSettled(sent);
    const [one, other] = await Promise.all(sent);
    return [one.rows, other.rows];
  });
}
