import { Migrator } from '@mikro-orm/migrations';
import { type EntityManager, type EntityMetadata, MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import pg from 'pg';
import { boundSilence } from './bound-silence.ts';
import { poolOf } from './connection.ts';
import { type Db, dbOf } from './database.ts';
import { entities } from './entities.ts';
import { readMigrations } from './migrations.ts';
import { prepareStatements } from './prepare-statements.ts';
import { sendTogether } from './send-together.ts';
import { SharedSessionsError, sessionsCheck } from './whole-sessions.ts';

export type Store = AsyncDisposable & {
  /** A unit of work of one's own: one for each use case, and not kept longer. Its `transactional` flushes and commits. */
  fork: () => EntityManager;
  /** The pool; each statement on any connection. */
  db: Db;
  /** Runs `work` in one transaction (READ COMMITTED); a throw rolls back. Locks go organisation → job → container. */
  transaction: <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>;
  /** Rejects while the database is out of reach, shares its sessions or takes no writes, as after a failover to a replica. */
  check: () => Promise<void>;
};

const options = (pool: pg.PoolConfig, onPool: (pool: pg.Pool) => void = () => {}) => ({
  // Given the URL, the mapper would take no more than host, port, user, password and database from it.
  dbName: pool.database ?? pool.user,
  entities: [...entities],
  forceUtcTimezone: true,
  allowGlobalContext: false,
  assign: { ignoreUndefined: true },
  discovery: { onMetadata: fillWithNull },
  debug: false,
  driverOptions: {
    ...pool,
    pipeline: true,
    onPoolCreated: (created: pg.Pool) => {
      readTimesAsDates(created);
      prepareStatements(created);
      sendTogether(created);
      onPool(created);
    },
  },
});

/** A new entity has null where nothing is said, as its row has. */
function fillWithNull({ properties }: EntityMetadata): void {
  for (const property of Object.values(properties)) {
    if (property.nullable) property.onCreate ??= () => null;
  }
}

/** The mapper asks the driver for plain text; hand-written queries, whose rows are typed `Date`, need dates. */
function readTimesAsDates(pool: pg.Pool): void {
  const TIMESTAMPTZ = 1184;
  const { types } = pool.options;
  if (!(types instanceof pg.TypeOverrides)) throw new Error('The mapper no longer reads types of its own.');
  types.setTypeParser(TIMESTAMPTZ, pg.types.getTypeParser(TIMESTAMPTZ));
}

/**
 * Connects to a migrated database, now or once it is there. Dispose of it to close the pool.
 * @throws SharedSessionsError
 */
export async function openStore({
  databaseUrl,
  poolSize,
}: {
  databaseUrl: string;
  poolSize: number;
}): Promise<Store> {
  const checkSessions = sessionsCheck(databaseUrl);
  await checkSessions().catch((error) => {
    // Whatever else is wrong may pass.
    if (error instanceof SharedSessionsError) throw error;
  });
  // Migrations may take their time; requests are waited for.
  const { query_timeout: silenceMs, ...pool } = poolOf(databaseUrl, { max: poolSize });
  const bound = (created: pg.Pool) => boundSilence(created, silenceMs && Number(silenceMs));
  const orm = await MikroORM.init(options(pool, bound));
  const db = dbOf(orm.em.fork());
  return {
    fork: () => orm.em.fork(),
    db,
    transaction: (work) => db.transaction().execute(work),
    check: async () => {
      await checkSessions();
      await checkWritable(db);
    },
    [Symbol.asyncDispose]: () => orm.close(true),
  };
}

async function checkWritable(db: Db): Promise<void> {
  const { rows } = await sql<{ transaction_read_only: string }>`show transaction_read_only`.execute(db);
  if (rows[0]?.transaction_read_only === 'on') throw new Error('the database is read-only');
}

/** Brings the database to the schema of this version; running it again does nothing. */
export async function migrateStore(databaseUrl: string): Promise<void> {
  await withMigrator(databaseUrl, (migrator) => migrator.up());
}

/** Names of the migrations that this version has and the database has not. */
export function pendingMigrations(databaseUrl: string): Promise<string[]> {
  return withMigrator(databaseUrl, async (migrator) => (await migrator.getPending()).map(({ name }) => name));
}

async function withMigrator<Result>(
  databaseUrl: string,
  use: (migrator: MikroORM['migrator']) => Promise<Result>,
): Promise<Result> {
  const orm = await MikroORM.init({
    ...options(poolOf(databaseUrl, { max: 1 })),
    extensions: [Migrator],
    migrations: {
      migrationsList: await readMigrations(),
      snapshot: false,
      disableForeignKeys: false,
      silent: true,
    },
  });
  try {
    const [{ schema }] = await orm.em.execute<[{ schema: string }]>('select current_schema() as schema');
    // Where tables land without being told; the mapper would look for its list of migrations in "public" alone.
    orm.config.set('schema', schema);
    return await use(orm.migrator);
  } finally {
    await orm.close(true);
  }
}
