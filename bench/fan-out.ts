import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import { openGatewayPart } from '#src/app/gateway.ts';
import { openParts } from '#src/app/parts.ts';
import type { JobEvent } from '#src/domain/events.ts';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { startEmbeddedPostgres } from '#src/infra/own-postgres/postgres.ts';
import { migrateQueue } from '#src/infra/queue/migrate.ts';
import { migrateStore, openStore } from '#src/infra/store/orm.ts';
import { issueKey } from '#src/usecases/keys/issue-key.ts';
import { makeInfluencer, makeProject } from '#test/kit/world/tenant.ts';
import type { Told, Wanted } from './fan-out-clients.ts';
import { gatewayConfig } from './gateway-config.ts';
import { median } from './median.ts';

/**
 * One event of a job to many clients that watch it: graphql-transport-ws through the whole gateway against a bare `ws`
 * server that sends the same text to as many sockets. The clients live in a process of their own; wall is from the event
 * until the last client has it, CPU is that of the server alone. The two take turns, event by event, after some that warm
 * up both. `CLIENTS=5000` for more of them.
 */
const CLIENTS = Number(process.env.CLIENTS ?? 1_000);
const [WARM_UP, EVENTS] = [20, 20];

const START = `mutation ($input: SlideshowBuildInput!) { slideshowBuild(input: $input) {
  ... on ContentJobAccepted { job { id } } ... on UserError { code message } } }`;
const WATCH = `subscription ($jobId: ID!) { jobProgress(jobId: $jobId) {
  seq type jobId status stage progress etaSeconds at containerId containerStatus containerStage containerProgress } }`;

type Spent = { wallMs: number; cpuMs: number };

const folder = await mkdtemp(join(tmpdir(), 'reelgate-bench-'));
await using opened = new AsyncDisposableStack();
opened.defer(() => rm(folder, { recursive: true, force: true }));
const { url: databaseUrl } = opened.use(await startEmbeddedPostgres({ dataDir: folder, log: () => {} }));
await migrateStore(databaseUrl);
await migrateQueue(databaseUrl);
const config = gatewayConfig(databaseUrl, folder);
const parts = await openParts(config, opened);
const { url } = await openGatewayPart(config, parts, {}, opened);
const { key, jobId } = await startJob();

const sides = [await openGateway(), await openBare()] as const;
const spent: [Spent[], Spent[]] = [[], []];
for (let seq = 2; seq < 2 + WARM_UP + EVENTS; seq++) {
  for (const [index, side] of sides.entries()) {
    const one = await measure(side, seq);
    if (seq >= 2 + WARM_UP) spent[index]?.push(one);
  }
}
const [ours, bare] = [middle(spent[0]), middle(spent[1])];
console.table({
  clients: CLIENTS,
  'gateway, wall ms': ours.wallMs.toFixed(1),
  'bare ws, wall ms': bare.wallMs.toFixed(1),
  'ratio of wall (goal <= 1.3)': (ours.wallMs / bare.wallMs).toFixed(2),
  'gateway, CPU ms': ours.cpuMs.toFixed(1),
  'bare ws, CPU ms': bare.cpuMs.toFixed(1),
  'ratio of CPU (goal <= 1.5)': (ours.cpuMs / bare.cpuMs).toFixed(2),
});

type Side = { clients: Clients; tell: (seq: number) => Promise<void> };

async function openGateway(): Promise<Side> {
  const subscribe = { id: '1', type: 'subscribe', payload: { query: WATCH, variables: { jobId } } };
  const address = `${url.replace('http', 'ws')}/graphql`;
  const init = { type: 'connection_init', payload: { apiKey: key } };
  const clients = opened.use(await openClients({ url: address, count: CLIENTS, init, subscribe }));
  // The stored event, which every client gets.
  await clients.have(1);
  return { clients, tell: (seq) => parts.events.publish([eventOf(seq)]) };
}

async function openBare(): Promise<Side> {
  const http = createServer();
  const server = new WebSocketServer({ server: http, perMessageDeflate: false });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  opened.defer(() => void http.close());
  const text = JSON.stringify({
    id: '1',
    type: 'next',
    payload: { data: { jobProgress: shown(eventOf(2)) } },
  });
  const tell = async () => {
    for (const socket of server.clients) socket.send(text);
  };
  server.on('connection', (socket) => socket.send(text));
  const { port } = http.address() as AddressInfo;
  const clients = opened.use(await openClients({ url: `ws://127.0.0.1:${port}`, count: CLIENTS }));
  await clients.have(1);
  return { clients, tell };
}

type Clients = AsyncDisposable & {
  /** Resolves once every client has so many events. */
  have(events: number): Promise<void>;
};

async function measure({ clients, tell }: Side, seq: number): Promise<Spent> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const there = clients.have(seq);
  await tell(seq);
  await there;
  const { user, system } = process.cpuUsage(used);
  return { wallMs: performance.now() - began, cpuMs: (user + system) / 1_000 };
}

async function openClients(wanted: Wanted): Promise<Clients> {
  const child = fork(new URL('./fan-out-clients.ts', import.meta.url));
  const waiting = new Map<number, () => void>();
  let most = 0;
  child.on('message', ({ have }: Told) => {
    most = have;
    waiting.get(have)?.();
  });
  // Otherwise what they never get would be waited for.
  const lost = (code: number | null) => {
    throw new Error(`The clients ended with ${code}.`);
  };
  child.once('exit', lost);
  child.send(wanted);
  return {
    have: (events) => new Promise((resolve) => (most >= events ? resolve() : waiting.set(events, resolve))),
    [Symbol.asyncDispose]: async () => {
      child.off('exit', lost);
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** Started over HTTP; nobody works on it. */
async function startJob() {
  await using store = await openStore({ databaseUrl, poolSize: 1 });
  const order = { organisation: 'Bench', test: false, name: 'bench', tier: 'partner', credits: 1e6 } as const;
  const issued = await issueKey(store, order);
  const project = await makeProject(store.db, decodeId('organisation', issued.organisationId) ?? '');
  const influencer = await makeInfluencer(store.db, project);
  const input = { projectId: encodeId('project', project), influencerId: encodeId('influencer', influencer) };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Api-Key': issued.key },
    body: JSON.stringify({
      query: START,
      variables: { input: { ...input, hook: 'Three habits that stay' } },
    }),
  });
  const answer = await response.text();
  const shownId = /job_\w+/.exec(answer)?.[0];
  if (!shownId) throw new Error(answer);
  return { key: issued.key, jobId: shownId };
}

function eventOf(seq: number): JobEvent {
  const containerId = '01900000-0000-7000-8000-000000000000';
  return {
    ...{ jobId: decodeId('job', jobId) ?? '', seq, type: 'progress', at: new Date() },
    ...{ status: 'running', stage: 'assembling', progress: 0.5, etaSeconds: 12 },
    ...{ containerId, containerStatus: 'processing', containerStage: 'assembling', containerProgress: 0.5 },
  };
}

function shown(event: JobEvent) {
  return {
    ...event,
    jobId: encodeId('job', event.jobId),
    containerId: event.containerId && encodeId('container', event.containerId),
  };
}

function middle(all: Spent[]): Spent {
  return {
    wallMs: median(all.map(({ wallMs }) => wallMs)),
    cpuMs: median(all.map(({ cpuMs }) => cpuMs)),
  };
}
