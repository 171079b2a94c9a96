import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RenderedBlob } from '#src/domain/container.ts';
import { encodeId } from '#src/domain/ids.ts';
import { BillingExhaustedError } from '#src/domain/refusals.ts';
import type { Row } from '#src/infra/store/database.ts';
import { grantCredits } from '#src/infra/store/queries/credits/grant-credits.ts';
import { claimContainer } from '#src/infra/store/queries/run/claim-container.ts';
import { completeContainer } from '#src/infra/store/queries/run/complete-container.ts';
import { giveBack } from '#src/infra/store/queries/run/give-back.ts';
import { writeCheckpoint } from '#src/infra/store/queries/run/write-checkpoint.ts';
import { grantToOrganisation } from '#src/usecases/credits/grant-to-organisation.ts';
import { listLedger } from '#src/usecases/credits/list-ledger.ts';
import { readCreditPeriod, readCredits } from '#src/usecases/credits/read-credits.ts';
import { cancelJob } from '#src/usecases/jobs/cancel-job.ts';
import { encodeCursor } from '#src/usecases/page.ts';
import { generateContent } from '#src/usecases/start/generate-content.ts';
import { houseEnd } from '#src/worker/failure.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { startDeps } from '#test/kit/world/start-deps.ts';
import { expectBooksInOrder, walletOf } from '../walk/fixtures/books.ts';
import { firstContainer, newJob, newTenant, type Tenant } from '../walk/fixtures/job.ts';

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await freshStore({ poolSize: 8 });
});
afterAll(() => fresh?.[Symbol.asyncDispose]());

const FILE: RenderedBlob = {
  kind: 'video',
  ordinal: 0,
  blobKey: 'ab/video.mp4',
  mimeType: 'video/mp4',
  width: 1080,
  height: 1920,
  durationMs: 15_000,
  sizeBytes: 1,
  sha256: 'ab',
};

/** Takes a waiting container to its end as a worker does. */
async function complete(container: Row<'container'>): Promise<void> {
  const checkpoint = { assembling: { files: [FILE], frames: 1, integratedLufs: -14, truePeakDbtp: -2 } };
  const format = container.format ?? 'slideshow_remix';
  const done = await writeCheckpoint(fresh.store.db, container, checkpoint, { format });
  if (done) await completeContainer(fresh.store, done);
}

describe('whatever is started, canceled, failed and completed, in any order and at once', () => {
  const STEPS = 1_000;
  const WALKERS = 6;

  test('the books balance and every hold is settled exactly once', async () => {
    const { store } = fresh;
    const tenant = await newTenant(store, { appName: 'Tideline', appDescription: 'A habit tracker.' });
    const done: Record<string, number> = {};
    let left = STEPS;
    const walk = async () => {
      while (left > 0) {
        left -= 1;
        const step = await randomStep(tenant);
        done[step] = (done[step] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: WALKERS }, walk));
    await expectBooksInOrder(store, tenant);
    await expectHoldsSettled(tenant);
    // What still runs is canceled; then nothing may be held any more.
    for (const { id } of await running(tenant)) await cancel(tenant, id);
    for (const container of await busy(tenant)) {
      await giveBack(store, container, { kind: 'canceled' });
    }
    await expectBooksInOrder(store, tenant);
    await expectHoldsSettled(tenant);
    expect((await walletOf(store, tenant)).held).toBe(0);
    // Every kind of step was taken often enough to mean something.
    for (const kind of ['start', 'broke', 'claim', 'complete', 'fail', 'cancel']) {
      expect(done[kind] ?? 0, `${kind} in ${JSON.stringify(done)}`).toBeGreaterThan(20);
    }
  });

  async function randomStep(tenant: Tenant): Promise<string> {
    const chance = Math.random();
    if (chance < 0.35) return start(tenant);
    if (chance < 0.42) return (await cancelSomething(tenant)) ? 'cancel' : 'nothing';
    if (chance < 0.68) return (await claimSomething(tenant)) ? 'claim' : 'nothing';
    const container = pick(await busy(tenant));
    if (!container) return 'nothing';
    if (chance < 0.85) {
      await complete(container);
      return 'complete';
    }
    const lost = houseEnd('worker', { stage: 'assembling', hours: 0 });
    const failed = { kind: 'post', error: lost.errors.overdue } as const;
    await giveBack(fresh.store, container, chance < 0.93 ? failed : lost);
    return 'fail';
  }

  async function start({ caller, organisationId, projectId }: Tenant): Promise<string> {
    const variantCount = 1 + Math.floor(Math.random() * 3);
    const input = { projectId, variantCount, format: pick(['auto', 'slideshow_remix']), brief: {} };
    try {
      await generateContent(startDeps(fresh.store, STEPS), caller, input);
      return 'start';
    } catch (error) {
      if (!(error instanceof BillingExhaustedError)) throw error;
      // Or little would be left to cancel, fail and complete in the rest of the walk.
      const grant = { organisationId, amount: 600, cause: randomUUID() };
      await fresh.store.transaction((db) => grantCredits(db, grant));
      return 'broke';
    }
  }

  const running = ({ projectId }: Tenant) =>
    fresh.store.db
      .selectFrom('job')
      .select('id')
      .where('projectId', '=', projectId)
      .where('status', '=', 'running')
      .execute();
  const containersIn = ({ projectId }: Tenant, status: 'queued' | 'processing') =>
    fresh.store.db
      .selectFrom('container')
      .selectAll()
      .where('projectId', '=', projectId)
      .where('status', '=', status)
      .execute();
  const busy = (tenant: Tenant) => containersIn(tenant, 'processing');
  const cancel = ({ caller }: Tenant, id: string) =>
    cancelJob({ store: fresh.store, events: { publish: async () => {} } }, caller, id);

  async function cancelSomething(tenant: Tenant): Promise<boolean> {
    const job = pick(await running(tenant));
    return job !== undefined && (await cancel(tenant, job.id)).accepted;
  }
  async function claimSomething(tenant: Tenant): Promise<boolean> {
    const container = pick(await containersIn(tenant, 'queued'));
    if (!container) return false;
    return (await claimContainer(fresh.store, container.id, container.attempt)).kind === 'claimed';
  }
});

