import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGatewayApp } from '#src/app/gateway.ts';
import { prepareDatabase } from '#src/cli/prepare-database.ts';
import { readConfig } from '#src/config.ts';
import { openBullQueue } from '#src/infra/queue/bullmq.ts';
import { migrateQueue } from '#src/infra/queue/migrate.ts';
import { openStore } from '#src/infra/store/orm.ts';
import { startTlsPostgres, type TlsPostgres, tlsFile } from '#test/kit/postgres/tls-postgres.ts';
import { waitFor } from '#test/kit/wait-for.ts';

let postgres: TlsPostgres;
beforeAll(async () => {
  postgres = await startTlsPostgres();
});
afterAll(() => postgres?.[Symbol.asyncDispose]());

const ca = tlsFile('ca.crt');
const PASSWORD = 'p@:/#?% &ü';
let made = 0;

/** A role with a database of its own, and how its URL begins. */
async function newRole(): Promise<{
  name: string;
  url: (parameters: Record<string, string>, host?: string) => string;
}> {
  made += 1;
  const name = `app_${made}`;
  await postgres.query(`create role ${name} login password '${PASSWORD}'`);
  await postgres.query(`create database ${name} owner ${name}`);
  const start = `postgres://${name}:${encodeURIComponent(PASSWORD)}`;
  return {
    name,
    url: (parameters, host = 'localhost') =>
      `${start}@${host}:${postgres.port}/${name}?${new URLSearchParams(parameters)}`,
  };
}

/** Migrates the database, runs gateway and worker on it, and gives `look` the time while all is connected. */
async function run<Seen>(databaseUrl: string, look: (url: string) => Promise<Seen>): Promise<Seen> {
  await prepareDatabase(databaseUrl);
  const dataDir = await mkdtemp(join(tmpdir(), 'reelgate-connection-'));
  try {
    const config = readConfig('gateway', {
      DATABASE_URL: databaseUrl,
      REDIS_URL: 'redis://unused',
      REELGATE_SECRET: 'x'.repeat(32),
      REELGATE_DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
    });
    const free = { ...config, redisUrl: null, http: { ...config.http, port: 0 } };
    await using app = await openGatewayApp(free, { worker: true });
    return await look(app.url);
  } finally {
    await rm(dataDir, { recursive: true });
  }
}

const connectionsOf = (database: string) =>
  postgres.query<{ application_name: string; ssl: boolean; query: string }>(
    `select application_name, ssl, query from pg_stat_activity join pg_stat_ssl using (pid)
     where datname = '${database}'`,
  );

describe('a database that is only reached by TLS', () => {
  test.each([
    ['sslmode=require', {}],
    ['sslmode=no-verify', {}],
    ['ssl=no-verify', {}],
    ['sslmode=verify-full', { sslrootcert: ca }],
  ])('is migrated and worked on with %s, on every connection', async (asked, more) => {
    const { name, url } = await newRole();
    const parameters = { ...more, application_name: 'reelgate prod' };
    const seen = await run(`${url(parameters)}&${asked}`, async () => {
      // The pool, the queue, a worker that listens, and the lock by which others see it.
      return waitFor(async () => {
        const all = await connectionsOf(name);
        const does = (what: string) => all.some(({ query }) => query.includes(what));
        return does('LISTEN') && does('pg_advisory_lock') && all;
      });
    });
    expect(seen.length).toBeGreaterThanOrEqual(4);
    for (const one of seen) expect(one).toMatchObject({ ssl: true, application_name: 'reelgate prod' });
  });

  test('takes a client that shows a certificate instead of a password', async () => {
    await postgres.query('create role certified login');
    await postgres.query('create database certified owner certified');
    const files = { sslrootcert: 'ca.crt', sslcert: 'client.crt', sslkey: 'client.key' };
    const parameters = Object.entries(files).map(([key, name]) => `${key}=${tlsFile(name)}`);
    const url = `postgres://certified@localhost:${postgres.port}/certified?sslmode=verify-full`;
    const seen = await run([url, ...parameters].join('&'), () => connectionsOf('certified'));
    for (const { ssl } of seen) expect(ssl).toBe(true);
  });
});

