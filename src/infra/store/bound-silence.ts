import { Socket } from 'node:net';
import type pg from 'pg';

/** How long a statement may be without an answer, unless the URL says otherwise (`query_timeout`, in milliseconds). */
const SILENCE_MS = 15_000;

/**
 * Breaks a connection that is in use and on which nothing has come or gone for so long, as with a server that is
 * frozen or behind a dead router: whoever waits is told that the database is out of order, and the next one gets
 * a new connection. By itself the driver waits for ever.
 */
export function boundSilence(pool: pg.Pool, ms = SILENCE_MS): void {
  pool.on('connect', (client) => {
    const socket = socketOf(client);
    socket.on('timeout', () => socket.destroy());
  });
  pool.on('acquire', (client) => socketOf(client).setTimeout(ms));
  pool.on('release', (_error, client) => socketOf(client).setTimeout(0));
}

function socketOf({ connection: { stream } }: pg.PoolClient): Socket {
  if (stream instanceof Socket) return stream;
  throw new Error('The driver talks to the database over something that is no socket.');
}
