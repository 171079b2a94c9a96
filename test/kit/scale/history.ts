import pg from 'pg';
import { AROUND } from './around.ts';
import { OWNERS } from './owners.ts';
import { POSTS } from './posts.ts';
import type { HistorySize } from './size.ts';

/** Rows are known to fit each other: nothing looks for their parents, and a lost history is made anew. */
const SETTINGS = [
  `set session_replication_role = 'replica'`,
  'set synchronous_commit to off',
  `set work_mem to '256MB'`,
  `set maintenance_work_mem to '512MB'`,
  'select setseed(0.5)',
];

/** All but those of keys, which are filled in their own order. */
const INDEXES = `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
  from pg_index join pg_class on pg_class.oid = indexrelid
  where relnamespace = current_schema()::regnamespace and relkind = 'i'
    and not exists (select from pg_constraint where conindid = indexrelid)`;

const TABLES = `select oid::regclass::text as name from pg_class
  where relnamespace = current_schema()::regnamespace and relkind = 'r'`;

/**
 * Fills a migrated, empty database with a month of an installation, statement by statement over whole tables, and has
 * it analysed. Superusers only. `log` hears what takes long.
 */
export async function makeHistory(
  databaseUrl: string,
  size: HistorySize,
  log: (message: string) => void = () => {},
): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const run = async (statement: string) => {
    const began = performance.now();
    await client.query(statement).catch((error) => {
      throw new Error(`A history cannot be made by\n${statement}`, { cause: error });
    });
    const seconds = (performance.now() - began) / 1000;
    if (seconds > 5) log(`${seconds.toFixed(0)} s: ${statement.slice(0, 60).replaceAll(/\s+/g, ' ')}`);
  };
  try {
    for (const setting of SETTINGS) await run(setting);
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(INDEXES);
    for (const { name } of indexes) await run(`drop index ${name}`);
    for (const step of [...OWNERS, ...POSTS, ...AROUND]) await run(step(size));
    for (const { definition } of indexes) await run(definition);
    const { rows: tables } = await client.query<{ name: string }>(TABLES);
    await run(`vacuum (analyze) ${tables.map(({ name }) => name).join(', ')}`);
  } finally {
    await client.end();
  }
}
