import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ForbiddenScopeError } from '#src/domain/access-refusals.ts';
import { isTerminalEvent, type JobEvent } from '#src/domain/events.ts';
import { encodeId } from '#src/domain/ids.ts';
import { NotFoundError } from '#src/domain/refusals.ts';
import { AfterTheEndError, watchJob } from '#src/usecases/jobs/watch-job.ts';
import { type FreshDatabase, freshDatabase } from '#test/kit/postgres/database.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { cancelLeftovers, firstContainer, newJob, newTenant, type Tenant } from './fixtures/job.ts';
import { allEvents, endedJob, expectWholeLog } from './fixtures/job-log.ts';
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

const never = () => new AbortController().signal;
const watch = ({ caller }: Tenant, jobId: string, after = 0) =>
  watchJob(parts, caller, encodeId('job', jobId), after, never());

async function collect(events: AsyncGenerator<JobEvent>, into: JobEvent[] = []): Promise<JobEvent[]> {
  for await (const event of events) into.push(event);
  return into;
}

/** Stages that report progress step by step, each step once a watcher has seen that the last one arrived. */
function steppedStages(steps: number) {
  const { assembling } = quickStages();
  return quickStages({
    assembling: async (input) => {
      const { store } = parts;
      for (let step = 1; step < steps; step++) {
        input.report(step / steps);
        const { progress } = await firstContainer(store, input.container.jobId);
        await waitFor(async () => {
          const now = await firstContainer(store, input.container.jobId);
          return now.progress > progress || input.container.ordinal > 0;
        });
      }
      return assembling(input);
    },
  });
}

describe('watching a job', () => {
  test('is exact for twenty watchers who join while it runs', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant, { variants: 5 });
    await using _worker = startWorker(steppedStages(4), { concurrency: 5 });
    const first: JobEvent[] = [];
    const watchers = [collect(watch(tenant, jobId), first)];
    relay.kick();
    for (let joined = 1; joined < 20; joined++) {
      const seen = Math.min(joined, 12);
      await waitFor(() => first.length > seen || first.some(isTerminalEvent));
      watchers.push(collect(watch(tenant, jobId)));
    }
    const logs = await Promise.all(watchers);
    const stored = await allEvents(store, jobId);
    expectWholeLog(stored);
    for (const log of logs) expect(log).toEqual(stored);
  });

  test('goes on after any event as if it had never been interrupted', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant, { variants: 2 });
    await using _worker = startWorker(quickStages());
    const live: JobEvent[] = [];
    let after = 0;
    relay.kick();
    // A client that drops the line after every single event.
    while (!live.some(isTerminalEvent)) {
      for await (const event of watch(tenant, jobId, after)) {
        live.push(event);
        after = event.seq;
        break;
      }
    }
    const stored = await allEvents(store, jobId);
    expect(live).toEqual(stored);
    for (const { seq } of stored) {
      expect(await collect(watch(tenant, jobId, seq))).toEqual(stored.slice(seq));
    }
  });

  test('ends at once when the client leaves while nothing happens', async () => {
    const { store } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    const events = watch(tenant, jobId);
    expect((await events.next()).value).toMatchObject({ seq: 1, type: 'job_accepted' });
    const waiting = events.next();
    await events.return(undefined);
    expect(await waiting).toEqual({ value: undefined, done: true });
  });

  test('of an unknown or foreign job, without the scope, or past its end is refused', async () => {
    const { store } = parts;
    const [owner, other] = [await newTenant(store), await newTenant(store)];
    const jobId = await newJob(store, owner);
    await expect(collect(watch(other, jobId))).rejects.toThrow(NotFoundError);
    const unknown = watchJob(parts, owner.caller, 'cnt_1', 0, never());
    await expect(collect(unknown)).rejects.toThrow('jobId is not in this organisation.');
    await expect(collect(watch(owner, jobId, 2))).rejects.toThrow(AfterTheEndError);
    await expect(collect(watch(owner, jobId, -1))).rejects.toThrow(AfterTheEndError);
    const caller = { ...owner.caller, scopes: new Set(['jobs:cancel'] as const) };
    await expect(collect(watch({ ...owner, caller }, jobId))).rejects.toThrow(ForbiddenScopeError);
  });
});

describe('progress', () => {
  test('of many busy containers is told at most four times a second per job, and fairly', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant, { variants: 3 });
    const done = new AbortController();
    const { assembling } = quickStages();
    await using _worker = startWorker(
      quickStages({
        assembling: async (input) => {
          // As fast as an encoder: far more often than may be told.
          let frame = 0;
          const timer = setInterval(() => input.report(++frame / 10_000), 5);
          await untilAborted(done.signal).catch(() => {});
          clearInterval(timer);
          return assembling(input);
        },
      }),
      { concurrency: 3 },
    );
    relay.kick();
    const toldOf = async () => {
      const progress = (await allEvents(store, jobId)).filter(({ type }) => type === 'progress');
      return new Set(progress.map(({ containerId }) => containerId)).size;
    };
    await waitFor(async () => (await toldOf()) === 3, { timeout: 20_000, what: 'every container' });
    done.abort();
    await endedJob(store, jobId);
    const events = await allEvents(store, jobId);
    expectWholeLog(events);
    for (const [index, event] of events.entries()) {
      const before = events[index - 1];
      if (event.type !== 'progress' || !before) continue;
      expect(event.at.getTime() - before.at.getTime()).toBeGreaterThanOrEqual(249);
    }
  });

  test('is told although nothing moves, so that a watcher knows somebody is at work', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    const worker = startWorker(quickStages({ generating_visuals: ({ signal }) => untilAborted(signal) }));
    relay.kick();
    const log: JobEvent[] = [];
    const watching = collect(watch(tenant, jobId), log);
    const quiet = await waitFor(() => log.find(({ type }) => type === 'progress'), { timeout: 15_000 });
    const before = log.find(({ seq }) => seq === quiet.seq - 1);
    expect(before?.type).toBe('container_stage');
    expect(quiet.at.getTime() - (before?.at.getTime() ?? 0)).toBeLessThan(5_000);
    await worker[Symbol.asyncDispose]();
    await using _other = startWorker(quickStages());
    await watching;
  });

  test('says how long it may still take once it can know', async () => {
    const { store, relay, startWorker } = parts;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    const done = new AbortController();
    const { assembling } = quickStages();
    await using _worker = startWorker(
      quickStages({
        assembling: async (input) => {
          let frame = 0;
          const timer = setInterval(() => input.report(++frame / 1_000), 20);
          await untilAborted(done.signal).catch(() => {});
          clearInterval(timer);
          return assembling(input);
        },
      }),
    );
    const log: JobEvent[] = [];
    const watching = collect(watch(tenant, jobId), log);
    relay.kick();
    const told = await waitFor(() => log.find(({ etaSeconds }) => etaSeconds !== null));
    expect(told.etaSeconds).toBeGreaterThan(0);
    done.abort();
    const [first, last] = [(await watching)[0], (await watching).at(-1)];
    expect([first?.etaSeconds, last?.etaSeconds]).toEqual([null, null]);
  });
});
