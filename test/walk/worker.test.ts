import { setTimeout as delay, setInterval } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { RenderError } from '#src/media/render-request.ts';
import type { StageInput } from '#src/worker/stage.ts';
import { type FreshDatabase, freshDatabase } from '#test/kit/postgres/database.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { expectBooksInOrder, walletOf } from './fixtures/books.ts';
import { cancelLeftovers, containersOf, firstContainer, GRANT, newJob, newTenant } from './fixtures/job.ts';
import { allEvents, endedJob, expectWholeLog, typesOf } from './fixtures/job-log.ts';
import { quickStages, untilAborted } from './fixtures/quick-stages.ts';
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

describe('a container that works', () => {
  test('goes through its stages and ends completed, charged and with its assets', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant, { format: null, held: 120 });
    await using _worker = startWorker(quickStages());
    relay.kick();

    expect(await endedJob(store, jobId)).toMatchObject({
      status: 'completed',
      stage: 'finalizing',
      progress: 1,
      etaSeconds: null,
    });
    const container = await firstContainer(store, jobId);
    expect(container).toMatchObject({
      status: 'completed',
      stage: 'finalizing',
      progress: 1,
      format: 'slideshow_remix',
      caption: 'A caption',
      hashtags: ['#one', '#two', '#three'],
      draw: { seed: 0, templateId: null, trackId: null },
      approvalStatus: 'not_required',
      attempt: 1,
      failures: 0,
      interruptions: 0,
    });
    const assets = await store.db
      .selectFrom('asset')
      .selectAll()
      .where('containerId', '=', container.id)
      .execute();
    expect(assets).toMatchObject([{ kind: 'video', ordinal: 0, width: 1080, height: 1920 }]);
    // 120 were held for auto; a slideshow costs 50.
    expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT - 50, held: 0 });
    await expectBooksInOrder(store, tenant);
    const events = await allEvents(store, jobId);
    expectWholeLog(events);
    expect(typesOf(events)).toEqual([
      'job_accepted',
      'container_started',
      'container_stage',
      'container_stage',
      'container_stage',
      'container_stage',
      'container_completed',
      'job_completed',
    ]);
    expect(await parts.leftovers()).toEqual([]);
  });

  test('of a test key is made the same way and charges nothing', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant, { held: 0 });
    await using _worker = startWorker(quickStages());
    relay.kick();

    expect(await endedJob(store, jobId)).toMatchObject({ status: 'completed' });
    expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT, held: 0 });
    await expectBooksInOrder(store, tenant);
  });

  test.for([
    { policy: 'auto_approve', firstN: null, decided: 0, by: 'a live key', expected: 'not_required' },
    { policy: 'review_all', firstN: null, decided: 3, by: 'a live key', expected: 'pending' },
    { policy: 'review_first_n', firstN: 2, decided: 1, by: 'a live key', expected: 'pending' },
    { policy: 'review_first_n', firstN: 2, decided: 2, by: 'a live key', expected: 'not_required' },
    { policy: 'review_first_n', firstN: 2, decided: 2, by: 'a test key', expected: 'pending' },
  ] as const)('ends $expected under $policy after $decided decisions on posts of $by', async (given) => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store, {
      reviewPolicy: given.policy,
      reviewFirstN: given.firstN,
    });
    await using _worker = startWorker(quickStages());
    if (given.decided > 0) {
      const earlier = await newJob(store, tenant, {
        variants: given.decided,
        held: given.by === 'a test key' ? 0 : 50,
      });
      relay.kick();
      await endedJob(store, earlier);
      await store.db
        .updateTable('container')
        .set({ approvalStatus: 'approved' })
        .where('jobId', '=', earlier)
        .execute();
    }
    const jobId = await newJob(store, tenant);
    relay.kick();
    await endedJob(store, jobId);
    expect((await firstContainer(store, jobId)).approvalStatus).toBe(given.expected);
  });

  test('gets a stage only what earlier stages found, and an empty folder of its own', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    const seen: StageInput[] = [];
    const quick = quickStages();
    await using _worker = startWorker({
      ...quick,
      assembling: (input) => {
        seen.push(input);
        return quick.assembling(input);
      },
    });
    relay.kick();
    await endedJob(store, jobId);
    expect(seen).toHaveLength(1);
    expect(Object.keys(seen[0]?.checkpoint ?? {})).toEqual(['planning', 'generating_visuals']);
    expect(seen[0]?.container).toMatchObject({ plan: { engine: 'test' }, hook: 'A hook' });
    expect(seen[0]?.workDir.startsWith(parts.workRoot)).toBe(true);
  });
});

