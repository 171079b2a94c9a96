import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openGatewayApp } from '#src/app/gateway.ts';
import { prepareDatabase } from '#src/cli/prepare-database.ts';
import { encodeId } from '#src/domain/ids.ts';
import { startEmbeddedPostgres } from '#src/infra/own-postgres/postgres.ts';
import { openStore } from '#src/infra/store/orm.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { makeTenant } from '#test/kit/world/tenant.ts';
import { gatewayConfig } from './gateway-config.ts';
import { median } from './median.ts';

/**
 * A gateway with a worker under minutes of starts, reads and watchers, in a process of its own: whether its memory
 * stays flat after a warm-up, and how long requests take meanwhile. Code 1 when memory grows.
 */
const SAMPLE_MS = 1_000;
/** The part of the time in which caches fill, pools open and the heap finds its size. */
const WARM_UP = 0.3;
/** By how much the last third of the samples may exceed the first. */
const GROWTH = 0.05;
const [READERS, WATCHERS] = [4, 8];
/** A post takes some seconds of both cores: the rest is for requests. */
const STARTS_EVERY_MS = 10_000;
/** Of each reader: together within what the key's tier may read in a minute. */
const READS_EVERY_MS = 100;

const READ = `query ($id: ID!) { containers(projectId: $id, first: 20) { edges { node { id status hook assets { url } job { id stage } } } }
  credits { available } }`;
const START = `mutation ($input: SlideshowBuildInput!) { slideshowBuild(input: $input) {
  ... on ContentJobAccepted { job { id } } } }`;

/** Serves, and answers each message with its memory in bytes after a collection of garbage. */
async function beGateway(): Promise<void> {
  const [databaseUrl = '', folder = ''] = process.argv.slice(3);
  const { url } = await openGatewayApp(gatewayConfig(databaseUrl, folder), { worker: true });
  // Not left behind by whoever asks, however that ended.
  process.on('disconnect', () => process.exit());
  process.on('message', () => {
    globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    process.send?.({ held: heapUsed + external, rss });
  });
  process.send?.(url);
}

type Memory = { held: number; rss: number };
type Load = { url: string; apiKey: string; projectId: string; signal: AbortSignal; times: Times };
type Times = Record<'start' | 'read' | 'first event', number[]>;

async function send({ url, apiKey }: Load, query: string, variables: object): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Api-Key': apiKey },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) throw new Error(`${response.status} ${text}`);
  return text;
}

async function timed<Result>(times: number[], work: () => Promise<Result>): Promise<Result> {
  const since = performance.now();
  const result = await work();
  times.push(performance.now() - since);
  return result;
}

async function keepReading(load: Load): Promise<void> {
  while (!load.signal.aborted) {
    await timed(load.times.read, () => send(load, READ, { id: load.projectId }));
    await delay(READS_EVERY_MS);
  }
}

async function keepStarting(load: Load, jobs: string[]): Promise<void> {
  while (!load.signal.aborted) {
    const input = { projectId: load.projectId, hook: 'Three habits that stay', outputs: ['PHOTOS'] };
    const text = await timed(load.times.start, () => send(load, START, { input }));
    jobs.push(/job_\w+/.exec(text)?.[0] ?? '');
    await delay(STARTS_EVERY_MS, undefined, { signal: load.signal }).catch(() => {});
  }
}

/** Follows the latest job to its end or for a while, and then the next. */
async function keepWatching(load: Load, jobs: string[]): Promise<void> {
  while (!load.signal.aborted) {
    const jobId = jobs.at(-1);
    if (jobId) {
      const signal = AbortSignal.any([load.signal, AbortSignal.timeout(5_000)]);
      await timed(load.times['first event'], () => follow(load, jobId, signal))
        .then((rest) => rest())
        .catch(() => {});
    }
    await delay(200);
  }
}

/** Resolves at the first event with what reads on until the stream or the signal ends. */
async function follow(
  { url, apiKey }: Load,
  jobId: string,
  signal: AbortSignal,
): Promise<() => Promise<void>> {
  const response = await fetch(`${url}/v1/jobs/${jobId}/events`, {
    headers: { 'X-Api-Key': apiKey },
    signal,
  });
  const reader = response.body?.getReader();
  await reader?.read();
  return async () => {
    while (reader && !(await reader.read()).done);
  };
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6);

function percentile(times: number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
}

/** Whether memory is flat: the median of the last third within the tolerance of that of the first, after the warm-up. */
function judge(samples: Memory[]): boolean {
  const steady = samples.slice(Math.floor(samples.length * WARM_UP));
  const third = Math.floor(steady.length / 3);
  const of = (part: Memory[], what: keyof Memory) => median(part.map((one) => one[what]));
  const table = Object.fromEntries(
    (['held', 'rss'] as const).map((what) => {
      const [first, last] = [of(steady.slice(0, third), what), of(steady.slice(-third), what)];
      return [
        what,
        { 'first third, MB': megabytes(first), 'last third, MB': megabytes(last), ratio: last / first },
      ];
    }),
  );
  console.table(table);
  return Object.values(table).every(({ ratio }) => ratio <= 1 + GROWTH);
}

async function soak(minutes: number): Promise<boolean> {
  await using opened = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'reelgate-soak-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const { url: databaseUrl } = opened.use(await startEmbeddedPostgres({ dataDir: folder, log: () => {} }));
  await prepareDatabase(databaseUrl);
  const store = opened.use(await openStore({ databaseUrl, poolSize: 1 }));
  const { projectId: id } = await makeTenant(store.db, { credits: 1_000_000_000 });
  const { key: apiKey } = await keyOfOwner(store.db, id);
  const execArgv = ['--expose-gc'];
  const child = fork(fileURLToPath(import.meta.url), ['gateway', databaseUrl, folder], { execArgv });
  opened.defer(async () => {
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  });
  const [url] = (await once(child, 'message')) as [string];
  const signal = AbortSignal.timeout(minutes * 60_000);
  const times: Times = { start: [], read: [], 'first event': [] };
  const load: Load = { url, apiKey, projectId: encodeId('project', id), signal, times };
  const jobs: string[] = [];
  const working = [
    keepStarting(load, jobs),
    ...Array.from({ length: READERS }, () => keepReading(load)),
    ...Array.from({ length: WATCHERS }, () => keepWatching(load, jobs)),
  ];
  const samples: Memory[] = [];
  while (!signal.aborted) {
    const told = once(child, 'message');
    child.send('memory');
    samples.push(((await told) as [Memory])[0]);
    await delay(SAMPLE_MS);
  }
  await Promise.all(working);
  console.table(
    Object.fromEntries(
      Object.entries(times).map(([what, all]) => [
        what,
        { times: all.length, 'p50, ms': percentile(all, 0.5), 'p99, ms': percentile(all, 0.99) },
      ]),
    ),
  );
  return judge(samples);
}

if (process.argv[2] === 'gateway') await beGateway();
else {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
  const flat = await soak(Number(values.minutes));
  console.log(flat ? 'Memory is flat.' : `Memory grows by more than ${GROWTH * 100} %.`);
  process.exit(flat ? 0 : 1);
}
