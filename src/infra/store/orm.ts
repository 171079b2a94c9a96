import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { Db } from './database.ts';
import { entities } from './entities.ts';
import { migrationsList } from './migrations.ts';
import { prepareStatements } from './prepare-statements.ts';

export type Store = AsyncDisposable & {
  /** The pool; each statement on any connection. */
  db: Db;
  /** Runs `work` in one transaction (READ COMMITTED); a throw rolls back. Locks go organisation → job → container. */
  transaction: <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>;
};

/** Within this time a database has taken a connection or is said to be out of reach. */
export const CONNECT_TIMEOUT_MS = 10_000;

const options = (databaseUrl: string, poolSize: number) => ({
  clientUrl: databaseUrl,
  entities: [...entities],
  extensions: [Migrator],
  migrations: { migrationsList, snapshot: false, disableForeignKeys: false, silent: true },
  pool: { min: 0, max: poolSize },
  forceUtcTimezone: true,
  allowGlobalContext: false,
  debug: false,
  driverOptions: {
    // The driver by itself waits for a silent host for ever; it counts the wait for a free connection too.
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    onPoolCreated: (pool: pg.Pool) => {
      readTimesAsDates(pool);
      prepareStatements(pool);
    },
  },
});

/** The mapper asks the driver for plain text; hand-written queries, whose rows are typed `Date`, need dates. */
function readTimesAsDates(pool: pg.Pool): void {
  const TIMESTAMPTZ = 1184;
  const overrides = pool.options.types as pg.TypeOverrides | undefined;
  overrides?.setTypeParser(TIMESTAMPTZ, pg.types.getTypeParser(TIMESTAMPTZ));
}

/** Connects to a migrated database. Dispose of it to close the pool. */
export async function openStore({
  databaseUrl,
  poolSize,
}: {
  databaseUrl: string;
  poolSize: number;
}): Promise<Store> {
  const orm = await MikroORM.init(options(databaseUrl, poolSize));
  const db = orm.em.fork().getKysely() as unknown as Db;
  return {
    db,
    transaction: (work) => db.transaction().execute(work),
    [Symbol.asyncDispose]: () => orm.close(true),
  };
}

/** Brings the database to the schema of this version; running it again does nothing. */
export async function migrateStore(databaseUrl: string): Promise<void> {
  const orm = await MikroORM.init(options(databaseUrl, 1));
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}
