import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { startEmbeddedPostgres } from '#src/infra/own-postgres/postgres.ts';
import { migrateStore, openStore } from '#src/infra/store/orm.ts';
import { createEmbeddedModeration } from '#src/safety/word-lists.ts';
import { slideshowBuild } from '#src/usecases/start/slideshow-build.ts';
import { startDeps } from '#test/kit/world/start-deps.ts';
import { makeTenant, type Tenant } from '#test/kit/world/tenant.ts';
import { compareRates, PIECES } from './compare-rates.ts';
import { openRecorder, renewed, replay, type Statement } from './replay.ts';

/**
 * Starts per second: the use case, moderation included, against the very statements it sends, replayed on bare
 * `pg` with prepared statements over a pool of the same size.
 */
const POOL = 10;

const record = openRecorder();
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
const moderation = createEmbeddedModeration();

const statements = await record(() => startOnce(first));
const { ours, byHand, ratio } = await compareRates(
  (index) => startOnce(tenantOf(index)),
  () => {
    const starts = Array.from({ length: PIECES }, (_, index) => renewed(statements, idsOf(tenantOf(index))));
    return (index) => replay(pool, starts[index] as Statement[]);
  },
);
console.table({
  'statements per start': statements.length,
  'use case, starts/s': Math.round(ours),
  'bare pg, starts/s': Math.round(byHand),
  'ratio (goal >= 0.6)': ratio.toFixed(2),
});

function tenantOf(index: number): Tenant {
  return tenants[index % tenants.length] as Tenant;
}

function startOnce({ caller, projectId, influencerId }: Tenant) {
  const hook = 'wait for it...\nthis simple habit changed everything 🧠';
  const raw = { projectId, influencerId, hook, idempotencyKey: uuidv7() };
  return slideshowBuild({ ...startDeps(store, 1e6), moderation }, caller, raw);
}

/** The ids of the recorded start, as another tenant has them. */
function idsOf({ organisationId, projectId, influencerId }: Tenant): Map<string, string> {
  return new Map([
    [first.organisationId, organisationId],
    [first.projectId, projectId],
    [first.influencerId, influencerId],
  ]);
}
