import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGatewayApp } from '#src/app/gateway.ts';
import { startEmbeddedPostgres } from '#src/infra/own-postgres/postgres.ts';
import { migrateQueue } from '#src/infra/queue/migrate.ts';
import { migrateStore, openStore } from '#src/infra/store/orm.ts';
import { issueKey } from '#src/usecases/keys/issue-key.ts';
import { startRedis } from '#test/kit/redis/redis-server.ts';
import { gatewayConfig } from './gateway-config.ts';
import { median } from './median.ts';
import type { Wanted } from './query-clients.ts';
import { serveBare } from './serve-bare.ts';

/**
 * Queries per second of the smallest query that needs a key, limits counted in Redis, against a bare `node:http`
 * server that reads the same body and sends the same answer. The clients live in a process of their own; CPU is that
 * of the server alone. Rounds take turns; each connection has a key of its own, whose limit it does not meet.
 */
const [REQUESTS, CONNECTIONS, ROUNDS] = [4_000, 20, 7];

type Round = { perSecond: number; cpuMicros: number };

const folder = await mkdtemp(join(tmpdir(), 'reelgate-bench-'));
await using opened = new AsyncDisposableStack();
opened.defer(() => rm(folder, { recursive: true, force: true }));
const { url: databaseUrl } = opened.use(await startEmbeddedPostgres({ dataDir: folder, log: () => {} }));
await migrateStore(databaseUrl);
await migrateQueue(databaseUrl);
const redis = await startRedis(folder);
if (!redis) throw new Error('There is no redis-server, which this measures with.');
opened.use(redis);
const keys = await makeKeys();
const gateway = opened.use(
  await openGatewayApp({ ...gatewayConfig(databaseUrl, folder), redisUrl: redis.url }),
);
const body = JSON.stringify({ query: '{ viewer { keyId } }' });
const answer = await readAnswer();
const bare = opened.use(await serveAnswer());
const clients = opened.adopt(fork(new URL('./query-clients.ts', import.meta.url)), async (child) => {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
});

const [ours, byHand]: [Round[], Round[]] = [[], []];
for (let round = 0; round <= ROUNDS; round++) {
  const [one, other] = [await measure(gateway.url), await measure(bare.url)];
  // The first one warms up.
  if (round === 0) continue;
  ours.push(one);
  byHand.push(other);
}
const rate = (rounds: Round[]) => median(rounds.map(({ perSecond }) => perSecond));
const cpu = (rounds: Round[]) => median(rounds.map(({ cpuMicros }) => cpuMicros));
const ratios = ours.map(({ perSecond }, round) => perSecond / (byHand[round]?.perSecond ?? Number.NaN));
console.table({
  'GraphQL, queries/s': Math.round(rate(ours)),
  'bare node:http, answers/s': Math.round(rate(byHand)),
  'ratio (goal >= 0.4)': median(ratios).toFixed(2),
  'GraphQL, CPU µs': Math.round(cpu(ours)),
  'bare node:http, CPU µs': Math.round(cpu(byHand)),
});

async function measure(url: string): Promise<Round> {
  const port = Number(new URL(url).port);
  const [began, used] = [performance.now(), process.cpuUsage()];
  const requests = keys.map((key) => requestTo(port, key));
  clients.send({ port, requests, count: REQUESTS } satisfies Wanted);
  await once(clients, 'message');
  const { user, system } = process.cpuUsage(used);
  const seconds = (performance.now() - began) / 1_000;
  return { perSecond: REQUESTS / seconds, cpuMicros: (user + system) / REQUESTS };
}

function requestTo(port: number, key: string): string {
  const headers = {
    Host: `127.0.0.1:${port}`,
    'Content-Type': 'application/json',
    'Content-Length': body.length,
    'X-Api-Key': key,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return ['POST /graphql HTTP/1.1', ...lines, '', body].join('\r\n');
}

async function makeKeys(): Promise<string[]> {
  await using store = await openStore({ databaseUrl, poolSize: 1 });
  const order = { organisation: 'Bench', test: false, name: 'bench', tier: 'partner', credits: 0 } as const;
  const issued = await Promise.all(Array.from({ length: CONNECTIONS }, () => issueKey(store, order)));
  return issued.map(({ key }) => key);
}

async function readAnswer(): Promise<string> {
  const headers = { 'content-type': 'application/json', 'x-api-key': keys[0] ?? '' };
  const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
  return response.text();
}

function serveAnswer() {
  return serveBare(databaseUrl, 1, () => async (request, response) => {
    for await (const _chunk of request);
    response.setHeader('content-type', 'application/json');
    response.setHeader('content-length', answer.length);
    response.end(answer);
  });
}
