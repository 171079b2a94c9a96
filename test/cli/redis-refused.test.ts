import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explanation } from '#src/cli/explanation.ts';
import { connectRedis } from '#src/infra/redis/connect-redis.ts';
import { bareEnv } from '#test/kit/bare-env.ts';
import { type FreshDatabase, freshDatabase } from '#test/kit/postgres/database.ts';
import { redisSuite } from '#test/kit/redis/redis.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

/** What a worker says before it ends, known the address of its Redis. */
async function saidOf(REDIS_URL: string) {
  const REELGATE_DATA_DIR = await mkdtemp(join(tmpdir(), 'reelgate-redis-'));
  const file = join(import.meta.dirname, '../../src/cli/worker.ts');
  const env = { ...bareEnv(), DATABASE_URL: database.url, REDIS_URL, REELGATE_DATA_DIR };
  try {
    return await new Promise<{ code: number; output: string }>((resolve) => {
      execFile(process.execPath, [file], { cwd: import.meta.dirname, env }, (error, stdout, stderr) =>
        resolve({
          code: error ? Number(error.code) : 0,
          // Lines of the log are told to machines.
          output: (stdout + stderr).replace(/^\{.*\}\n/gm, ''),
        }),
      );
    });
  } finally {
    await rm(REELGATE_DATA_DIR, { recursive: true });
  }
}

/** The sentence for what keeps this process from that Redis. */
async function refusalOf(redisUrl: string): Promise<string | null> {
  const redis = new Redis(redisUrl, { lazyConnect: true, retryStrategy: () => null });
  try {
    await connectRedis(redis);
  } catch (error) {
    return explanation(error);
  } finally {
    redis.disconnect();
  }
  return 'It was let in.';
}

type Case = { server: (() => Server) | null; scheme?: string; said: RegExp };

const CASES = {
  'listens nowhere': { server: null, said: /^Nothing answers at 127\.0\.0\.1:1\..*REDIS_URL/ },
  'is a web server': {
    server: () => createHttpServer((_request, response) => response.end()),
    said: /is no Redis.*Correct REDIS_URL/,
  },
  'hangs up': {
    server: () => createServer((socket) => socket.end()),
    said: /is no Redis.*Correct REDIS_URL/,
  },
  'says nothing': { server: () => createServer(), said: /does not answer.*rediss:.*REDIS_URL/ },
  'says nothing to TLS': {
    server: () => createServer(),
    scheme: 'rediss',
    said: /does not answer.*rediss:.*REDIS_URL/,
  },
} satisfies Record<string, Case>;

/** Opens a server that is no Redis, and gives its address; it is closed with its connections. */
async function openCase({
  server: make,
  scheme = 'redis',
}: Case): Promise<AsyncDisposable & { url: string }> {
  const server = make?.().listen(0, '127.0.0.1');
  const sockets = new Set<Socket>();
  server?.on('connection', (socket) => sockets.add(socket));
  if (server) await once(server, 'listening');
  const port = server ? (server.address() as AddressInfo).port : 1;
  return {
    url: `${scheme}://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server?.close();
    },
  };
}

test.concurrent.each(Object.entries(CASES))('a Redis that %s is told in one sentence', async (_name, one) => {
  await using refusing = await openCase(one);
  expect(await refusalOf(refusing.url)).toMatch(one.said);
});

test('a worker says that sentence alone and ends', async () => {
  await using refusing = await openCase(CASES['hangs up']);
  expectSentence(await saidOf(refusing.url), CASES['hangs up'].said);
});

redisSuite('a Redis that keeps its doors shut', (redisUrl) => {
  const user = `shut-out-${process.pid}`;
  let admin: Redis;
  beforeAll(async () => {
    admin = new Redis(redisUrl);
    await admin.call('ACL', 'SETUSER', user, 'reset', 'on', '>right');
  });
  afterAll(async () => {
    await admin.call('ACL', 'DELUSER', user);
    await admin.quit();
  });

  test.each([
    ['a wrong password', 'wrong', /^WRONGPASS .*Correct user and password in REDIS_URL\./],
    ['a user without rights', 'right', /^NOPERM .*Grant .*REDIS_URL/],
  ])('%s is told in one sentence', async (_name, password, said) => {
    const url = Object.assign(new URL(redisUrl), { username: user, password });
    expect(await refusalOf(url.href)).toMatch(said);
  });
});

function expectSentence({ code, output }: { code: number; output: string }, said: RegExp): void {
  expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(said) });
  expect(output.trim().split('\n')).toHaveLength(1);
}
