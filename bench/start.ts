import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { startEmbeddedPostgres } from '#src/infra/embedded/postgres.ts';
import { migrateStore, openStore, type Store } from '#src/infra/store/orm.ts';
import { slideshowBuild } from '#src/usecases/slideshow-build.ts';
import { startDeps } from '#test/kit/start-deps.ts';
import { makeTenant, type Tenant } from '#test/kit/tenant.ts';

/**
 * Starts per second: the use case, against the very statements it sends, replayed on bare `pg` with prepared
 * statements over a pool of the same size. The rounds take turns, so the machine's moods hit both alike.
 */
const [POOL, IN_FLIGHT, STARTS, ROUNDS] = [10, 50, 1_000, 5];
const UUID_V7 = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

type Statement = { text: string; values: unknown[] };

const folder = await mkdtemp(join(tmpdir(), 'reelgate-bench-'));
await using opened = new AsyncDisposableStack();
opened.defer(() => rm(folder, { recursive: true, force: true }));
const { url } = opened.use(await startEmbeddedPostgres({ dataDir: folder, log: () => {} }));
await migrateStore(url);
const store = opened.use(await openStore({ databaseUrl: url, poolSize: POOL }));
const pool = opened.adopt(new pg.Pool({ connectionString: url, max: POOL }), (one) => one.end());
// Its last connections may still be hanging up when the server stops.
pool.on('error', () => {});
const tenants = await Promise.all(Array.from({ length: 200 }, () => makeTenant(store.db, { credits: 1e9 })));
const first = tenants[0] as Tenant;

const statements = await recordStart(first);
const perSecond: Record<'use case' | 'bare pg', number[]> = { 'use case': [], 'bare pg': [] };
for (let round = 0; round < ROUNDS; round++) {
  perSecond['use case'].push(await rate((index) => startOnce(store, tenantOf(index))));
  const ready = Array.from({ length: STARTS }, (_, index) => renewed(statements, tenantOf(index)));
  perSecond['bare pg'].push(await rate((index) => replay(pool, ready[index] as Statement[])));
}
const ratios = perSecond['use case'].map((rate, round) => rate / (perSecond['bare pg'][round] ?? Number.NaN));
console.table({
  'statements per start': statements.length,
  'use case, starts/s': Math.round(median(perSecond['use case'])),
  'bare pg, starts/s': Math.round(median(perSecond['bare pg'])),
  'ratio (goal >= 0.6)': median(ratios).toFixed(2),
});

function tenantOf(index: number): Tenant {
  return tenants[index % tenants.length] as Tenant;
}

function startOnce(on: Store, { caller, projectId, influencerId }: Tenant) {
  const raw = { projectId, influencerId, hook: 'one small habit', idempotencyKey: uuidv7() };
  return slideshowBuild(startDeps(on, 1e6), caller, raw);
}

/** The statements of one start, as they go over the wire of a connection of its own. */
async function recordStart(tenant: Tenant): Promise<Statement[]> {
  const seen: Statement[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [text, values] = args;
    const config =
      typeof text === 'object' && text !== null ? (text as Partial<Statement>) : { text, values };
    if (typeof config.text === 'string') {
      seen.push({ text: config.text, values: (config.values as unknown[] | undefined) ?? [] });
    }
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await using recorded = await openStore({ databaseUrl: url, poolSize: 1 });
    await recorded.transaction(async () => {});
    seen.length = 0;
    await startOnce(recorded, tenant);
  } finally {
    pg.Client.prototype.query = query;
  }
  return seen;
}

/** The recorded statements for another tenant, every id of the start itself made anew. */
function renewed(recorded: Statement[], tenant: Tenant): Statement[] {
  const ids = new Map<string, string>([
    [first.organisationId, tenant.organisationId],
    [first.projectId, tenant.projectId],
    [first.influencerId, tenant.influencerId],
  ]);
  const renew = (id: string): string => {
    const known = ids.get(id) ?? uuidv7();
    ids.set(id, known);
    return known;
  };
  const fresh = (value: unknown) => (typeof value === 'string' ? value.replace(UUID_V7, renew) : value);
  return recorded.map(({ text, values }) => ({ text, values: values.map(fresh) }));
}

async function replay(on: pg.Pool, start: Statement[]): Promise<void> {
  const client = await on.connect();
  try {
    for (const [index, { text, values }] of start.entries()) {
      await client.query(values.length > 0 ? { name: `s${index}`, text, values } : text);
    }
  } finally {
    client.release();
  }
}

async function rate(work: (index: number) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let next = 0;
  const runner = async () => {
    while (next < STARTS) await work(next++);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, runner));
  return STARTS / ((performance.now() - began) / 1000);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
