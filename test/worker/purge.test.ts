import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { purgeEvents, purgeIdempotencyRecords, purgePlans } from '#src/infra/store/queries/purge.ts';
import { requestCancel } from '#src/infra/store/queries/run/request-cancel.ts';
import { createLog } from '#src/infra/telemetry/log.ts';
import { watchJob } from '#src/usecases/jobs/watch-job.ts';
import { startPurge } from '#src/worker/purge.ts';
import { type FreshDatabase, freshDatabase } from '#test/kit/postgres/database.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { newJob, newTenant, type Tenant } from '../walk/fixtures/job.ts';
import { allEvents } from '../walk/fixtures/job-log.ts';
import { openParts, type Parts } from '../walk/fixtures/worker-parts.ts';

let database: FreshDatabase;
let parts: Parts;
let tenant: Tenant;
beforeAll(async () => {
  database = await freshDatabase();
  parts = await openParts(database.url);
  tenant = await newTenant(parts.store);
});
afterAll(async () => {
  await parts?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

const DAY = 86_400_000;
const ago = (ms: number) => new Date(Date.now() - ms);

/** A job that ended so many days ago, or still runs. */
async function job(daysAgo: number | null): Promise<string> {
  const id = await newJob(parts.store, tenant, { held: 0 });
  if (daysAgo === null) {
    await parts.store.db
      .updateTable('job')
      .set({ createdAt: ago(90 * DAY) })
      .where('id', '=', id)
      .execute();
    return id;
  }
  await requestCancel(parts.store, { ...tenant, id });
  await parts.store.db
    .updateTable('job')
    .set({ finishedAt: ago(daysAgo * DAY) })
    .where('id', '=', id)
    .execute();
  return id;
}

describe('events', () => {
  test('are kept for 30 days after the end of their job, and for as long as it runs', async () => {
    const [old, recent, running] = [await job(30.01), await job(29.99), await job(null)];
    while ((await purgeEvents(parts.store.db, 10)) > 0);
    expect(await allEvents(parts.store, old)).toEqual([]);
    expect(await allEvents(parts.store, recent)).toHaveLength(4);
    expect(await allEvents(parts.store, running)).toHaveLength(1);
  });

  test('go in batches, also when several workers purge at once', async () => {
    const jobs = [];
    for (let index = 0; index < 9; index += 1) jobs.push(await job(31 + index));
    expect(await purgeEvents(parts.store.db, 4)).toBe(4);
    const rest = await Promise.all([purgeEvents(parts.store.db, 4), purgeEvents(parts.store.db, 4)]);
    let purged = 4 + rest.reduce((sum, count) => sum + count, 0);
    // A worker that looked at jobs which another had in hand leaves them to the next round.
    for (let count = 1; count > 0; purged += count) count = await purgeEvents(parts.store.db, 4);
    expect(purged).toBe(9);
    for (const id of jobs) expect(await allEvents(parts.store, id)).toEqual([]);
  });

  test('that are gone end a watch at once instead of keeping it waiting', async () => {
    const id = await job(31);
    await purgeEvents(parts.store.db, 10);
    const { store, hub } = parts;
    const watching = watchJob({ store, hub }, tenant.caller, id, 0, new AbortController().signal);
    expect(await Array.fromAsync(watching)).toEqual([]);
  }, 5_000);
});

test('idempotency records go once they have counted as absent for an hour', async () => {
  const { db } = parts.store;
  const record = (key: string, hours: number) => ({
    organisationId: tenant.organisationId,
    projectId: tenant.projectId,
    useCase: 'ugc_remix' as const,
    key,
    requestHash: key,
    jobId: tenant.projectId,
    response: '{}',
    createdAt: ago(hours * 3_600_000),
  });
  const ages = [23.9, 24.5, 25.1, 26, 900];
  await db
    .insertInto('idempotency_record')
    .values(ages.map((hours) => record(`${hours}`, hours)))
    .execute();
  expect(await purgeIdempotencyRecords(db, 2)).toBe(2);
  expect(await purgeIdempotencyRecords(db, 2)).toBe(1);
  expect(await purgeIdempotencyRecords(db, 2)).toBe(0);
  const left = await db.selectFrom('idempotency_record').select('key').orderBy('createdAt').execute();
  expect(left.map(({ key }) => key)).toEqual(['24.5', '23.9']);
});

/** A plan whose time was over so many days ago. */
const plan = (daysAgo: number) => ({
  id: uuidv7(),
  organisationId: tenant.organisationId,
  projectId: tenant.projectId,
  test: false,
  resolution: '{}',
  variants: '[]',
  metadata: null,
  expiresAt: ago(daysAgo * DAY),
});

test('plans go a week after their time', async () => {
  const { db } = parts.store;
  const [kept, open, ...gone] = [plan(6.9), plan(-1), plan(7.1), plan(8), plan(90)];
  await db
    .insertInto('plan')
    .values([kept, open, ...gone] as never)
    .execute();
  expect(await purgePlans(db, 2)).toBe(2);
  expect(await purgePlans(db, 2)).toBe(1);
  expect(await purgePlans(db, 2)).toBe(0);
  const left = await db.selectFrom('plan').select('id').orderBy('expiresAt').execute();
  expect(left).toEqual([{ id: kept?.id }, { id: open?.id }]);
});

test('a worker purges by itself, and stops when it is told to', async () => {
  const id = await job(40);
  const late = plan(40);
  await parts.store.db
    .insertInto('plan')
    .values(late as never)
    .execute();
  const plansLeft = () => parts.store.db.selectFrom('plan').select('id').where('id', '=', late.id).execute();
  await using _purge = startPurge({ store: parts.store, segmentBytes: 1e9, log: createLog('fatal') });
  await waitFor(async () => (await allEvents(parts.store, id)).length === 0);
  await waitFor(async () => (await plansLeft()).length === 0);
});
