import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

const CASES: Record<string, { server: (() => Server) | null; scheme?: string; said: RegExp }> = {
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
};

test.each(Object.entries(CASES))('a Redis that %s is told in one sentence', async (_name, how) => {
  const server = how.server?.().listen(0, '127.0.0.1');
  const sockets = new Set<Socket>();
  server?.on('connection', (socket) => sockets.add(socket));
  if (server) await once(server, 'listening');
  const port = server ? (server.address() as AddressInfo).port : 1;
  try {
    expectSentence(await saidOf(`${how.scheme ?? 'redis'}://127.0.0.1:${port}`), how.said);
  } finally {
    for (const socket of sockets) socket.destroy();
    server?.close();
  }
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
    const { code, output } = await saidOf(url.href);
    // Without rights the library says first that it cannot look at the server's state.
    const own = output.split('\n').filter((line) => !line.startsWith('Skipping the ready check'));
    expectSentence({ code, output: own.join('\n') }, said);
  });
});

function expectSentence({ code, output }: { code: number; output: string }, said: RegExp): void {
  expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(said) });
  expect(output.trim().split('\n')).toHaveLength(1);
}
