import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createPostgresBackend, withBackend } from 'bullmq';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { QUEUE_SCHEMA } from '#src/infra/queue/migrate.ts';
import { assetsOf } from '#src/infra/store/queries/read/assets.ts';
import { announcePhotos } from '#src/infra/store/queries/run/announce-photos.ts';
import { claimContainer } from '#src/infra/store/queries/run/claim-container.ts';
import { completeContainer } from '#src/infra/store/queries/run/complete-container.ts';
import { enterStage } from '#src/infra/store/queries/run/enter-stage.ts';
import { giveBack } from '#src/infra/store/queries/run/give-back.ts';
import { heartbeat } from '#src/infra/store/queries/run/heartbeat.ts';
import { recordProgress } from '#src/infra/store/queries/run/record-progress.ts';
import { writeCheckpoint } from '#src/infra/store/queries/run/write-checkpoint.ts';
import { houseEnd } from '#src/worker/failure.ts';
import { type FreshDatabase, freshDatabase } from '#test/kit/postgres/database.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { expectBooksInOrder, walletOf } from './fixtures/books.ts';
import { cancelLeftovers, containersOf, firstContainer, GRANT, newJob, newTenant } from './fixtures/job.ts';
import { allEvents, endedJob, expectWholeLog, typesOf } from './fixtures/job-log.ts';
import { killWorkerOnce } from './fixtures/killed-worker.ts';
import { PHOTO, quickStages, untilAborted } from './fixtures/quick-stages.ts';
import { openParts, type Parts } from './fixtures/worker-parts.ts';

let database: FreshDatabase;
let parts: Parts;

beforeAll(async () => {
  database = await freshDatabase();
  parts = await openParts(database.url);
});
afterEach(() => cancelLeftovers(parts.store));
afterAll(async () => {
  await parts?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

async function claim(jobId: string) {
  const { id, attempt } = await firstContainer(parts.store, jobId);
  const result = await claimContainer(parts.store, id, attempt);
  if (result.kind !== 'claimed') throw new Error(`The claim came out ${result.kind}.`);
  return result.container;
}

describe('a worker process killed with -9', () => {
  test('loses nothing: another goes on at the stage it was in, and charges once', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    relay.kick();
    await killWorkerOnce([database.url], () =>
      waitFor(async () => (await firstContainer(store, jobId)).checkpoint?.photos, { timeout: 20_000 }),
    );
    const before = await allEvents(store, jobId);
    const quick = quickStages();
    await using _worker = startWorker({
      ...quick,
      planning: async () => {
        throw new Error('planned again');
      },
      assembling: async (input) => {
        await input.announce([PHOTO]);
        const { checkpoint } = await quick.assembling(input);
        return { checkpoint: { ...checkpoint, files: [...checkpoint.files, PHOTO] } };
      },
    });
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'completed' });
    expect(await firstContainer(store, jobId)).toMatchObject({ interruptions: 1, failures: 0 });
    expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT - 50, held: 0 });
    await expectBooksInOrder(store, tenant);
    const events = await allEvents(store, jobId);
    expectWholeLog(events);
    expect(events.slice(0, before.length)).toEqual(before);
    // The photo that was shown before the kill is shown once, and is one file of the post.
    expect(typesOf(events).filter((type) => type === 'container_preview')).toHaveLength(1);
    const { id } = await firstContainer(store, jobId);
    expect((await assetsOf(store.db, [id])).map(({ kind }) => kind)).toEqual(['slide', 'video']);
    expect(typesOf(events.slice(before.length))).toEqual([
      'container_requeued',
      'container_started',
      'container_stage',
      'container_completed',
      'job_completed',
    ]);
  });
});

