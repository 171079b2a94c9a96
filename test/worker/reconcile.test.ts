import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBullQueue } from '#src/infra/queue/bullmq.ts';
import type { RenderQueue } from '#src/infra/queue/render-queue.ts';
import { openStore, type Store } from '#src/infra/store/orm.ts';
import { claimContainer } from '#src/infra/store/queries/run/claim-container.ts';
import { createLog } from '#src/infra/telemetry/log.ts';
import { createMetrics } from '#src/infra/telemetry/metrics.ts';
import { startReconciler } from '#src/worker/reconcile.ts';
import { type FreshDatabase, freshDatabase } from '#test/kit/postgres/database.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { containersOf, firstContainer, newJob, newTenant, type Tenant } from '../walk/fixtures/job.ts';

let database: FreshDatabase;
let store: Store;
let queue: RenderQueue;
beforeAll(async () => {
  database = await freshDatabase();
  store = await openStore({ databaseUrl: database.url, poolSize: 4 });
  queue = openBullQueue({ databaseUrl: database.url, onError: () => {} });
});
afterAll(async () => {
  await queue?.[Symbol.asyncDispose]();
  await store?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

/** One round, as the next is a minute away. */
function startOneRound(metrics = createMetrics()): AsyncDisposable {
  return startReconciler({
    store,
    queue,
    relay: { kick: () => {}, [Symbol.asyncDispose]: async () => {} },
    publish: async () => {},
    metrics,
    log: createLog('silent'),
    houseFaultHours: 24,
    timing: { everyMs: 60_000, graceSeconds: 1 },
  });
}

/** Its container is claimed by a worker that died an hour ago, and the queue knows nothing of it. */
async function strandedJob(tenant: Tenant): Promise<string> {
  const jobId = await newJob(store, tenant);
  const { id, attempt } = await firstContainer(store, jobId);
  await claimContainer(store, id, attempt);
  const anHourAgo = new Date(Date.now() - 3_600_000);
  await store.db.updateTable('container').set({ queuedAt: anHourAgo, heartbeatAt: anHourAgo }).execute();
  return jobId;
}

test('a container whose worker is gone is found at once, however many wait before it', async () => {
  const tenant = await newTenant(store);
  const waiting = await containersOf(store, await newJob(store, tenant, { variants: 250, held: 0 }));
  await queue.add(waiting.map(({ id, attempt }) => ({ containerId: id, attempt, delayMs: 600_000 })));
  const stranded = await strandedJob(tenant);

  await using _reconciler = startOneRound();
  await waitFor(async () => (await firstContainer(store, stranded)).status === 'queued');
  expect(await firstContainer(store, stranded)).toMatchObject({ interruptions: 1, failures: 0 });
  expect(new Set((await containersOf(store, waiting[0]?.jobId ?? '')).map((one) => one.attempt))).toEqual(
    new Set([0]),
  );
});

test('a container that has been stranded for a day fails, and is counted as such', async () => {
  const jobId = await strandedJob(await newTenant(store));
  const since = new Date(Date.now() - 24 * 3_600_000).toISOString();
  const house = JSON.stringify({ since, count: 0, lost: 7, death: null }) as never;
  await store.db.updateTable('container').set({ house }).where('jobId', '=', jobId).execute();
  const metrics = createMetrics();
  await using _reconciler = startOneRound(metrics);
  await waitFor(async () => (await firstContainer(store, jobId)).status === 'failed');
  const failed = 'reelgate_containers_ended_total{status="failed",format="slideshow_builder"} 1';
  await waitFor(async () => (await metrics.registry.metrics()).includes(failed));
});
