import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { explanation } from '#src/cli/explanation.ts';
import { prepareDatabase } from '#src/cli/prepare-database.ts';
import { readKey } from '#src/domain/api-keys.ts';
import { bareEnv } from '#test/kit/bare-env.ts';
import { type FreshDatabase, freshDatabase } from '#test/kit/postgres/database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const ROOT = join(import.meta.dirname, '../..');

/** Runs a command as an operator would, with nothing but what is given in its environment. */
function run(command: string, args: string[], env: Record<string, string>) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const file = join(ROOT, `src/cli/${command}.ts`);
    const options = { cwd: import.meta.dirname, env: { ...bareEnv(), ...env } };
    execFile(process.execPath, [file, ...args], options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}

async function query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  const client = new pg.Client(database.url);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('migrate', () => {
  test('fills an empty database, also when two do it at once, and again', async () => {
    const server = inject('postgresUrl');
    const admin = new pg.Client(`${server}postgres`);
    await admin.connect();
    const name = `test_empty_${process.pid}`;
    await admin.query(`create database ${name}`);
    try {
      const databaseUrl = `${server}${name}`;
      await Promise.all([prepareDatabase(databaseUrl), prepareDatabase(databaseUrl)]);
      const { code, output } = await run('migrate', [], { DATABASE_URL: databaseUrl });
      expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('up to date') });
    } finally {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    }
  });
});

describe('keys create', () => {
  const create = (...args: string[]) => run('keys', ['create', ...args], { DATABASE_URL: database.url });

  test('makes organisation, key and credits on any database, and uses the organisation again', async () => {
    const live = await create('--org', 'Acme', '--env', 'live', '--tier', 'pilot', '--credits', '500');
    const sandbox = await create('--org', 'Acme', '--env', 'test');
    expect([live.code, sandbox.code]).toEqual([0, 0]);
    const key = /rg_live_\S+/.exec(live.output)?.[0] ?? '';
    const [row] = await query(
      `select tier, test, sha256 from api_key where prefix = '${readKey(key)?.prefix}'`,
    );
    expect(row).toEqual({ tier: 'pilot', test: false, sha256: readKey(key)?.sha256 });
    expect(await query(`select name, wallet from organisation where name = 'Acme'`)).toEqual([
      { name: 'Acme', wallet: 500 },
    ]);
    expect(await query('select sum(amount)::int as sum, count(*)::int as entries from ledger_entry')).toEqual(
      [{ sum: 0, entries: 2 }],
    );
  });

  test('explains itself when it is not understood, and writes nothing', async () => {
    const before = await query('select count(*) from api_key');
    for (const args of [
      ['--org', 'Acme'],
      ['--org', 'Acme', '--env', 'prod'],
      ['--env', 'live'],
    ]) {
      const { code, output } = await create(...args);
      expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(/^Usage: /) });
    }
    expect(await query('select count(*) from api_key')).toEqual(before);
  });

  test('needs to know the database', async () => {
    const { code, output } = await run('keys', ['create', '--org', 'Acme', '--env', 'live'], {});
    expect(code).toBe(1);
    expect(output).toContain('DATABASE_URL: "keys" needs a database');
  });
});

describe('credits grant', () => {
  const grant = (...args: string[]) => run('credits', ['grant', ...args], { DATABASE_URL: database.url });

  test('adds credits once per cause', async () => {
    const made = await run('keys', ['create', '--org', 'Granted', '--env', 'live'], {
      DATABASE_URL: database.url,
    });
    expect(made.code).toBe(0);
    const args = ['--org', 'Granted', '--amount', '250', '--cause', 'invoice 7'];
    expect(await grant(...args)).toEqual({
      code: 0,
      output: expect.stringMatching(
        /^Granted 250 credits to Granted \(org_.*\n250 credits are available now\.\n$/,
      ),
    });
    const again = await grant(...args);
    expect(again).toEqual({ code: 0, output: expect.stringContaining('nothing was done') });
    const id = /org_\w+/.exec(made.output)?.[0] ?? '';
    expect((await grant('--org', id, '--amount', '1')).output).toContain('251 credits are available now.');
    const rows = await query<{ wallet: number }>(`select wallet from organisation where name = 'Granted'`);
    expect(rows).toEqual([{ wallet: 251 }]);
  });

  test.each([
    ['an organisation that is not there', ['--org', 'Nobody', '--amount', '5'], 'There is not exactly one'],
    ['no amount', ['--org', 'Granted'], 'Usage:'],
    ['half a credit', ['--org', 'Granted', '--amount', '0.5'], 'Usage:'],
    ['less than nothing', ['--org', 'Granted', '--amount=-5'], 'Usage:'],
  ])('%s is told in one sentence', async (_name, args, said) => {
    const { code, output } = await grant(...args);
    expect(code).toBe(1);
    expect(output).toContain(said);
    expect(output).not.toContain('    at ');
  });
});

describe('a taken port is found before anything is done, by', () => {
  test.each([
    ['start', 'PORT'],
    ['worker', 'WORKER_PORT'],
  ])('%s, which names %s', async (command, variable) => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    const dataDir = await mkdtemp(join(tmpdir(), 'reelgate-start-'));
    try {
      const elsewhere = { DATABASE_URL: 'postgres://127.0.0.1:1/none', REDIS_URL: 'redis://127.0.0.1:1' };
      const env = {
        [variable]: `${port}`,
        REELGATE_DATA_DIR: dataDir,
        ...(command === 'worker' && elsewhere),
      };
      const { code, output } = await run(command, [], env);
      expect(code).toBe(1);
      expect(output).toMatch(new RegExp(`address already in use.*choose another ${variable}\\.\n$`));
      expect(await readdir(dataDir)).toEqual([]);
    } finally {
      squatter.close();
      await rm(dataDir, { recursive: true });
    }
  });
});

