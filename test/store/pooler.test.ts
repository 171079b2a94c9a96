import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { openGatewayApp } from '#src/app/gateway.ts';
import { prepareDatabase } from '#src/cli/prepare-database.ts';
import { readConfig } from '#src/config.ts';
import { freePort } from '#src/infra/own-postgres/free-port.ts';
import { openBullQueue } from '#src/infra/queue/bullmq.ts';
import { openDoor } from '#test/kit/http/door.ts';
import { freshDatabase } from '#test/kit/postgres/database.ts';
import { startPgBouncer } from '#test/kit/postgres/pgbouncer.ts';
import { programSuite } from '#test/kit/programs/program-suite.ts';
import { waitFor } from '#test/kit/wait-for.ts';

const SHARED =
  /^DATABASE_URL leads through a pooler in transaction mode .*: name the database itself, or a pool/;

async function inFolder<Result>(use: (dataDir: string) => Promise<Result>): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'reelgate-pooler-'));
  try {
    return await use(dataDir);
  } finally {
    await rm(dataDir, { recursive: true });
  }
}

/** A gateway with a worker in it. */
function openGateway(databaseUrl: string, dataDir: string) {
  const config = readConfig('start', { REELGATE_DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const own = { databaseUrl, secret: 'x'.repeat(32), http: { ...config.http, port: 0 } };
  return openGatewayApp({ ...config, ...own }, { worker: true });
}

/** What a command prints, which fails. */
async function saidBy(command: string, databaseUrl: string): Promise<string> {
  return inFolder(async (dataDir) => {
    const env = {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      REDIS_URL: 'redis://127.0.0.1:1',
      REELGATE_SECRET: 'x'.repeat(32),
      REELGATE_DATA_DIR: dataDir,
      PORT: `${await freePort()}`,
    };
    const file = join(import.meta.dirname, `../../src/cli/${command}.ts`);
    const failed = promisify(execFile)(process.execPath, [file], {
      cwd: import.meta.dirname,
      env,
      timeout: 60_000,
    });
    return failed.then(
      ({ stdout }) => `It ended well: ${stdout}`,
      ({ stderr }) => stderr,
    );
  });
}

programSuite('pgbouncer', 'behind a PgBouncer', () => {
  test('in session mode a database is migrated, read and written, and its queue gives and takes', async () => {
    await using database = await freshDatabase();
    await using pooler = await startPgBouncer(database.url, 'session');
    await prepareDatabase(pooler.url);
    await inFolder(async (dataDir) => {
      await using gateway = await openGateway(pooler.url, dataDir);
      const ready = await fetch(`${gateway.url}/health/ready`);
      expect([ready.status, await ready.json()]).toMatchObject([200, { checks: { postgres: 'ok' } }]);
      const errors: unknown[] = [];
      await using queue = openBullQueue({ databaseUrl: pooler.url, onError: (error) => errors.push(error) });
      // Of no container, so that the worker is done with them at once.
      const entries = [1, 2].map(() => ({ containerId: uuidv7(), attempt: 0, delayMs: 0 }));
      for (const entry of entries) {
        await queue.add([entry]);
        await waitFor(async () => (await queue.fate(entry)) === 'over');
      }
      expect(errors).toEqual([]);
    });
  });

  test.each(['migrate', 'start', 'gateway', 'worker'])(
    'in transaction mode %s says in one sentence why it does not work and what does',
    async (command) => {
      await using database = await freshDatabase();
      await using pooler = await startPgBouncer(database.url, 'transaction');
      expect(await saidBy(command, pooler.url)).toMatch(SHARED);
    },
    90_000,
  );

  test('in transaction mode a gateway that was started without its database is not ready, and says why', async () => {
    await using database = await freshDatabase();
    await using pooler = await startPgBouncer(database.url, 'transaction');
    await using door = await openDoor(`http://${new URL(pooler.url).host}`);
    await door.shut();
    const through = Object.assign(new URL(pooler.url), { host: new URL(door.url).host }).href;
    await inFolder(async (dataDir) => {
      await using gateway = await openGateway(through, dataDir);
      await door.reopen();
      const ready = await fetch(`${gateway.url}/health/ready`);
      expect([ready.status, await ready.json()]).toMatchObject([
        503,
        { checks: { postgres: expect.stringMatching(SHARED) } },
      ]);
    });
  });
});
