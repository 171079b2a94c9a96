import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { type HealthDeps, healthRoutes } from './health.ts';
import { listeningAt } from './listening-at.ts';

export type HealthServer = AsyncDisposable & { port: number };

/** Serves health and metrics and nothing else, for a process that has no gateway. */
export async function startHealthServer(
  deps: HealthDeps & { host: string; port: number },
): Promise<HealthServer> {
  const app = new Hono();
  healthRoutes(app, deps);
  const server = createServer(getRequestListener(app.fetch));
  server.listen(deps.port, deps.host);
  await once(server, 'listening');
  return {
    port: listeningAt(server).port,
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
