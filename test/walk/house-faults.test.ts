import { open, rename, rm, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ChildFault } from '#src/media/child-fault.ts';
import { RenderError } from '#src/media/render-request.ts';
import { checkDisk } from '#src/worker/check-disk.ts';
import type { StageTable } from '#src/worker/stage.ts';
import { openDoor } from '#test/kit/http/door.ts';
import { type FreshDatabase, freshDatabase } from '#test/kit/postgres/database.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { expectBooksInOrder, walletOf } from './fixtures/books.ts';
import { cancelLeftovers, firstContainer, GRANT, newJob, newTenant } from './fixtures/job.ts';
import { allEvents, endedJob, expectWholeLog } from './fixtures/job-log.ts';
import { quickStages } from './fixtures/quick-stages.ts';
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

/** What every write to a full disk ends in. */
async function writeToFullDisk(): Promise<void> {
  await using file = await open('/dev/full', 'w');
  await file.writeFile('no room');
}

const TELLS_OF_US = /ENOSPC|dev|disk|SIGKILL/;

describe('a full disk', () => {
  test('uses none of a post’s tries, and the worker takes no more work until it has room again', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const [jobId, other] = [await newJob(store, tenant), await newJob(store, tenant)];
    const quick = quickStages();
    let full = true;
    let tries = 0;
    const stages: StageTable = quickStages({
      generating_visuals: async (input) => {
        tries += 1;
        if (full) await writeToFullDisk();
        return quick.generating_visuals(input);
      },
    });
    const disk = async () => {
      if (full) await writeToFullDisk();
    };
    await using worker = startWorker(stages, { concurrency: 1, probes: { disk } });
    await worker.check();
    relay.kick();
    const waiting = await waitFor(async () => {
      const both = [await firstContainer(store, jobId), await firstContainer(store, other)];
      return both.find(({ house }) => house);
    });
    expect(waiting).toMatchObject({
      ...{ status: 'queued', failures: 0, interruptions: 0, house: { count: 1, death: null } },
      lastError: { code: 'SERVICE_UNAVAILABLE', stage: 'generating_visuals' },
    });
    expect(waiting.lastError?.message).not.toMatch(TELLS_OF_US);
    await expect(worker.check()).rejects.toThrow('it takes no work: its disk is full or out of order');
    const met = tries;
    // Long past its pause, and in the queue: nobody takes it.
    await waitFor(async () => (await firstContainer(store, waiting.jobId)).queuedAt);
    full = false;
    for (const id of [jobId, other]) {
      expect(await endedJob(store, id)).toMatchObject({ status: 'completed' });
      expect(await firstContainer(store, id)).toMatchObject({ failures: 0, house: null, lastError: null });
    }
    expect(tries).toBe(met + 2);
    await worker.check();
    expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT - 100, held: 0 });
    await expectBooksInOrder(store, tenant);
    expectWholeLog(await allEvents(store, jobId));
  });

  test('that stays full for too long ends the post, which gets its credits back', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    let tries = 0;
    const stages = quickStages({
      generating_visuals: async () => {
        tries += 1;
        if (tries === 5) await aDayPasses(jobId);
        await writeToFullDisk();
        throw new Error('There was room.');
      },
    });
    await using _worker = startWorker(stages);
    relay.kick();
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'failed' });
    expect(await firstContainer(store, jobId)).toMatchObject({
      ...{ status: 'failed', failures: 0, house: { count: 5 } },
      lastError: { code: 'SERVICE_UNAVAILABLE', message: expect.stringContaining('for 24 hours') },
    });
    expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT, held: 0 });
    await expectBooksInOrder(store, tenant);
  });
});

test('a work folder that takes no folder is a fault of the disk: the worker rests until it does', async () => {
  const { store, relay, startWorker, workRoot } = parts;
  const jobId = await newJob(store, await newTenant(store));
  const aside = `${workRoot}.aside`;
  const disk = () => checkDisk(workRoot, 0);
  await using worker = startWorker(quickStages(), { concurrency: 1, probes: { disk } });
  await rename(workRoot, aside);
  await writeFile(workRoot, 'no folder');
  relay.kick();
  const waiting = await waitFor(async () => {
    const container = await firstContainer(store, jobId);
    return container.lastError ? container : null;
  });
  const resting = await worker.check().then(
    () => 'takes work',
    ({ message }: Error) => message,
  );
  await rm(workRoot);
  await rename(aside, workRoot);
  expect(waiting).toMatchObject({
    ...{ status: 'queued', attempt: 2, failures: 0, interruptions: 0, house: { count: 1, death: null } },
    lastError: { code: 'SERVICE_UNAVAILABLE' },
  });
  expect(resting).toBe('it takes no work: its disk is full or out of order');
  expect(await endedJob(store, jobId)).toMatchObject({ status: 'completed' });
});

async function aDayPasses(jobId: string): Promise<void> {
  const { id, house } = await firstContainer(parts.store, jobId);
  const since = new Date(Date.now() - 24 * 3_600_000).toISOString();
  await parts.store.db
    .updateTable('container')
    .set({ house: JSON.stringify({ ...house, since }) as never })
    .where('id', '=', id)
    .execute();
}

