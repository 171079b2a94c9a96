import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkerApp } from '#src/app/worker.ts';
import { readConfig } from '#src/config.ts';
import { freePort } from '#src/infra/own-postgres/free-port.ts';
import { freshDatabase } from '#test/kit/postgres/database.ts';
import { redisSuite } from '#test/kit/redis/redis.ts';
import { waitFor } from '#test/kit/wait-for.ts';

redisSuite('a worker on a machine of its own', (redisUrl) => {
  test('clears away what killed processes left there a day ago', async () => {
    await using database = await freshDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'reelgate-worker-'));
    try {
      const partial = join(dataDir, 'blobs', 'partial');
      await mkdir(partial, { recursive: true });
      for (const name of ['old', 'new']) await writeFile(join(partial, name), '');
      const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
      await utimes(join(partial, 'old'), yesterday, yesterday);
      const config = readConfig('worker', {
        DATABASE_URL: database.url,
        REDIS_URL: redisUrl,
        REELGATE_DATA_DIR: dataDir,
        LOG_LEVEL: 'silent',
      });
      await using _app = await openWorkerApp(config);
      await waitFor(async () => !(await readdir(partial)).includes('old'));
      expect(await readdir(partial)).toEqual(['new']);
    } finally {
      await rm(dataDir, { recursive: true });
    }
  });

  test('does not begin with an encoder that the machine does not have, and says so', async () => {
    await using database = await freshDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'reelgate-worker-'));
    const elsewhere = process.platform === 'darwin' ? 'h264_nvenc' : 'h264_videotoolbox';
    try {
      const config = readConfig('worker', {
        DATABASE_URL: database.url,
        REDIS_URL: redisUrl,
        REELGATE_DATA_DIR: dataDir,
        LOG_LEVEL: 'silent',
        RENDER_ENCODER: elsewhere,
      });
      await expect(openWorkerApp(config)).rejects.toThrow(`RENDER_ENCODER: ${elsewhere} cannot encode here`);
    } finally {
      await rm(dataDir, { recursive: true });
    }
  });

  test('tells of its health and what it did on a port of its own', async () => {
    await using database = await freshDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'reelgate-worker-'));
    try {
      const port = await freePort();
      const config = readConfig('worker', {
        DATABASE_URL: database.url,
        REDIS_URL: redisUrl,
        REELGATE_DATA_DIR: dataDir,
        LOG_LEVEL: 'silent',
        WORKER_PORT: `${port}`,
      });
      const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
      {
        await using _app = await openWorkerApp(config);
        const ready = await get('/health/ready');
        expect([ready.status, await ready.json()]).toEqual([
          200,
          {
            status: 'ok',
            checks: { postgres: 'ok', queue: 'ok', bus: 'ok', storage: 'ok', disk: 'ok', work: 'ok' },
          },
        ]);
        expect(await (await get('/metrics')).text()).toContain('reelgate_stage_seconds');
        expect((await get('/graphql')).status).toBe(404);
      }
      await expect(get('/health/live')).rejects.toThrow();
    } finally {
      await rm(dataDir, { recursive: true });
    }
  });
});