const pick = <Item>(items: readonly Item[]): Item | undefined =>
  items[Math.floor(Math.random() * items.length)];

/** Per hold: nothing while the container lives, and one settlement of all of it once it has ended. */
async function expectHoldsSettled({ organisationId }: Tenant): Promise<void> {
  const { db } = fresh.store;
  const entries = await db
    .selectFrom('ledger_entry')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .execute();
  const containers = await db
    .selectFrom('container')
    .select(['id', 'status', 'held'])
    .where('organisationId', '=', organisationId)
    .execute();
  const byContainer = Map.groupBy(entries, (entry) => entry.containerId);
  for (const { id, status, held } of containers) {
    const settled = (byContainer.get(id) ?? []).filter(({ cause }) => cause.startsWith('settle:'));
    const ended = status !== 'queued' && status !== 'processing';
    expect(new Set(settled.map((entry) => entry.transactionId)).size).toBe(ended ? 1 : 0);
    const sum = (account: string) =>
      settled.filter((one) => one.account === account).reduce((total, { amount }) => total + amount, 0);
    expect(sum('revenue') + sum('wallet')).toBe(ended ? held : 0);
    if (ended) expect(sum('revenue')).toBe(status === 'completed' ? 50 : 0);
  }
}

describe('reading', () => {
  test('the wallet, what was charged this month, and every entry in pages', async () => {
    const { store } = fresh;
    const tenant = await newTenant(store);
    const container = await firstContainer(store, await newJob(store, tenant, { held: 120, format: null }));
    await newJob(store, tenant, { held: 50 });
    const claimed = await claimContainer(store, container.id, 0);
    if (claimed.kind !== 'claimed') throw new Error('The container was not claimed.');
    await complete(claimed.container);
    expect(await readCredits(store.db, tenant.caller)).toMatchObject({ wallet: 1_900, held: 50 });
    const { start, end, used } = await readCreditPeriod(store.db, tenant.caller);
    expect(used).toBe(50);
    const now = new Date();
    expect(start).toEqual(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth())));
    expect(end).toEqual(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1)));

    const whole = await listLedger(store.db, tenant.caller, { first: 200 });
    // A grant and two holds of two sides each, and a settlement of three.
    expect(whole.items.map(({ account, amount }) => `${account} ${amount}`).toSorted()).toEqual(
      ['issued -2000', 'wallet 2000', 'wallet -120', 'held 120', 'wallet -50', 'held 50']
        .concat(['held -120', 'revenue 50', 'wallet 70'])
        .toSorted(),
    );
    const pages: string[] = [];
    let after: string | undefined;
    do {
      const page = await listLedger(store.db, tenant.caller, { first: 2, after });
      pages.push(...page.items.map(({ id }) => id));
      const last = page.items.at(-1);
      after = page.hasNextPage && last ? encodeCursor(last) : undefined;
    } while (after);
    expect(pages).toEqual(whole.items.map(({ id }) => id));
  });

  test('nothing without the scope, and nothing of others', async () => {
    const tenant = await newTenant(fresh.store);
    const caller = { ...tenant.caller, scopes: new Set(['content:read'] as const) };
    await expect(listLedger(fresh.store.db, caller, {})).rejects.toMatchObject({
      details: { scope: 'credits:read' },
    });
    expect(() => readCredits(fresh.store.db, caller)).toThrow('credits:read');
    const { items } = await listLedger(fresh.store.db, tenant.caller, {});
    expect(new Set(items.map((entry) => entry.organisationId))).toEqual(new Set([tenant.organisationId]));
  });
});

describe('a grant from the terminal', () => {
  test('adds credits once per cause, by id or by name', async () => {
    const { store } = fresh;
    const tenant = await newTenant(store);
    const organisation = encodeId('organisation', tenant.organisationId);
    const order = { organisation, amount: 500, cause: 'invoice 7' };
    expect(await grantToOrganisation(store, order)).toMatchObject({ granted: true, available: 2_500 });
    expect(await grantToOrganisation(store, order)).toMatchObject({ granted: false, available: 2_500 });
    await store.db
      .updateTable('organisation')
      .set({ name: 'Only one of this name' })
      .where('id', '=', tenant.organisationId)
      .execute();
    const byName = { organisation: 'Only one of this name', amount: 1, cause: 'by name' };
    expect(await grantToOrganisation(store, byName)).toMatchObject({ organisationId: organisation });
    await expectBooksInOrder(store, tenant);
  });

  test('goes to nobody when the name is unknown or not unique', async () => {
    const order = { amount: 1, cause: 'x' };
    expect(await grantToOrganisation(fresh.store, { ...order, organisation: 'Nobody' })).toBeNull();
    await newTenant(fresh.store);
    await newTenant(fresh.store);
    expect(await grantToOrganisation(fresh.store, { ...order, organisation: 'Org' })).toBeNull();
  });
});
