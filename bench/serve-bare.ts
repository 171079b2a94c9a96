import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/** A bare `node:http` server on a free port, over a pool of its own, to compare a gateway with. */
export async function serveBare(
  databaseUrl: string,
  poolSize: number,
  listenerOn: (pool: pg.Pool) => RequestListener,
): Promise<AsyncDisposable & { url: string }> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize });
  // Its last connections may still be hanging up when the database stops.
  pool.on('error', () => {});
  // As long as the gateway's: the two are asked in turns, and a connection must last until it is their turn again.
  const server = createServer({ keepAliveTimeout: 90_000 }, listenerOn(pool));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.close();
      await pool.end();
    },
  };
}
