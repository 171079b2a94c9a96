import { expect, test } from 'vitest';
import type { JobEvent } from '#src/domain/events.ts';
import { watchJob } from '#src/usecases/jobs/watch-job.ts';
import { freshDatabase } from '#test/kit/postgres/database.ts';
import { redisSuite } from '#test/kit/redis/redis.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { expectBooksInOrder, walletOf } from './fixtures/books.ts';
import { GRANT, newJob, newTenant } from './fixtures/job.ts';
import { allEvents, expectWholeLog } from './fixtures/job-log.ts';
import { killWorkerOnce } from './fixtures/killed-worker.ts';
import { quickStages } from './fixtures/quick-stages.ts';
import { openParts } from './fixtures/worker-parts.ts';

redisSuite('a job watched from a process without a worker', (redisUrl) => {
  test('is told without a break while one worker is killed and another takes over', async () => {
    await using database = await freshDatabase();
    // Never polls: what the watcher sees, it sees by Redis.
    await using gateway = await openParts(database.url, { redisUrl, pollMs: 1_000_000 });
    const { store } = gateway;
    const tenant = await newTenant(store);
    const jobId = await newJob(store, tenant);
    gateway.relay.kick();

    const log: JobEvent[] = [];
    const watching = (async () => {
      const events = watchJob(gateway, tenant.caller, jobId, 0, new AbortController().signal);
      for await (const event of events) log.push(event);
    })();
    await killWorkerOnce([database.url, redisUrl], () =>
      waitFor(() => log.some(({ containerStage }) => containerStage === 'assembling')),
    );
    await using other = await openParts(database.url, { redisUrl });
    await using _worker = other.startWorker(quickStages());
    await watching;

    expectWholeLog(log);
    expect(log).toEqual(await allEvents(store, jobId));
    expect(log.at(-1)?.type).toBe('job_completed');
    expect(await walletOf(store, tenant)).toEqual({ wallet: GRANT - 50, held: 0 });
    await expectBooksInOrder(store, tenant);
  });
});
