import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ServerDeps } from '#src/api/server.ts';
import { openStore, type Store } from '#src/infra/store/orm.ts';
import { openGenerousLimits } from '#test/kit/http/generous-limits.ts';
import { waiting } from '#test/kit/postgres/someone-waits.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { startDeps, startRows } from '#test/kit/world/start-deps.ts';
import { bare, openWorld, type World } from './world.ts';

/** The second gateway has a connection pool of its own, as another process has. */
let world: World;
let second: { url: string; store: Store };
const opened = new AsyncDisposableStack();
beforeAll(async () => {
  world = opened.use(await openWorld());
  const { name } = await sql<{ name: string }>`select current_database() as name`
    .execute(world.gateway.parts.store.db)
    .then(({ rows }) => rows[0] ?? { name: '' });
  const store = opened.use(await openStore({ databaseUrl: `${inject('postgresUrl')}${name}`, poolSize: 10 }));
  second = { store, url: (await gatewayOn(store)).url };
});
afterAll(() => opened.disposeAsync());

type Moderation = ServerDeps['start']['moderation'];
const harmless: Moderation = { review: async () => null };

async function gatewayOn(store: Store, moderation: Moderation = harmless) {
  const limits = opened.use(openGenerousLimits());
  const start = { ...startDeps(store, 1000), moderation };
  return opened.use(await world.gateway.another({ store, limits, start }));
}

function send(url: string, idempotencyKey: string, hook = 'one of many') {
  const { projectId, influencerId, apiKey } = world.gateway.demo;
  return fetch(`${url}/v1/projects/${projectId}/content/slideshow-builder`, {
    method: 'POST',
    headers: { 'X-Api-Key': apiKey, 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
    body: JSON.stringify({ hook, influencerId }),
  });
}

const isReplay = ({ headers }: Response) => headers.get('idempotent-replayed') === 'true';

test('a hundred simultaneous requests with one key, over two gateways, make one job and one hold', async () => {
  const { store } = world.gateway.parts;
  const before = await startRows(store);
  const key = randomUUID();
  const urls = Array.from({ length: 100 }, (_, index) => (index % 2 ? second.url : world.url));
  const answers = await Promise.all(urls.map((url) => send(url, key)));
  expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(202));
  const bodies = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(bodies).size).toBe(1);
  expect(answers.filter(isReplay)).toHaveLength(99);
  const after = await startRows(store);
  const added = Object.entries(after).map(([table, count]) => [table, count - (before[table] ?? 0)]);
  // A hold is two entries: from the wallet, to what is held.
  expect(Object.fromEntries(added)).toEqual({
    job: 1,
    container: 1,
    job_event: 1,
    ledger_entry: 2,
    idempotency_record: 1,
  });
  const { held } = await store.db
    .selectFrom('container')
    .select('held')
    .where('jobId', '=', bare('job', JSON.parse(bodies[0] ?? '').jobId))
    .executeTakeFirstOrThrow();
  expect(held).toBe(50);
});

describe('a request that comes while the first is still in hand waits for it', () => {
  /** A first request held up in its transaction by a table it has to read, until it is let go; then its review counts. */
  async function heldUp(moderation: Moderation) {
    const { store } = world.gateway.parts;
    const { url } = await gatewayOn(store, moderation);
    const key = randomUUID();
    const letGo = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const holding = store.transaction(async (db) => {
      await sql`lock table influencer in access exclusive mode`.execute(db);
      locked.resolve();
      await letGo.promise;
    });
    await locked.promise;
    const first = send(url, key);
    await waitFor(async () => (await waiting(second.store)) === 1, {
      what: 'the first request to be held up',
    });
    const joining = send(second.url, key);
    await waitFor(async () => (await waiting(second.store)) === 2, {
      what: 'the second request to wait for the first',
    });
    letGo.resolve();
    const [, one, two] = await Promise.all([holding, first, joining]);
    return { one, two };
  }

  test('and gives its answer', async () => {
    const { one, two } = await heldUp(harmless);
    expect([one.status, isReplay(one), two.status, isReplay(two)]).toEqual([202, false, 202, true]);
    expect(await two.text()).toBe(await one.text());
  });

  test('and runs its own checks when the first is refused', async () => {
    const finding = { categories: ['hate'], field: 'hook', span: { start: 0, end: 1 } };
    const { one, two } = await heldUp({ review: async () => finding });
    expect([one.status, two.status, isReplay(two)]).toEqual([422, 202, false]);
  });
});
