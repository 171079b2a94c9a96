import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openGatewayApp } from '#src/app/gateway.ts';
import { prepareDatabase } from '#src/cli/prepare-database.ts';
import { encodeId } from '#src/domain/ids.ts';
import { WEBHOOK_EVENTS } from '#src/domain/webhooks.ts';
import { startEmbeddedPostgres } from '#src/infra/own-postgres/postgres.ts';
import { openStore } from '#src/infra/store/orm.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { makeTenant } from '#test/kit/world/tenant.ts';
import { gatewayConfig } from './gateway-config.ts';
import { STORES_EVERY_MS } from './stores-every.ts';

/**
 * A receiver of webhooks that is killed with -9 and started again at random while posts of photos are made, and that
 * acknowledges what it has not stored yet. Whether nothing is missing after a replay by number, and nothing is counted
 * twice. Code 1 when something is.
 */
const JOBS = Number(process.env.JOBS ?? 200);
const AT_ONCE = 4;
/** How long a receiver lives and lies dead at most, in milliseconds. */
const [LIVES, DEAD] = [4_000, 2_000];
/** When it tears its file: a line is one event. */
const LINE = /^\{.*\}$/;

const RECEIVER = fileURLToPath(new URL('./receive-webhooks.ts', import.meta.url));

type Told = { number: number; type: string; replayOf?: string; data: { jobId?: string; seq?: number } };

type Receiver = { port: number; end: () => Promise<void> };

async function startReceiver(port: number, book: string, secret: string): Promise<Receiver> {
  const child = fork(RECEIVER, [`${port}`, book, secret]);
  const exited = once(child, 'exit');
  const [taken] = (await once(child, 'message')) as [number];
  const end = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  return { port: taken, end };
}

async function readBook(book: string): Promise<Told[]> {
  const lines = (await readFile(book, 'utf8')).split('\n');
  return lines.filter((line) => LINE.test(line)).map((line) => JSON.parse(line));
}

type Ask = (method: string, path: string, body?: object) => Promise<Record<string, unknown>>;