describe('a stage that throws', () => {
  test('fails the container at the third time and gives the credits back', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    let planned = 0;
    const quick = quickStages();
    await using _worker = startWorker({
      ...quick,
      planning: (input) => {
        planned += 1;
        return quick.planning(input);
      },
      assembling: async () => {
        throw new RenderError('crash', 'cannot encode /secret/path', 'clip');
      },
    });
    relay.kick();

    expect(await endedJob(store, jobId)).toMatchObject({ status: 'failed', progress: 1 });
    const container = await firstContainer(store, jobId);
    expect(container).toMatchObject({
      status: 'failed',
      stage: 'assembling',
      failures: 3,
      lastError: {
        code: 'RENDER_FAILED',
        message: 'The video could not be rendered.',
        stage: 'assembling',
      },
    });
    // The stages before it had their checkpoints.
    expect(planned).toBe(1);
    expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT, held: 0 });
    await expectBooksInOrder(store, tenant);
    const events = await allEvents(store, jobId);
    expectWholeLog(events);
    expect(typesOf(events).filter((type) => type !== 'container_stage')).toEqual([
      'job_accepted',
      'container_started',
      'container_requeued',
      'container_started',
      'container_requeued',
      'container_started',
      'container_failed',
      'job_failed',
    ]);
    expect(await parts.leftovers()).toEqual([]);
  });

  test('or says nothing for too long counts as failed; one that keeps reporting is left alone', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    const silenceMs = 1_500;
    let runs = 0;
    const quick = quickStages();
    await using _worker = startWorker(
      {
        ...quick,
        generating_visuals: async (input) => {
          for (let round = 1; round <= 6; round += 1) {
            input.report(round / 6);
            await delay(silenceMs / 4);
          }
          return quick.generating_visuals(input);
        },
        assembling: (input) => {
          runs += 1;
          return runs === 1 ? untilAborted(input.signal) : quick.assembling(input);
        },
      },
      { stageTimes: { silenceMs, limitMs: 60_000 } },
    );
    relay.kick();
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'completed' });
    expect(runs).toBe(2);
    expect(await firstContainer(store, jobId)).toMatchObject({ interruptions: 0 });
    const requeued = (await allEvents(store, jobId)).filter(({ type }) => type === 'container_requeued');
    expect(requeued).toMatchObject([{ stage: 'assembling' }]);
  });

  test('or keeps reporting without ever ending counts as failed, as often as it does so', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    await using _worker = startWorker(
      {
        ...quickStages(),
        assembling: async ({ report, signal }) => {
          for await (const _ of setInterval(20, undefined, { signal })) report(0.5);
          throw new Error('It goes on until it is told to stop.');
        },
      },
      { stageTimes: { silenceMs: 60_000, limitMs: 1_000 } },
    );
    relay.kick();
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'failed' });
    expect(await firstContainer(store, jobId)).toMatchObject({
      ...{ status: 'failed', failures: 3, interruptions: 0 },
      lastError: { code: 'INTERNAL', stage: 'assembling' },
    });
    expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT, held: 0 });
    await expectBooksInOrder(store, tenant);
    expect(await parts.leftovers()).toEqual([]);
  });

  test('once is tried again and leaves no trace of it on the finished container', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    let thrown = false;
    const quick = quickStages();
    await using _worker = startWorker({
      ...quick,
      finalizing: async (input) => {
        if (thrown) return quick.finalizing(input);
        thrown = true;
        throw new Error('the first time');
      },
    });
    relay.kick();
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'completed' });
    expect(await firstContainer(store, jobId)).toMatchObject({ failures: 1, lastError: null });
    await expectBooksInOrder(store, tenant);
  });

  test('in one variant leaves the others and their job completed', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant, { variants: 3 });
    const quick = quickStages();
    await using _worker = startWorker({
      ...quick,
      planning: async (input) => {
        if (input.container.ordinal === 1) throw new Error('no');
        return quick.planning(input);
      },
    });
    relay.kick();
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'completed' });
    const statuses = (await containersOf(store, jobId)).map(({ status }) => status);
    expect(statuses).toEqual(['completed', 'failed', 'completed']);
    expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT - 100, held: 0 });
    await expectBooksInOrder(store, tenant);
  });
});