test.each([
  ['nobody listens on', 'postgres://u:p@127.0.0.1:1/none', /^Nothing answers at 127.0.0.1:1\..*DATABASE_URL/],
  [
    'has no name',
    'postgres://u:p@reelgate.invalid/none',
    /^The host reelgate.invalid is not known\..*DATABASE_URL/,
  ],
])('a database that %s is told in one sentence', async (_name, databaseUrl, said) => {
  expect(await refusalOf(databaseUrl)).toMatch(said);
});

test('a command says that sentence alone and ends', async () => {
  const { code, output } = await run('migrate', [], { DATABASE_URL: 'postgres://u:p@127.0.0.1:1/none' });
  expect({ code, output }).toEqual({
    code: 1,
    output: expect.stringMatching(/^Nothing answers at 127.0.0.1:1\..*\n$/),
  });
});

/** The sentence for what keeps this process from that database. */
async function refusalOf(databaseUrl: string): Promise<string | null> {
  try {
    await prepareDatabase(databaseUrl);
  } catch (error) {
    return explanation(error);
  }
  return 'It was let in.';
}

describe('doctor', () => {
  test('looks at everything of a sound installation and finds nothing', async () => {
    const REELGATE_DATA_DIR = await mkdtemp(join(tmpdir(), 'reelgate-doctor-'));
    try {
      const { code, output } = await run('doctor', [], { DATABASE_URL: database.url, REELGATE_DATA_DIR });
      expect({ code, output }).toEqual({
        code: 0,
        output: [
          ...['Database', 'Queue', 'Storage', 'Credits', 'Files that rows name', 'Files that no row names'],
        ]
          .map((what) => `✓ ${what}: fine\n`)
          .join(''),
      });
    } finally {
      await rm(REELGATE_DATA_DIR, { recursive: true });
    }
  });

  test('ends with 1 when something is wrong, and says what', async () => {
    const REELGATE_DATA_DIR = await mkdtemp(join(tmpdir(), 'reelgate-doctor-'));
    const name = `test_unmigrated_${process.pid}`;
    const admin = new pg.Client(`${inject('postgresUrl')}postgres`);
    await admin.connect();
    await admin.query(`create database ${name}`);
    try {
      const env = { DATABASE_URL: `${inject('postgresUrl')}${name}`, REELGATE_DATA_DIR };
      const { code, output } = await run('doctor', [], env);
      expect({ code, output }).toEqual({
        code: 1,
        output: expect.stringMatching(/^✗ Database\n {4}\d+ migrations to run: npm run migrate\n$/),
      });
    } finally {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
      await rm(REELGATE_DATA_DIR, { recursive: true });
    }
  });
});

describe('a database that keeps its doors shut', () => {
  const role = `shut_out_${process.pid}`;
  const admin = new pg.Client(`${inject('postgresUrl')}postgres`);
  beforeAll(async () => {
    await admin.connect();
    await admin.query(`create role ${role} login password 'secret'`);
    await admin.query(`create database ${role}`);
  });
  afterAll(async () => {
    await admin.query(`drop database ${role}`);
    await admin.query(`drop role ${role}`);
    await admin.end();
  });

  const path = `/${role}`;
  test.each([
    ['password', { password: 'wrong', path }, /^password authentication failed .*DATABASE_URL/],
    ['name', { password: 'secret', path: '/none' }, /^database "none" does not exist.*DATABASE_URL/],
    ['right', { password: 'secret', path }, /^permission denied for schema public.*DATABASE_URL/],
    [
      'schema',
      { password: 'secret', path: `${path}?options=-csearch_path=none` },
      /^no schema .*search_path/,
    ],
    [
      'certificate',
      { password: 'secret', path: `${path}?sslrootcert=none` },
      /^DATABASE_URL: ENOENT.*'none'/,
    ],
  ])('is told in one sentence: %s', async (_name, { password, path }, said) => {
    const { host } = new URL(inject('postgresUrl'));
    expect(await refusalOf(`postgres://${role}:${password}@${host}${path}`)).toMatch(said);
  });
});

test('a command that does not watch the signal ends all the same', async () => {
  const silent = createServer((socket) => socket.on('error', () => {})).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const connected = once(silent, 'connection');
  const { port } = silent.address() as AddressInfo;
  const env = { ...bareEnv(), DATABASE_URL: `postgres://u:p@127.0.0.1:${port}/none` };
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/migrate.ts')], {
    cwd: import.meta.dirname,
    env,
  });
  try {
    await connected;
    const began = performance.now();
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(performance.now() - began).toBeLessThan(8_000);
  } finally {
    child.kill('SIGKILL');
    silent.close();
  }
});
