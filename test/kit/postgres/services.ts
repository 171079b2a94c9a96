import { existsSync, readFileSync, rmSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { freePort } from '#src/infra/own-postgres/free-port.ts';
import { startEmbeddedPostgres } from '#src/infra/own-postgres/postgres.ts';
import { migrateQueue } from '#src/infra/queue/migrate.ts';
import { migrateStore } from '#src/infra/store/orm.ts';
import { TEMPLATE } from './database.ts';
import './provided.ts';
import { startRedis } from '../redis/redis-server.ts';

/** Vitest's global set-up: a real PostgreSQL with a migrated template database, and a real Redis, for one run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await using started = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'reelgate-test-'));
  started.defer(() => rm(folder, { recursive: true, force: true }));
  // The server may run as another user than we do.
  await chmod(folder, 0o755);
  const postgres = started.use(await startPostgres(folder));
  started.use(stopOnExit(folder));
  const redis = started.use(await startRedis(folder));
  const server = new URL(postgres.url);
  server.pathname = '/';
  await makeTemplate(server.href);
  project.provide('postgresUrl', server.href);
  project.provide('redisUrl', redis?.url ?? null);
  const running = started.move();
  return () => running.disposeAsync();
}

const startPostgres = async (folder: string) =>
  startEmbeddedPostgres({
    dataDir: join(folder, 'data'),
    port: await freePort(),
    durable: false,
    log: (message) => console.log(message),
  });

/** Vitest leaves on Ctrl-C without tearing down, and the server, being detached, would outlive it. */
function stopOnExit(folder: string): Disposable {
  const stop = () => {
    const pidFile = join(folder, 'data/postgres/data/postmaster.pid');
    process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGQUIT');
    // Nothing asynchronous runs any more, so waiting has to block.
    const clock = new Int32Array(new SharedArrayBuffer(4));
    for (let look = 0; look < 100 && existsSync(pidFile); look += 1) Atomics.wait(clock, 0, 0, 20);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  return { [Symbol.dispose]: () => process.off('exit', stop) };
}

/** Every test file gets a copy of this database; nobody may connect to it, or it could not be copied. */
async function makeTemplate(server: string): Promise<void> {
  const admin = new pg.Client(`${server}postgres`);
  await admin.connect();
  try {
    await admin.query(`create database ${TEMPLATE}`);
    await migrateStore(`${server}${TEMPLATE}`);
    await migrateQueue(`${server}${TEMPLATE}`);
    await admin.query(`alter database ${TEMPLATE} is_template true allow_connections false`);
  } finally {
    await admin.end();
  }
}
