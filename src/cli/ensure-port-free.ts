import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Rejects as listening would, before anything was done: a start that finds its port taken only in the end has
 * set up a database and overwritten `demo.json` by then.
 */
export async function ensurePortFree({ host, port }: { host: string; port: number }): Promise<void> {
  const probe = createServer().listen(port, host);
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}
