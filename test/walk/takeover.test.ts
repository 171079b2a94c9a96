import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PRESENCE } from '#src/infra/store/presence.ts';
import { lockJob } from '#src/infra/store/queries/run/lock-job.ts';
import { outageOf } from '#src/infra/telemetry/outage.ts';
import { type FreshDatabase, freshDatabase } from '#test/kit/postgres/database.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { expectBooksInOrder } from './fixtures/books.ts';
import { cancelLeftovers, firstContainer, newJob, newTenant } from './fixtures/job.ts';
import { allEvents, endedJob, expectWholeLog } from './fixtures/job-log.ts';
import { startHangingWorker } from './fixtures/killed-worker.ts';
import { quickStages } from './fixtures/quick-stages.ts';
import { openParts, type Parts } from './fixtures/worker-parts.ts';

let database: FreshDatabase;
let parts: Parts;
beforeAll(async () => {
  database = await freshDatabase();
  // As slow as it is when nothing is set, so that it is not the queue that finds the dead.
  parts = await openParts(database.url, { queueTiming: {} });
});
afterEach(() => cancelLeftovers(parts.store));
afterAll(async () => {
  await parts?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

const patiently = { timeout: 40_000 };

test.each([
  ['killed with -9', 'SIGKILL'],
  ['stopped for longer than its lease', 'SIGSTOP'],
] as const)(
  'a worker that is %s loses its container to one that lives',
  async (what, signal) => {
    const { store, relay, startWorker, presence } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    await using dying = await startHangingWorker([database.url]);
    relay.kick();
    const before = await waitFor(async () => {
      const container = await firstContainer(store, jobId);
      return container.stage === 'assembling' && container;
    }, patiently);
    expect(before).toMatchObject({ attempt: 1, holder: expect.any(Number) });
    expect(before.holder).not.toBe(presence.key);

    await using _living = startWorker(quickStages());
    const since = performance.now();
    dying.signal(signal);
    const taken = await waitFor(async () => {
      const container = await firstContainer(store, jobId);
      return container.holder === presence.key && container;
    }, patiently);
    console.log(`${what}: taken over after ${((performance.now() - since) / 1000).toFixed(1)} s`);
    expect(taken).toMatchObject({ attempt: 3, interruptions: 1, failures: 0 });
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'completed' });

    // Woken, it finds that it has been fenced off.
    dying.signal('SIGCONT');
    const events = await allEvents(store, jobId);
    expectWholeLog(events);
    await expectBooksInOrder(store, tenant);
  },
  60_000,
);

test('a worker that is stopped in the middle of a transaction keeps nobody waiting for its locks', async () => {
  const { store } = parts;
  const jobId = await newJob(store, await newTenant(store));
  const [locked, woken] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const stopped = store.transaction(async (db) => {
    await lockJob(db, jobId);
    locked.resolve();
    await woken.promise;
    await lockJob(db, jobId);
  });
  await locked.promise;
  await store.transaction((db) => lockJob(db, jobId));
  woken.resolve();
  expect(outageOf(await stopped.catch((error: unknown) => error))).toBe('database');
});

test('a worker that loses its lock and goes on beating keeps its container', async () => {
  const { store, relay, startWorker, presence } = parts;
  const jobId = await newJob(store, await newTenant(store));
  const gate = Promise.withResolvers<void>();
  const quick = quickStages();
  await using _worker = startWorker({
    ...quick,
    assembling: async (input) => {
      await gate.promise;
      return quick.assembling(input);
    },
  });
  relay.kick();
  await waitFor(async () => (await firstContainer(store, jobId)).stage === 'assembling');
  const lockOf = async () => {
    const { rows } = await sql<{ pid: number }>`select pid from pg_locks
      where locktype = 'advisory' and granted and classid = ${PRESENCE}::oid and objid = ${presence.key}::oid`.execute(
      store.db,
    );
    return rows[0]?.pid;
  };
  const first = await waitFor(lockOf);
  await sql`select pg_terminate_backend(${first})`.execute(store.db);
  await waitFor(async () => ![undefined, first].includes(await lockOf()));
  gate.resolve();
  expect(await endedJob(store, jobId)).toMatchObject({ status: 'completed' });
  expect(await firstContainer(store, jobId)).toMatchObject({ attempt: 1, interruptions: 0 });
});
