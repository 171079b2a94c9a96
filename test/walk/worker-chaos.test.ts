import { afterAll, beforeAll, expect, test } from 'vitest';
import { STAGES, type Stage } from '#src/domain/stages.ts';
import { giveBack } from '#src/infra/store/queries/run/give-back.ts';
import { cancelJob } from '#src/usecases/jobs/cancel-job.ts';
import { watchJob } from '#src/usecases/jobs/watch-job.ts';
import { houseEnd } from '#src/worker/failure.ts';
import type { StageTable } from '#src/worker/stage.ts';
import { type FreshDatabase, freshDatabase } from '#test/kit/postgres/database.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { expectBooksInOrder, walletOf } from './fixtures/books.ts';
import { containersOf, GRANT, newJob, newTenant } from './fixtures/job.ts';
import { allEvents, endedJob, expectWholeLog } from './fixtures/job-log.ts';
import { quickStages } from './fixtures/quick-stages.ts';
import { openParts, type Parts } from './fixtures/worker-parts.ts';

let database: FreshDatabase;
let parts: Parts;

beforeAll(async () => {
  database = await freshDatabase();
  parts = await openParts(database.url);
});
afterAll(async () => {
  await parts?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

/** Stages of which one in five runs throws. */
function unreliable(): StageTable {
  const stages: StageTable = quickStages();
  const shaky = Object.fromEntries(
    STAGES.map((stage: Stage) => [
      stage,
      async (input: Parameters<StageTable[Stage]>[0]) => {
        if (Math.random() < 0.2) throw new Error('by chance');
        return stages[stage](input);
      },
    ]),
  );
  return { ...stages, ...shaky };
}

/** Does something until `signal` is aborted, and whatever it started last to its end. */
async function keep(signal: AbortSignal, act: () => Promise<unknown>): Promise<void> {
  while (!signal.aborted) await act();
}

/** A random container that is being worked on loses its worker. */
async function fenceSomebody(): Promise<void> {
  const busy = await parts.store.db
    .selectFrom('container')
    .selectAll()
    .where('status', '=', 'processing')
    // Nothing else bounds it: the pauses after lost workers grow, and the test would not end.
    .where('interruptions', '<', 5)
    .execute();
  const victim = busy[Math.floor(Math.random() * busy.length)];
  if (!victim || Math.random() < 0.7) return;
  await giveBack(parts.store, victim, houseEnd('worker', { stage: victim.stage, hours: 24 }));
  parts.relay.kick();
}

/** A worker that lives until a few more containers have been taken up. */
async function shortLivedWorker(): Promise<void> {
  const claims = async () => {
    const containers = await parts.store.db.selectFrom('container').select(['status', 'attempt']).execute();
    const left = containers.filter(({ status }) => status === 'queued' || status === 'processing').length;
    return { left, count: containers.reduce((sum, { attempt }) => sum + attempt, 0) };
  };
  const { count: before } = await claims();
  await using _worker = parts.startWorker(unreliable(), { concurrency: 3 });
  await waitFor(async () => {
    const { left, count } = await claims();
    return left === 0 || count >= before + 12;
  });
}

test('throwing stages, lost claims, restarts and cancels leave whole logs and balanced books', async () => {
  const { store, relay } = parts;
  const tenant = await newTenant(store);
  const jobIds: string[] = [];
  for (const variants of [1, 2, 3, 4, 5]) jobIds.push(await newJob(store, tenant, { variants, held: 120 }));
  relay.kick();
  const over = new AbortController();
  const watched = jobIds.map(async (jobId) => {
    const seqs: number[] = [];
    for await (const { seq } of watchJob(parts, tenant.caller, jobId, 0, over.signal)) seqs.push(seq);
    return seqs;
  });
  const chaos = [
    keep(over.signal, shortLivedWorker),
    keep(over.signal, shortLivedWorker),
    keep(over.signal, fenceSomebody),
  ];
  await waitFor(async () => (await allEvents(store, jobIds[1] ?? '')).length > 3);
  await cancelJob(parts, tenant.caller, jobIds[1] ?? '');
  await cancelJob(parts, tenant.caller, jobIds[2] ?? '');
  const jobs = await Promise.all(jobIds.map((jobId) => endedJob(store, jobId)));
  const seen = await Promise.all(watched);
  over.abort();
  await Promise.all(chaos);

  let charged = 0;
  for (const [index, job] of jobs.entries()) {
    const events = await allEvents(store, job.id);
    expectWholeLog(events);
    expect(seen[index]).toEqual(events.map(({ seq }) => seq));
    const containers = await containersOf(store, job.id);
    charged += 50 * containers.filter(({ status }) => status === 'completed').length;
    for (const { failures, status } of containers) {
      expect(failures).toBeLessThanOrEqual(3);
      if (status === 'failed') expect(failures).toBe(3);
    }
  }
  expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT - charged, held: 0 });
  await expectBooksInOrder(store, tenant);
  expect(await parts.leftovers()).toEqual([]);
});
