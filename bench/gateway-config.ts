import { join } from 'node:path';
import type { GatewayConfig } from '#src/config.ts';

export const LINK_SECRET = 'a secret for the links of a measurement';

const ANY = { perKey: 1_000_000, perAddress: 1_000_000 };

/** A gateway by itself on a free port, without limits that a measurement would meet. */
export function gatewayConfig(databaseUrl: string, dataDir: string): GatewayConfig {
  return {
    databaseUrl,
    secret: LINK_SECRET,
    http: {
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'http://127.0.0.1',
      publicUrlGiven: true,
      trustedProxies: [],
    },
    workerPort: null,
    dataDir,
    redisUrl: null,
    logLevel: 'silent',
    houseFaultHours: 24,
    webhookTargets: 'public',
    render: { concurrency: 1, encoder: 'libx264', segmentBytes: 0 },
    graphql: { introspection: true },
    mcp: 'off',
    trustedDocuments: null,
    limits: {
      runningJobsPerOrganisation: 1_000_000,
      open: { sockets: ANY, waitingSockets: ANY, streams: ANY, subscriptions: ANY },
    },
    blobs: { kind: 'filesystem', directory: join(dataDir, 'blobs') },
    text: null,
    photoSearch: [],
    image: null,
    vision: null,
    publishing: { publishers: [], organisations: null },
    server: null,
  };
}
