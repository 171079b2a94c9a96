import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { freePort } from '#src/infra/own-postgres/free-port.ts';
import { openBullQueue } from '#src/infra/queue/bullmq.ts';
import { bareEnv } from '#test/kit/bare-env.ts';
import { openDoor } from '#test/kit/http/door.ts';
import { tenantDatabase } from '#test/kit/postgres/tenant-database.ts';
import { redisSuite } from '#test/kit/redis/redis.ts';
import { waitFor } from '#test/kit/wait-for.ts';

const WORKER = join(import.meta.dirname, '../../src/cli/worker.ts');

/** A process takes seconds to start beside other tests. */
const PATIENT = { timeout: 30_000 };

type Line = { msg: string; err?: { message: string } };

/** A worker as an operator runs it, with what it says of its health and in its log. */
async function startWorker(databaseUrl: string, redisUrl: string) {
  const dataDir = await mkdtemp(join(tmpdir(), 'reelgate-worker-'));
  const port = await freePort();
  const worker = spawn(process.execPath, [WORKER], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...bareEnv(),
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      REELGATE_DATA_DIR: dataDir,
      WORKER_PORT: `${port}`,
    },
  });
  const ended = once(worker, 'exit');
  const lines: Line[] = [];
  createInterface({ input: worker.stdout }).on('line', (line) => lines.push(JSON.parse(line)));
  return {
    failures: () => lines.filter(({ msg }) => msg === 'Taking containers from the queue failed'),
    ready: async () => {
      const signal = AbortSignal.timeout(2_500);
      const response = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal });
      return [response.status, ((await response.json()) as { checks: { queue: string } }).checks.queue];
    },
    terminate: async () => {
      worker.kill('SIGTERM');
      return ended;
    },
    [Symbol.asyncDispose]: async () => {
      worker.kill('SIGKILL');
      await ended;
      await rm(dataDir, { recursive: true });
    },
  };
}

redisSuite('a worker whose queue cannot be opened', (redisUrl) => {
  test('says why, does not ask without end, and goes to work once it can', async () => {
    await using database = await tenantDatabase();
    await database.lockQueue();
    await using worker = await startWorker(database.url, redisUrl);
    await waitFor(() => worker.failures().length >= 3, PATIENT);
    const [first, ...more] = worker.failures();
    expect(first?.err?.message).toBe('permission denied for schema bullmq');
    for (let asked = 0; asked < 30; asked++) {
      expect(await worker.ready()).toEqual([503, 'permission denied for schema bullmq']);
    }
    expect(worker.failures().length - more.length).toBeLessThan(10);

    await database.unlockQueue();
    await using queue = openBullQueue({ databaseUrl: database.url, onError: () => {} });
    const entry = { containerId: crypto.randomUUID(), attempt: 0, delayMs: 0 };
    await queue.add([entry]);
    await waitFor(async () => (await queue.fate(entry)) === 'over', PATIENT);
    expect(await worker.ready()).toEqual([200, 'ok']);
    expect(await worker.terminate()).toEqual([0, null]);
  }, 90_000);

  test.each(['silent', 'away'])(
    'ends when it is asked to while its database is %s',
    async (how) => {
      await using database = await tenantDatabase();
      await using door = await openDoor(`http://${new URL(database.url).host}`);
      const through = Object.assign(new URL(database.url), { host: new URL(door.url).host }).href;
      await using worker = await startWorker(through, redisUrl);
      await waitFor(async () => (await worker.ready())[0] === 200, PATIENT);
      if (how === 'silent') door.silent = true;
      else await door.shut();
      expect(await worker.terminate()).toEqual([0, null]);
    },
    90_000,
  );

  test('ends when it is asked to', async () => {
    await using database = await tenantDatabase();
    await database.lockQueue();
    await using worker = await startWorker(database.url, redisUrl);
    await waitFor(() => worker.failures().length > 0, PATIENT);
    expect(await worker.terminate()).toEqual([0, null]);
  }, 90_000);
});