describe('a worker that lost its claim', () => {
  test('can write nothing any more', async () => {
    const { store } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    const lost = await claim(jobId);
    await giveBack(store, lost, houseEnd('worker', { stage: 'queued', hours: 24 }));
    const held = await claim(jobId);
    const before = await firstContainer(store, jobId);

    const assembling = { files: [], frames: 1, integratedLufs: -14, truePeakDbtp: -1 };
    const finished = { ...lost, format: 'ugc_remix' as const, checkpoint: { assembling } };
    expect(await heartbeat(store.db, lost, 0.9)).toBeNull();
    expect(await writeCheckpoint(store.db, lost, { assembling }, { hook: 'stolen' })).toBeNull();
    expect(await enterStage(store, lost, 'finalizing')).toEqual([]);
    expect(await recordProgress(store, lost, 0)).toEqual([]);
    expect(await announcePhotos(store, lost, [PHOTO])).toBeNull();
    expect(await completeContainer(store, finished)).toBeNull();
    expect(await giveBack(store, lost, { kind: 'canceled' })).toBeNull();
    expect(await firstContainer(store, jobId)).toEqual(before);
    expect(await heartbeat(store.db, held, 0.1)).toMatchObject({ cancelRequested: false });
    await giveBack(store, held, { kind: 'canceled' });
  });

  test('is told to stop by its next heartbeat', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    const stopped = Promise.withResolvers<unknown>();
    let runs = 0;
    const quick = quickStages();
    await using _worker = startWorker({
      ...quick,
      planning: async (input) => {
        runs += 1;
        if (runs > 1) return quick.planning(input);
        return untilAborted(input.signal).catch((reason) => {
          stopped.resolve(reason);
          throw reason;
        });
      },
    });
    relay.kick();
    await waitFor(async () => (await firstContainer(store, jobId)).stage === 'planning');
    const held = await firstContainer(store, jobId);
    await giveBack(store, held, houseEnd('worker', { stage: 'planning', hours: 24 }));
    expect(await stopped.promise).toMatchObject({ reason: 'fenced' });
    relay.kick();
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'completed' });
    expect(await firstContainer(store, jobId)).toMatchObject({ failures: 0, interruptions: 1 });
    await expectBooksInOrder(store, tenant);
  });
});

describe('the folder of a killed run', () => {
  test('is removed by the next worker, and no other', async () => {
    const { store, workRoot, leftovers, startWorker } = parts;
    const tenant = await newTenant(store);
    const [dead, alive] = [await newJob(store, tenant), await newJob(store, tenant)];
    const lost = await claim(dead);
    await giveBack(store, lost, { kind: 'canceled' });
    const held = await claim(alive);
    const names = [`${lost.id}_${lost.attempt}`, `${held.id}_${held.attempt}`, 'not-ours'];
    for (const name of names) await mkdir(join(workRoot, name));
    await using _worker = startWorker(quickStages());
    await waitFor(async () => (await leftovers()).length === 2);
    expect((await leftovers()).toSorted()).toEqual(names.slice(1).toSorted());
    await Promise.all(names.map((name) => rm(join(workRoot, name), { recursive: true, force: true })));
    await giveBack(store, held, { kind: 'canceled' });
  });
});

describe('the folder of a run whose container is taken over later', () => {
  test('is removed too, by a worker that runs already', async () => {
    const { store, workRoot, leftovers, startWorker } = parts;
    const jobId = await newJob(store, await newTenant(store));
    const lost = await claim(jobId);
    await mkdir(join(workRoot, `${lost.id}_${lost.attempt}`));
    await using _worker = startWorker(quickStages());
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'completed' });
    await waitFor(async () => (await leftovers()).length === 0, { timeout: 20_000 });
  });
});

describe('settling', () => {
  test('twice changes nothing', async () => {
    const { store } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    const held = await claim(jobId);
    const stages = quickStages();
    const input = { container: held, report: () => {} } as never;
    const { checkpoint: assembling } = await stages.assembling(input);
    const finished = await writeCheckpoint(store.db, held, { assembling }, {});
    if (!finished) throw new Error('fenced off');
    const [first, second] = await Promise.all([
      completeContainer(store, finished),
      completeContainer(store, finished),
    ]);
    expect([first, second].filter((events) => events === null)).toHaveLength(1);
    expect(await giveBack(store, held, { kind: 'canceled' })).toBeNull();
    expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT - 50, held: 0 });
    await expectBooksInOrder(store, tenant);
    expectWholeLog(await allEvents(store, jobId));
  });
});

