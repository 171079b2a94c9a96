import { once } from 'node:events';
import { createServer } from 'node:net';
import { UsageError } from './usage-error.ts';

/**
 * Rejects as listening would, before anything was done: a start that finds its port taken only in the end has
 * set up a database and overwritten `demo.json` by then. `variable` is where another port can be chosen.
 */
export async function ensurePortFree(
  { host, port }: { host: string; port: number },
  variable: 'PORT' | 'WORKER_PORT' = 'PORT',
): Promise<void> {
  const probe = createServer().listen(port, host);
  await once(probe, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new UsageError(`${error.message}. Stop what listens there, or choose another ${variable}.`);
  });
  probe.close();
  await once(probe, 'close');
}
