import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ForbiddenScopeError } from '#src/domain/access-refusals.ts';
import { encodeId } from '#src/domain/ids.ts';
import { NotFoundError } from '#src/domain/refusals.ts';
import { assetsOf } from '#src/infra/store/queries/read/assets.ts';
import { claimContainer } from '#src/infra/store/queries/run/claim-container.ts';
import { cancelJob } from '#src/usecases/jobs/cancel-job.ts';
import { type FreshDatabase, freshDatabase } from '#test/kit/postgres/database.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { expectBooksInOrder, walletOf } from './fixtures/books.ts';
import { cancelLeftovers, containersOf, firstContainer, GRANT, newJob, newTenant } from './fixtures/job.ts';
import { allEvents, endedJob, expectWholeLog, typesOf } from './fixtures/job-log.ts';
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

describe('canceling a job', () => {
  test('that waits ends it at once and gives the credits back', async () => {
    const { store } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant, { variants: 3 });
    expect(await cancelJob(parts, tenant.caller, encodeId('job', jobId))).toEqual({
      jobId,
      accepted: true,
    });
    const events = await allEvents(store, jobId);
    expectWholeLog(events);
    expect(typesOf(events)).toEqual([
      'job_accepted',
      'cancel_requested',
      'container_canceled',
      'container_canceled',
      'container_canceled',
      'job_canceled',
    ]);
    expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT, held: 0 });
    await expectBooksInOrder(store, tenant);
    expect(await cancelJob(parts, tenant.caller, jobId)).toEqual({
      jobId,
      accepted: false,
      reason: 'ALREADY_CANCELED',
    });
    expect(await allEvents(store, jobId)).toEqual(events);
  });

  test('that runs stops its stage, removes its files and photos, and keeps what had completed', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant, { variants: 3 });
    const quick = quickStages();
    await using _worker = startWorker({
      ...quick,
      assembling: async (input) => {
        if (input.container.ordinal === 0) return quick.assembling(input);
        await writeFile(join(input.workDir, 'part.mp4.tmp'), 'half a video');
        await input.announce([PHOTO]);
        return untilAborted(input.signal);
      },
    });
    relay.kick();
    await waitFor(async () => {
      const [one, two, three] = await containersOf(store, jobId);
      return one?.status === 'completed' && two?.checkpoint?.photos && three?.checkpoint?.photos;
    });
    expect(await cancelJob(parts, tenant.caller, jobId)).toMatchObject({ accepted: true });
    expect(await cancelJob(parts, tenant.caller, jobId)).toMatchObject({ accepted: true });
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'canceled', progress: 1 });
    const statuses = (await containersOf(store, jobId)).map(({ status }) => status);
    expect(statuses).toEqual(['completed', 'canceled', 'canceled']);
    const ids = (await containersOf(store, jobId)).map(({ id }) => id);
    expect((await assetsOf(store.db, ids)).map(({ containerId }) => containerId)).toEqual([ids[0]]);
    expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT - 50, held: 0 });
    await expectBooksInOrder(store, tenant);
    const events = await allEvents(store, jobId);
    expectWholeLog(events);
    expect(typesOf(events).filter((type) => type === 'cancel_requested')).toHaveLength(1);
    await waitFor(async () => (await parts.leftovers()).length === 0);
  });

  test('stops even a stage that does not listen', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    const { promise: deaf, resolve: release } = Promise.withResolvers<never>();
    await using _worker = startWorker(quickStages({ planning: () => deaf }));
    relay.kick();
    await waitFor(async () => (await firstContainer(store, jobId)).stage === 'planning');
    await cancelJob(parts, tenant.caller, jobId);
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'canceled' });
    await expectBooksInOrder(store, tenant);
    release(undefined as never);
  });

  test('whose worker has died is ended by another worker', async () => {
    const { store, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    const { id, attempt } = await firstContainer(store, jobId);
    expect(await claimContainer(store, id, attempt)).toMatchObject({ kind: 'claimed' });
    await cancelJob(parts, tenant.caller, jobId);
    expect((await firstContainer(store, jobId)).status).toBe('processing');
    await using _worker = startWorker(quickStages());
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'canceled' });
    expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT, held: 0 });
    await expectBooksInOrder(store, tenant);
  });

  test.for([
    { end: 'completed', stages: quickStages(), reason: 'ALREADY_COMPLETED' },
    {
      end: 'failed',
      stages: quickStages({ planning: () => Promise.reject(new Error('no')) }),
      reason: 'ALREADY_FAILED',
    },
  ] as const)('that has $end is refused with $reason', async ({ end, stages, reason }) => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    await using _worker = startWorker(stages);
    relay.kick();
    expect(await endedJob(store, jobId)).toMatchObject({ status: end });
    expect(await cancelJob(parts, tenant.caller, jobId)).toEqual({ jobId, accepted: false, reason });
  });

  test('of another organisation, of no id at all, or without the scope is refused', async () => {
    const { store } = parts;
    const [owner, other] = [await newTenant(store), await newTenant(store)];
    const jobId = await newJob(store, owner);
    await expect(cancelJob(parts, other.caller, jobId)).rejects.toThrow(NotFoundError);
    await expect(cancelJob(parts, owner.caller, 'job_nonsense')).rejects.toThrow(
      'jobId is not in this organisation.',
    );
    const reader = { ...owner.caller, scopes: new Set(['jobs:read'] as const) };
    await expect(cancelJob(parts, reader, jobId)).rejects.toThrow(ForbiddenScopeError);
    expect(typesOf(await allEvents(store, jobId))).toEqual(['job_accepted']);
  });
});
