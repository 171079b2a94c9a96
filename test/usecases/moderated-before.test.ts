import { type KyselyPlugin, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '#src/infra/store/orm.ts';
import type { Moderator } from '#src/safety/moderation.ts';
import { slideshowBuild } from '#src/usecases/start/slideshow-build.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { startDeps, startRows } from '#test/kit/world/start-deps.ts';
import { makeTenant, type Tenant } from '#test/kit/world/tenant.ts';

let fresh: FreshStore;
let tenant: Tenant;
beforeAll(async () => {
  fresh = await freshStore();
  tenant = await makeTenant(fresh.store.db);
});
afterAll(() => fresh?.[Symbol.asyncDispose]());

/** Starts with a moderator that counts how often it is asked, and how many transactions stood open meanwhile. */
function watched(store: Store = fresh.store, nature: Pick<Moderator, 'nearby'> = {}) {
  const seen = { asked: 0, open: 0 };
  const deps = startDeps(store);
  Object.assign(deps.moderation, nature);
  const { review } = deps.moderation;
  deps.moderation.review = async (texts, signal) => {
    seen.asked += 1;
    seen.open += await openTransactions();
    return review(texts, signal);
  };
  const start = (hook: string, idempotencyKey: string) =>
    slideshowBuild(deps, tenant.caller, { projectId: tenant.projectId, hook, idempotencyKey });
  return { seen, start };
}

/** The pool, and how many statements were sent outside of transactions. */
function watchedDb() {
  let asked = 0;
  const count: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      asked += 1;
      return result;
    },
  };
  return { watched: fresh.store.db.withPlugin(count), asked: () => asked };
}

async function openTransactions(): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
  `.execute(fresh.store.db);
  return rows[0]?.open ?? Number.NaN;
}

test('no transaction is open while moderation is asked, and a known key is answered without it', async () => {
  const { seen, start } = watched();
  const first = await start('Calm mornings', 'known');
  expect(seen).toEqual({ asked: 1, open: 0 });
  expect(await start('Calm mornings', 'known')).toMatchObject({ jobId: first.jobId, replayed: true });
  await expect(start('Other mornings', 'known')).rejects.toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
  expect(seen.asked).toBe(1);
});

test('a moderation that is nearby is asked without a look for the key, and changes no answer', async () => {
  const db = watchedDb();
  const { seen, start } = watched({ ...fresh.store, db: db.watched }, { nearby: true });
  const first = await start('Quiet mornings', 'nearby');
  expect(await start('Quiet mornings', 'nearby')).toMatchObject({ jobId: first.jobId, replayed: true });
  await expect(start('forbidden', 'nearby')).rejects.toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
  await expect(start('forbidden', 'nearby and new')).rejects.toMatchObject({ code: 'MODERATION_BLOCKED' });
  expect({ ...seen, looks: db.asked() }).toEqual({ asked: 4, open: 0, looks: 0 });
  // By the same means, what is far is seen to be looked for.
  await watched({ ...fresh.store, db: db.watched }).start('Quiet mornings', 'nearby');
  expect(db.asked()).toBe(1);
});

test('a verdict is told after what comes before it, and writes nothing', async () => {
  const { start } = watched();
  const before = await startRows(fresh.store);
  await expect(start('forbidden', 'blocked')).rejects.toMatchObject({ code: 'MODERATION_BLOCKED' });
  const lost = slideshowBuild(startDeps(fresh.store), tenant.caller, {
    projectId: 'prj_x',
    hook: 'forbidden',
  });
  await expect(lost).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await startRows(fresh.store)).toEqual(before);
});

test('a key that is forgotten after it was looked for is moderated after all', async () => {
  const forget = () => fresh.store.db.deleteFrom('idempotency_record').execute();
  const transaction: Store['transaction'] = async (work) => {
    await forget();
    return fresh.store.transaction(work);
  };
  await watched().start('Late mornings', 'forgotten');
  const { seen, start } = watched({ ...fresh.store, transaction });
  expect(await start('Late mornings', 'forgotten')).toMatchObject({ replayed: false });
  expect(seen).toEqual({ asked: 1, open: 0 });
  await fresh.store.db.insertInto('idempotency_record').values(recordOf('blocked later')).execute();
  await expect(start('forbidden', 'blocked later')).rejects.toMatchObject({ code: 'MODERATION_BLOCKED' });
});

function recordOf(key: string) {
  return {
    organisationId: tenant.organisationId,
    useCase: 'slideshow_build' as const,
    projectId: tenant.projectId,
    key,
    requestHash: '',
    jobId: tenant.projectId,
    response: '',
  };
}