describe('a render child that is killed', () => {
  const killedAt = (fractions: number[]) => {
    const left = [...fractions];
    const quick = quickStages();
    return quickStages({
      assembling: async (input) => {
        const fraction = left.shift();
        if (fraction === undefined) return quick.assembling(input);
        input.report(fraction);
        throw new RenderError('crash', 'gone', null, { cause: new ChildFault('SIGKILL', 'gone') });
      },
    });
  };

  test('at one point three times is the post’s own fault', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    await using worker = startWorker(killedAt([0.5, 0.52, 0.51]));
    relay.kick();
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'failed' });
    const container = await firstContainer(store, jobId);
    expect(container).toMatchObject({
      ...{ failures: 0, house: { death: { reason: 'SIGKILL', times: 3 } } },
      lastError: { code: 'RENDER_FAILED', message: expect.stringContaining('at the same point') },
    });
    expect(container.lastError?.message).not.toMatch(TELLS_OF_US);
    expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT, held: 0 });
    await worker.check();
  });

  test('here and there is not, however often', async () => {
    const { store, relay, startWorker } = parts;
    const jobId = await newJob(store, await newTenant(store));
    await using _worker = startWorker(killedAt([0.1, 0.4, 0.7, 0.2, 0.9]));
    relay.kick();
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'completed' });
    expect(await firstContainer(store, jobId)).toMatchObject({ failures: 0, house: null });
  });
});

test('what must fail again fails at once', async () => {
  const { store, relay, startWorker } = parts;
  const tenant = await newTenant(store);
  const jobId = await newJob(store, tenant);
  const assembling = async () => {
    throw new RenderError('source', 'cannot decode /secret/path', 'clip');
  };
  await using _worker = startWorker(quickStages({ assembling }));
  relay.kick();
  expect(await endedJob(store, jobId)).toMatchObject({ status: 'failed' });
  expect(await firstContainer(store, jobId)).toMatchObject({
    failures: 1,
    lastError: { code: 'SOURCE_UNREADABLE', message: 'The source file "clip" could not be read.' },
  });
  expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT, held: 0 });
});

test('an outage of the database while a stage runs costs no try and no interruption', async () => {
  const { port, pathname, username, password } = new URL(database.url);
  await using door = await openDoor(`http://127.0.0.1:${port}`);
  const far = Object.assign(new URL(door.url.replace('http', 'postgres')), { pathname, username, password });
  await using worker = await openParts(`${far}?connect_timeout=1`, { queueTiming: {} });
  const tenant = await newTenant(parts.store);
  const jobId = await newJob(parts.store, tenant);
  const away = Promise.withResolvers<void>();
  const quick = quickStages();
  let shut = false;
  const stages = quickStages({
    assembling: async (input) => {
      if (shut) return quick.assembling(input);
      shut = true;
      await door.shut();
      try {
        await worker.store.check();
      } finally {
        away.resolve();
      }
      throw new Error('The database was there.');
    },
  });
  await using _running = worker.startWorker(stages);
  worker.relay.kick();
  await away.promise;
  expect(await firstContainer(parts.store, jobId)).toMatchObject({ status: 'processing', attempt: 1 });
  await door.reopen();
  await waitFor(async () => (await firstContainer(parts.store, jobId)).status === 'completed', {
    timeout: 30_000,
  });
  expect(await firstContainer(parts.store, jobId)).toMatchObject({
    failures: 0,
    interruptions: 0,
    house: null,
  });
  await expectBooksInOrder(parts.store, tenant);
  expectWholeLog(await allEvents(parts.store, jobId));
}, 60_000);

test('an entry that is taken from the queue while its container is out of reach is not lost', async () => {
  await using door = await openDoor(`http://${new URL(database.url).host}`);
  const far = Object.assign(new URL(database.url), { host: new URL(door.url).host });
  await using worker = await openParts(`${far}?connect_timeout=1`, {
    queueTiming: {},
    queueUrl: database.url,
  });
  const jobId = await newJob(parts.store, await newTenant(parts.store));
  parts.relay.kick();
  const { id } = await waitFor(async () => {
    const container = await firstContainer(parts.store, jobId);
    return container.queuedAt && container;
  });
  await door.shut();
  await using _running = worker.startWorker(quickStages());
  const entry = `${id}_0`;
  await waitFor(async () => {
    const { rows } = await sql<{
      state: string;
    }>`select state::text from bullmq.job where id = ${entry}`.execute(parts.store.db);
    return rows[0]?.state !== 'waiting' && rows[0];
  });
  for (let asked = 0; asked < 50; asked++) await parts.queue.fate({ containerId: id, attempt: 0 });
  expect(await parts.queue.fate({ containerId: id, attempt: 0 })).toBe('pending');
  await door.reopen();
  await waitFor(async () => (await firstContainer(parts.store, jobId)).status === 'completed', {
    timeout: 30_000,
  });
  expect(await firstContainer(parts.store, jobId)).toMatchObject({
    attempt: 1,
    interruptions: 0,
    house: null,
  });
}, 60_000);