const askOf =
  (url: string, key: string): Ask =>
  async (method, path, body) => {
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
    const response = await fetch(`${url}/v1/${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };

/** Makes posts one after the other, as long as there are some to make. */
async function makePosts(ask: Ask, projectId: string, left: number[]): Promise<void> {
  while (left.pop() !== undefined) {
    const slides = [{ text: 'Open a window' }, { text: 'Drink some water' }];
    const body = { hook: 'Three habits that stay', outputs: ['photos'], aspectRatio: 'r1x1', slides };
    const { jobId } = await ask('POST', `projects/${projectId}/content/slideshow-builder`, body);
    while ((await ask('GET', `jobs/${jobId}`)).status === 'running') await delay(250);
  }
}

/**
 * Kills the receiver and starts it again at the same port, until there is nothing more to make. One that is back says so,
 * and is sent at once what waits.
 */
async function killAtRandom(
  made: Promise<unknown>,
  receiver: Receiver,
  start: Start,
  back: () => Promise<unknown>,
): Promise<[Receiver, number]> {
  let [alive, kills, over] = [receiver, 0, false];
  void made.finally(() => {
    over = true;
  });
  while (!over) {
    await delay(LIVES * Math.random());
    await alive.end();
    kills += 1;
    await delay(DEAD * Math.random());
    alive = await start(receiver.port);
    await back();
  }
  return [alive, kills];
}
type Start = (port: number) => Promise<Receiver>;

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const holesIn = (told: Told[], last: number) => {
  const numbers = new Set(told.map(({ number }) => number));
  return upTo(last).filter((number) => !numbers.has(number));
};

/** Has what waits sent at once, and what is missing sent again from the first hole on, until there is none. */
async function fillHoles(ask: Ask, endpoint: string, book: string) {
  const found: number[] = [];
  for (;;) {
    await ask('PATCH', endpoint, { status: 'active' });
    while (await isPending(ask, endpoint)) {
      await delay(1_000);
      await ask('PATCH', endpoint, { status: 'active' });
    }
    await delay(2 * STORES_EVERY_MS);
    const { lastNumber } = await ask('GET', endpoint);
    const told = await readBook(book);
    const holes = holesIn(told, Number(lastNumber));
    if (holes.length === 0) return { told, lastNumber: Number(lastNumber), found };
    found.push(holes.length);
    await ask('POST', `${endpoint}/replay`, { after: (holes[0] ?? 1) - 1 });
  }
}

async function isPending(ask: Ask, endpoint: string): Promise<boolean> {
  const { items } = (await ask('GET', `${endpoint}/deliveries?status=pending&limit=1`)) as {
    items: unknown[];
  };
  return items.length > 0;
}

type JobRow = { id: string; lastSeq: number };

/** Jobs of which something is missing or told twice, each number counted once. */
function wrongJobs(told: Told[], jobs: JobRow[]): string[] {
  const counted = new Map(told.map((event) => [event.number, event]));
  const seqs = Map.groupBy([...counted.values()], ({ data }) => data.jobId);
  return jobs.flatMap(({ id, lastSeq }) => {
    const own = (seqs.get(encodeId('job', id)) ?? []).map(({ data }) => Number(data.seq));
    const sorted = own.toSorted((one, other) => one - other).join();
    return sorted === upTo(lastSeq).join() ? [] : [id];
  });
}

async function measure(): Promise<boolean> {
  await using opened = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'reelgate-receiver-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const { url: databaseUrl } = opened.use(await startEmbeddedPostgres({ dataDir: folder, log: () => {} }));
  await prepareDatabase(databaseUrl);
  const store = opened.use(await openStore({ databaseUrl, poolSize: 2 }));
  const { projectId: id } = await makeTenant(store.db, { credits: 1_000_000_000 });
  const { key } = await keyOfOwner(store.db, id);
  const config = { ...gatewayConfig(databaseUrl, folder), webhookTargets: 'any' as const };
  const app = opened.use(await openGatewayApp(config, { worker: true }));
  const [book, secret] = [join(folder, 'book'), join(folder, 'secret')];
  await writeFile(book, '');
  const start = (port: number) => startReceiver(port, book, secret);
  const first = await start(0);
  const ask = askOf(app.url, key);
  const url = `http://127.0.0.1:${first.port}/`;
  const made = await ask('POST', 'webhook-endpoints', { url, events: WEBHOOK_EVENTS });
  await writeFile(secret, String(made.signingSecret));
  const left = upTo(JOBS);
  const posts = Promise.all(upTo(AT_ONCE).map(() => makePosts(ask, encodeId('project', id), left)));
  const endpoint = `webhook-endpoints/${made.id}`;
  const back = () => ask('PATCH', endpoint, { status: 'active' });
  const [receiver, kills] = await killAtRandom(posts, first, start, back);
  opened.defer(receiver.end);
  await posts;
  const { told, lastNumber, found } = await fillHoles(ask, endpoint, book);
  const jobs = await store.db
    .selectFrom('job')
    .select(['id', 'lastSeq'])
    .where('projectId', '=', id)
    .execute();
  const wrong = wrongJobs(told, jobs);
  const replayed = told.filter(({ replayOf }) => replayOf).length;
  console.table({ jobs: jobs.length, events: lastNumber, kills, 'taken, all times': told.length, replayed });
  console.log(
    `Missing before each replay: ${found.join(', ') || 'nothing'}. Jobs told wrongly: ${wrong.length}.`,
  );
  return wrong.length === 0 && jobs.length === JOBS;
}

const right = await measure();
console.log(
  right ? 'Nothing is missing, and nothing is counted twice.' : 'Something is missing, or counted twice.',
);
process.exit(right ? 0 : 1);
