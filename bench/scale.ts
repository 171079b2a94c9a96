import { parseArgs } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from '#src/infra/own-postgres/postgres.ts';
import { migrateQueue } from '#src/infra/queue/migrate.ts';
import { migrateStore, openStore } from '#src/infra/store/orm.ts';
import { makeHistory } from '#test/kit/scale/history.ts';
import { type Ask, HOT_QUERIES, WHOLE } from '#test/kit/scale/hot-queries.ts';
import { lookAtPlans } from '#test/kit/scale/look.ts';
import { takeSamples } from '#test/kit/scale/samples.ts';
import { tenantOf, wholeJob } from '#test/kit/scale/whole-job.ts';
import { fillPool } from '#test/kit/world/fill-pool.ts';
import { jobCost } from './scale/job-cost.ts';
import { openOwnFolder } from './scale/own-folder.ts';
import { fillQueue, takeTurns } from './scale/take-turns.ts';

/**
 * A large installation: a month of history is written into a PostgreSQL of our own, then every question that is asked
 * all the time is put by the product's own functions. Code 1 when a plan reads or sorts what it should not, or a job
 * costs more than a tenth more than on an empty database. Takes about 15 GB in the temporary folder at full size.
 */
const [CALLS, SAMPLES, IN_QUEUE] = [200, 30, 20_000];
const { values } = parseArgs({
  options: {
    containers: { type: 'string', default: '1000000' },
    events: { type: 'string', default: '20000000' },
    organisations: { type: 'string', default: '5000' },
    plans: { type: 'boolean', default: false },
  },
});
const size = {
  containers: Number(values.containers),
  events: Number(values.events),
  organisations: Number(values.organisations),
};

await using opened = new AsyncDisposableStack();
const folder = opened.use(await openOwnFolder());
const { url } = opened.use(
  await startEmbeddedPostgres({ dataDir: folder.path, durable: false, log: () => {} }),
);
const emptyUrl = Object.assign(new URL(url), { pathname: '/empty' }).href;
await ask(url, 'create database empty');
for (const one of [url, emptyUrl]) {
  await migrateStore(one);
  await migrateQueue(one);
}
const began = performance.now();
await makeHistory(url, size, console.log);
const [store, empty] = [await open(url), await open(emptyUrl)];
for (const { db } of [store, empty]) await fillPool(db);
const [{ bytes }] = await ask(url, `select pg_size_pretty(pg_database_size('reelgate')) as bytes`);
console.log(`${seconds(began)} s for a history of ${bytes}`);

const samples = await takeSamples(url, CALLS);
const job: Record<string, Ask> = { 'a whole job': (on, sample) => wholeJob(on, tenantOf(sample)) };
const looks = await lookAtPlans(url, { ...HOT_QUERIES, ...job, ...WHOLE }, samples.slice(0, SAMPLES));
console.log(`${seconds(began)} s until all plans were looked at`);
for (const { name, worst } of looks.filter(({ faults }) => values.plans && faults.length > 0)) {
  console.log(name, JSON.stringify(worst, null, 1));
}
const rows = [];
for (const { name, rows: read, pages, faults } of looks) {
  const [p50, p99] = await time({ ...HOT_QUERIES, ...job, ...WHOLE }[name] as Ask, name in WHOLE ? 3 : CALLS);
  rows.push({ name, rows: read, pages, 'p50 ms': p50, 'p99 ms': p99, faults: faults.join('; ') });
}
console.table(rows);

const waiting = await fillQueue(url, store, Math.min(IN_QUEUE, size.containers / 100));
const takes = (await takeTurns(url, CALLS)).toSorted((a, b) => a - b);
const cost = await jobCost(empty, store, samples.map(tenantOf));
console.table({
  'entries in the queue': waiting,
  'take, p50 ms': at(takes, 0.5),
  'take, p99 ms': at(takes, 0.99),
  'a job on an empty database, p50 ms': cost.empty.toFixed(2),
  'a job on the full one, p50 ms': cost.full.toFixed(2),
  'a job of a tenant with a past, p50 ms': cost.old.toFixed(2),
  'full / empty (goal <= 1.1)': (cost.full / cost.empty).toFixed(2),
});
console.log(`${seconds(began)} s in all`);
const faulty = looks.filter(({ name, faults }) => faults.length > 0 && !(name in WHOLE));
console.log(`${looks.length - faulty.length} of ${looks.length} questions read what they need.`);
process.exitCode = faulty.length > 0 || cost.full > 1.1 * cost.empty ? 1 : 0;

async function open(databaseUrl: string) {
  return opened.use(await openStore({ databaseUrl, poolSize: 2 }));
}

async function ask(databaseUrl: string, statement: string) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows: found } = await client.query(statement);
  await client.end();
  return found as [{ bytes: string }];
}

async function time(question: Ask, calls: number): Promise<[p50: string, p99: string]> {
  const taken: number[] = [];
  for (const sample of samples.slice(0, calls)) {
    const from = performance.now();
    await question(store, sample);
    taken.push(performance.now() - from);
  }
  const sorted = taken.toSorted((a, b) => a - b);
  return [at(sorted, 0.5), at(sorted, 0.99)];
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(2);
}

function seconds(from: number): string {
  return ((performance.now() - from) / 1000).toFixed(0);
}
