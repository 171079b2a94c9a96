import { readConfig } from '../config.ts';
import { localServer } from './demo/find-server.ts';
import { UsageError } from './usage-error.ts';

/** Where to ask, and the demo's project where it is the one of this machine. */
export type FoundGateway = { url: string; apiKey: string; projectId?: string };

/** The gateway that is configured, else the one that runs on this machine. @throws UsageError there is none */
export async function findGateway(): Promise<FoundGateway> {
  const config = readConfig('demo');
  const found = config.server ?? (await localServer(config.dataDir));
  if (found) return found;
  throw new UsageError('No gateway answers here. Run npm start, or set REELGATE_URL and REELGATE_API_KEY.');
}