describe('a worker that shuts down', () => {
  test('hands its container back, and another goes on at the same stage', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    let planned = 0;
    const quick = quickStages({ assembling: ({ signal }) => untilAborted(signal) });
    const first = startWorker({
      ...quick,
      planning: (input) => {
        planned += 1;
        return quick.planning(input);
      },
    });
    relay.kick();
    await waitFor(async () => (await firstContainer(store, jobId)).stage === 'assembling');
    await first[Symbol.asyncDispose]();
    expect(await firstContainer(store, jobId)).toMatchObject({
      status: 'queued',
      stage: 'assembling',
      interruptions: 1,
      failures: 0,
      lastError: { code: 'INTERRUPTED', stage: 'assembling' },
    });
    expect(await parts.leftovers()).toEqual([]);

    await using _second = startWorker({
      ...quickStages(),
      planning: async () => {
        throw new Error('planned again');
      },
    });
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'completed' });
    expect(planned).toBe(1);
    await expectBooksInOrder(store, tenant);
    expectWholeLog(await allEvents(store, jobId));
  });

  test('keeps the checkpoint of a stage that ends while it is told to stop', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    const quick = quickStages();
    const first = startWorker({
      ...quick,
      assembling: async (input) => {
        await untilAborted(input.signal).catch(() => {});
        return quick.assembling(input);
      },
    });
    relay.kick();
    await waitFor(async () => (await firstContainer(store, jobId)).stage === 'assembling');
    await first[Symbol.asyncDispose]();
    const { checkpoint, status } = await firstContainer(store, jobId);
    expect(status).toBe('queued');
    expect(checkpoint?.assembling?.frames).toBe(450);
    await using _second = startWorker(quickStages());
    await endedJob(store, jobId);
  });

  test('seven times over ends no post, and all that for a day does', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    relay.kick();
    for (let round = 1; round <= 7; round++) {
      const worker = startWorker(quickStages({ planning: ({ signal }) => untilAborted(signal) }));
      await waitFor(async () => (await firstContainer(store, jobId)).status === 'processing');
      await worker[Symbol.asyncDispose]();
      expect(await firstContainer(store, jobId)).toMatchObject({
        ...{ status: 'queued', interruptions: round, failures: 0 },
        lastError: { code: 'INTERRUPTED', message: expect.stringContaining('goes on by itself') },
      });
    }
    const last = startWorker(quickStages({ planning: ({ signal }) => untilAborted(signal) }), {
      houseFaultHours: 0,
    });
    await waitFor(async () => (await firstContainer(store, jobId)).status === 'processing');
    await last[Symbol.asyncDispose]();
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'failed' });
    expect(await firstContainer(store, jobId)).toMatchObject({
      status: 'failed',
      lastError: { code: 'INTERRUPTED', message: expect.stringContaining('credits are given back') },
    });
    expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT, held: 0 });
    await expectBooksInOrder(store, tenant);
  });
});