describe('a container nobody sees to', () => {
  test('because its process died before adding it is found by the sweep', async () => {
    const { store, startWorker } = parts;
    const tenant = await newTenant(store);
    await using _worker = startWorker(quickStages());
    const jobId = await newJob(store, tenant);
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'completed' });
    expect((await firstContainer(store, jobId)).queuedAt).not.toBeNull();
  });

  test('because BullMQ failed its entry without calling the processor is queued again', async () => {
    const { store, queue, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    const { id, attempt } = await firstContainer(store, jobId);
    await waitFor(async () => (await firstContainer(store, jobId)).queuedAt);
    await failByStalling(`${id}_${attempt}`);
    expect(await queue.fate({ containerId: id, attempt })).toBe('over');

    await using _worker = startWorker(quickStages());
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'completed' });
    expect(await firstContainer(store, jobId)).toMatchObject({ interruptions: 1, attempt: 2 });
    await expectBooksInOrder(store, tenant);
  });

  test('because its entry is gone is queued again, whether it waits or is being worked on', async () => {
    const { store, startWorker } = parts;
    const tenant = await newTenant(store);
    const [waiting, working] = [await newJob(store, tenant), await newJob(store, tenant)];
    // Claimed past the queue: it never had an entry.
    await claim(working);
    const { id } = await waitFor(async () => {
      const container = await firstContainer(store, waiting);
      return container.queuedAt && container;
    });
    await removeEntry(`${id}_0`);
    // Silent for longer than the reconciler gives them.
    await store.db
      .updateTable('container')
      .set({ queuedAt: new Date(0), heartbeatAt: new Date(0) })
      .where('jobId', 'in', [waiting, working])
      .execute();
    await using _worker = startWorker(quickStages());
    expect(await endedJob(store, waiting)).toMatchObject({ status: 'completed' });
    expect(await endedJob(store, working)).toMatchObject({ status: 'completed' });
    expect((await firstContainer(store, working)).interruptions).toBe(1);
    await expectBooksInOrder(store, tenant);
  });
});

describe('containers in parallel', () => {
  test('write one log without holes and one end, each job to itself', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobs = await Promise.all([1, 2].map(() => newJob(store, tenant, { variants: 5 })));
    const { generating_visuals } = quickStages();
    await using _one = startWorker(quickStages({ generating_visuals }), { concurrency: 5 });
    await using _two = startWorker(quickStages({ generating_visuals }), { concurrency: 5 });
    relay.kick();
    for (const jobId of jobs) {
      expect(await endedJob(store, jobId)).toMatchObject({ status: 'completed' });
      expectWholeLog(await allEvents(store, jobId));
      const starts = (await containersOf(store, jobId)).map(({ attempt }) => attempt);
      expect(starts).toEqual([1, 1, 1, 1, 1]);
    }
    expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT - 500, held: 0 });
    await expectBooksInOrder(store, tenant);
  });
});

const { Queue, Worker } = withBackend(createPostgresBackend);
const connection = () => ({ connectionString: database.url, schema: QUEUE_SCHEMA, max: 2 });

/** Takes the entry as a worker that dies; another, which gives no second chance, then fails it unprocessed. */
async function failByStalling(entryId: string): Promise<void> {
  const processed: unknown[] = [];
  const dying = new Worker('render', null, { connection: connection(), lockDuration: 100 });
  const queue = new Queue('render', { connection: connection() });
  expect((await waitFor(() => dying.getNextJob('a dying worker'))).id).toBe(entryId);
  const judge = new Worker('render', async ({ id }) => processed.push(id), {
    connection: connection(),
    maxStalledCount: 0,
    stalledInterval: 100,
  });
  try {
    await waitFor(async () => (await queue.getJobState(entryId)) === 'failed', { what: 'the failed entry' });
    expect(processed).toEqual([]);
  } finally {
    await Promise.all([dying.close(true), judge.close(), queue.close()]);
  }
}

async function removeEntry(entryId: string): Promise<void> {
  const queue = new Queue('render', { connection: connection() });
  expect(await queue.remove(entryId)).toBe(1);
  await queue.close();
}
