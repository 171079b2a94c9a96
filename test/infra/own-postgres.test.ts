import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explanation } from '#src/cli/explanation.ts';
import { canEnter, serverAccount } from '#src/infra/own-postgres/account.ts';
import { canRun, copyBinaries, installedBinaries } from '#src/infra/own-postgres/binaries.ts';
import { ensureCluster, nameOf } from '#src/infra/own-postgres/cluster.ts';
import { DirectoryInUseError } from '#src/infra/own-postgres/directory-lock.ts';
import { freePort } from '#src/infra/own-postgres/free-port.ts';
import { isServerRunning } from '#src/infra/own-postgres/leftover-server.ts';
import { startEmbeddedPostgres } from '#src/infra/own-postgres/postgres.ts';
import { waitFor } from '#test/kit/wait-for.ts';

let dataDir: string;
let logged: string[];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'reelgate-embedded-'));
  await chmod(dataDir, 0o755);
  logged = [];
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const start = async (port?: number) =>
  startEmbeddedPostgres({
    dataDir,
    port: port ?? (await freePort()),
    durable: false,
    log: (message) => logged.push(message),
  });

describe('the embedded PostgreSQL', () => {
  test('keeps data, password and secrecy over a stop and a second start, and stops within 5 s', async () => {
    const first = await start();
    await query(first.url, 'create table note as select 42 as answer');
    expect(await query(first.url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    const pid = await serverPid();
    const began = performance.now();
    await first[Symbol.asyncDispose]();
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await isServer(pid)).toBe(false);

    expect((await stat(join(dataDir, 'postgres/password'))).mode & 0o777).toBe(0o600);
    await using second = await start();
    expect(await query(second.url, 'select answer from note')).toEqual([{ answer: 42 }]);
    expect(new URL(second.url).password).toBe(new URL(first.url).password);
  });

  test('lives in a folder of any name, none of which a shell is let run', async () => {
    const odd = join(dataDir, 'a $HOME "b" `touch x` \'c\' ü');
    await using server = await startEmbeddedPostgres({
      dataDir: odd,
      port: await freePort(),
      durable: false,
      log: (message) => logged.push(message),
    });
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await readdir(join(odd, 'postgres'))).not.toContain('x');
  });

  test('takes another port when the wanted one is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const address = squatter.address();
    const taken = typeof address === 'object' && address ? address.port : 0;
    try {
      await using server = await start(taken);
      expect(Number(new URL(server.url).port)).not.toBe(taken);
      expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      squatter.close();
    }
  });

  test('refuses a data directory that a live process runs on, and leaves that one alone', async () => {
    await using server = await start();
    await expect(start()).rejects.toThrow(DirectoryInUseError);
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('starts after a kill -9 of its owner, whose server is still running, and keeps committed data', async () => {
    const { child, url } = await startInChild();
    await query(url, 'create table note as select 7 as answer');
    const orphan = await serverPid();
    await kill(child);
    expect(await isServer(orphan)).toBe(true);

    await using server = await start();
    expect(await isServer(orphan)).toBe(false);
    expect(logged.join()).toContain(`process ${orphan}`);
    expect(await query(server.url, 'select answer from note')).toEqual([{ answer: 7 }]);
  });

  test('starts after a kill -9 of owner and server', async () => {
    const { child, url } = await startInChild();
    await query(url, 'create table note as select 9 as answer');
    process.kill(await serverPid(), 'SIGKILL');
    await kill(child);
    expect(existsSync(join(dataDir, 'postgres/data/postmaster.pid'))).toBe(true);

    await using server = await start();
    expect(await query(server.url, 'select answer from note')).toEqual([{ answer: 9 }]);
  });

  test('tells when it ends though nobody stopped it', async () => {
    const { promise: death, resolve: onDeath } = Promise.withResolvers<string>();
    const options = { dataDir, port: await freePort(), durable: false, log: () => {}, onDeath };
    await using _server = await startEmbeddedPostgres(options);
    process.kill(await serverPid(), 'SIGKILL');
    expect(await death).toBe(join(dataDir, 'postgres/postgres.log'));
  });

  test('is not called dead when nobody can look, as with too many open files', async () => {
    await mkdir(join(dataDir, 'data', 'postmaster.pid'), { recursive: true });
    const cluster = { home: dataDir, binaries: installedBinaries(), account: null };
    await expect(isServerRunning(cluster)).rejects.toThrow('EISDIR');
  });

  test('starts when the process id in a stale file now belongs to another program', async () => {
    await (await start())[Symbol.asyncDispose]();
    const pidFile = join(dataDir, 'postgres/data/postmaster.pid');
    await writeFile(pidFile, `${process.pid}\n${join(dataDir, 'postgres/data')}\n`);
    await using server = await start();
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('makes the cluster anew when making it was cut short', async () => {
    const child = spawnChild();
    const partial = async () => (await readdir(dataDir)).find((name) => name.startsWith('postgres.partial-'));
    await waitFor(async () => existsSync(join(dataDir, `${await partial()}`, 'data/base')), { interval: 1 });
    await kill(child);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    await using server = await start();
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await partial()).toBeUndefined();
  });
});

describe.skipIf(process.getuid?.() !== 0)('the embedded PostgreSQL, started by root', async () => {
  test('keeps its data where its user can go when the data directory is closed to it', async () => {
    await chmod(dataDir, 0o700);
    const first = await start();
    await query(first.url, 'create table note as select 5 as answer');
    await first[Symbol.asyncDispose]();
    const home = (await readFile(join(dataDir, 'postgres.location'), 'utf8')).trim();
    try {
      expect(home).toMatch(/^\/var\/lib\/reelgate\//);
      expect(logged.join()).toContain(home);
      await using second = await start();
      expect(await query(second.url, 'select answer from note')).toEqual([{ answer: 5 }]);
    } finally {
      await rm(home, { recursive: true });
    }
  });

  const nobody = { name: 'nobody', uid: 65_534, gid: 65_534 };
  const open = await canEnter(nobody, import.meta.dirname);
  test.skipIf(!open)('leaves a cluster to the user who made it', async () => {
    await chown(dataDir, nobody.uid, nobody.gid);
    const child = spawnChild(nobody);
    const [line] = await once(child.stdout, 'data');
    await query(String(line).trim(), 'create table note as select 3 as answer');
    await kill(child);
    await using server = await start();
    expect(await query(server.url, 'select answer from note')).toEqual([{ answer: 3 }]);
    expect((await stat(join(dataDir, 'postgres/data/postmaster.pid'))).uid).toBe(nobody.uid);
  });

  test('says what to do for a user whom the system does not know', async () => {
    const home = join(dataDir, 'open');
    await mkdir(home);
    await chown(home, 12_345, 12_345);
    const binaries = await copyBinaries(installedBinaries(), join(dataDir, 'shared'));
    const account = { name: 'nobody here', uid: 12_345, gid: 12_345 };
    const making = ensureCluster({ home: join(home, 'postgres'), binaries, account }, []);
    await expect(making).rejects.toThrow(/^PostgreSQL does not run as a user .*12345.*DATABASE_URL\.$/);
    expect(explanation(await making.catch((error: unknown) => error))).not.toBeNull();
  });

  test('runs a copy of binaries that its user cannot reach', async () => {
    const account = await serverAccount(dataDir, () => {});
    if (!account) throw new Error('root has no account for PostgreSQL');
    const closed = join(dataDir, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const hidden = await copyBinaries(installedBinaries(), closed);
    expect(await canRun(hidden, account)).toBe(false);
    const copy = await copyBinaries(hidden, join(dataDir, 'open'));
    expect(await canRun(copy, account)).toBe(true);
    expect(await copyBinaries(hidden, join(dataDir, 'open'))).toEqual(copy);
  });
});

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

const spawnChild = ({ uid, gid }: { uid?: number; gid?: number } = {}) =>
  spawn(process.execPath, [join(import.meta.dirname, '../kit/postgres/embedded-child.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    uid,
    gid,
  });

async function startInChild() {
  const child = spawnChild();
  const [line] = await once(child.stdout, 'data');
  return { child, url: String(line).trim() };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const serverPid = async () =>
  Number.parseInt(await readFile(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8'), 10);

/** Whether the process runs PostgreSQL on this data directory. */
async function isServer(pid: number): Promise<boolean> {
  const listing = spawn('ps', ['-ww', '-o', 'command=', '-p', `${pid}`]);
  return (await text(listing.stdout)).includes(nameOf({ home: join(dataDir, 'postgres') }));
}