/** The three ways in, each asking for something. */
const WAYS_IN: Record<string, (databaseUrl: string) => Promise<unknown>> = {
  store: async (databaseUrl) => {
    await using store = await openStore({ databaseUrl, poolSize: 1 });
    await sql`select 1`.execute(store.db);
  },
  queue: async (databaseUrl) => {
    await using queue = openBullQueue({ databaseUrl, onError: () => {} });
    await queue.fate({ containerId: 'none', attempt: 0 });
  },
  migration: migrateQueue,
};

describe.each(Object.entries(WAYS_IN))('the connection of the %s', (_name, connect) => {
  test.each([
    ['whom nobody known vouches for', { sslmode: 'verify-full' }, 'localhost', 'self-signed certificate'],
    ['of another name', { sslmode: 'verify-full', sslrootcert: ca }, '127.0.0.1', 'does not match'],
    ['outside TLS', { sslmode: 'disable' }, 'localhost', 'no encryption'],
  ])('does not trust a server %s', async (_server, parameters, host, said) => {
    const { url } = await newRole();
    await expect(connect(url(parameters, host))).rejects.toThrow(said);
  });

  test('takes a server of another name when only its CA is asked for', async () => {
    const { url } = await newRole();
    const databaseUrl = url({ sslmode: 'verify-ca', sslrootcert: ca }, '127.0.0.1');
    await migrateQueue(databaseUrl);
    await connect(databaseUrl);
  });

  test('is given up after connect_timeout', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket.on('error', () => {}))).listen(
      0,
      '127.0.0.1',
    );
    await once(silent, 'listening');
    try {
      const url = `postgres://u:p@127.0.0.1:${(silent.address() as AddressInfo).port}/none`;
      const ends: string[] = [];
      const end = (name: string, given: string) => connect(given).catch(() => void ends.push(name));
      const last = end('by itself', url);
      await waitFor(() => sockets.length > 0);
      await end('as told', `${url}?connect_timeout=1`);
      expect(ends).toEqual(['as told']);
      for (const socket of sockets) socket.destroy();
      await last;
    } finally {
      silent.close();
    }
  });
});

test('options of the URL hold on every connection: tables land where its search_path says', async () => {
  const { name, url } = await newRole();
  await postgres.query(`create schema mine authorization ${name}`, name);
  const options = '-c search_path=mine -c application_name=by-options';
  const databaseUrl = url({ sslmode: 'require', options });
  await prepareDatabase(databaseUrl);
  const seen = await run(databaseUrl, async (address) => {
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    await waitFor(async () => (await connectionsOf(name)).some(({ query }) => query.includes('LISTEN')));
    return connectionsOf(name);
  });
  for (const one of seen) expect(one.application_name).toBe('by-options');
  const schemas = `select distinct schemaname from pg_tables where tableowner = '${name}' order by 1`;
  expect(await postgres.query(schemas, name)).toEqual([{ schemaname: 'bullmq' }, { schemaname: 'mine' }]);
});

test('dates are dates whatever a role prefers', async () => {
  const { name, url } = await newRole();
  const preferred = { datestyle: 'SQL, DMY', timezone: 'Asia/Kolkata', intervalstyle: 'sql_standard' };
  for (const [key, value] of Object.entries(preferred)) {
    await postgres.query(`alter role ${name} set ${key} to ${value.includes(',') ? value : `'${value}'`}`);
  }
  await using store = await openStore({ databaseUrl: url({ sslmode: 'require' }), poolSize: 1 });
  const { rows } = await sql`select '2026-03-04T05:06:07Z'::timestamptz as at`.execute(store.db);
  expect(rows).toEqual([{ at: new Date('2026-03-04T05:06:07Z') }]);
});
