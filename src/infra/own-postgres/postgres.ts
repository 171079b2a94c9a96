import { readFile, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type Cluster, dataOf, ensureCluster, logOf, nameOf, SUPERUSER } from './cluster.ts';
import { lockDirectory } from './directory-lock.ts';
import { freePort } from './free-port.ts';
import { isServerRunning, stopLeftoverServer } from './leftover-server.ts';
import { OwnPostgresError } from './own-postgres-error.ts';
import { placeCluster } from './placement.ts';
import { runProgram } from './run-program.ts';

export type EmbeddedPostgresOptions = {
  /** Folder that belongs to this instance; made when missing. */
  dataDir: string;
  /** Tells the person at the terminal what is done and why. */
  log: (message: string) => void;
  /** Port to listen on; when it is taken, any free one is used instead. */
  port?: number;
  /** false trades safety at a power cut for speed: for data that nobody will miss. */
  durable?: boolean;
  /** Called once with the path of its log when the server ends though nobody stopped it. */
  onDeath?: (logFile: string) => void;
};

export type EmbeddedPostgres = AsyncDisposable & { url: string };

const DATABASE = 'reelgate';
/** Beside PostgreSQL's own 5432, so that an installed server is not in the way. */
const DEFAULT_PORT = 54329;
const START_ATTEMPTS = 10;
/** How often it is looked at whether the server lives. */
const LOOK_EVERY_MS = 3_000;

/** For one machine that does other things too; there is no replica, hence the least write-ahead log. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '512MB',
  jit: 'off',
  timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
};

const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts PostgreSQL 18 on a cluster under `dataDir`, made on first use, on 127.0.0.1 only. The server is
 * detached from our process group, so a Ctrl-C reaches us and not it: it is stopped by disposing, last of all.
 * @throws DirectoryInUseError when a live process already runs on this folder
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, port = DEFAULT_PORT, durable = true } = options;
  const dataDir = resolve(options.dataDir);
  await using started = new AsyncDisposableStack();
  started.use(lockDirectory(dataDir));
  const cluster = await placeCluster(dataDir, log);
  await stopLeftoverServer(cluster, log);
  const password = await ensureCluster(cluster, durable ? [] : ['--no-sync']);
  const listening = await launch(cluster, port, durable ? SETTINGS : { ...SETTINGS, ...NOT_DURABLE });
  started.defer(() => stopServer(cluster));
  if (options.onDeath) started.use(watchServer(cluster, options.onDeath));
  const server = `postgres://${SUPERUSER}:${password}@127.0.0.1:${listening}`;
  await ensureDatabase(`${server}/postgres`);
  const running = started.move();
  return { url: `${server}/${DATABASE}`, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

/** Starts the server and waits until it takes connections; gives the port it got. */
async function launch(
  cluster: Cluster,
  wantedPort: number,
  settings: Record<string, string>,
): Promise<number> {
  let port = wantedPort;
  for (let attempt = 1; ; attempt += 1) {
    const failure = await tryLaunch(cluster, { ...settings, port: `${port}` });
    if (failure === null) return port;
    const portTaken = /could not bind|could not create any TCP/.test(failure);
    // Sessions of a server that was killed end by themselves, a moment after it.
    const sessionsLeft = /pre-existing shared memory block/.test(failure);
    if (attempt === START_ATTEMPTS || !(portTaken || sessionsLeft)) {
      throw new OwnPostgresError(`PostgreSQL does not start in ${cluster.home}:\n${failure}`);
    }
    if (portTaken) port = await freePort();
    else await delay(500);
  }
}

async function tryLaunch(cluster: Cluster, settings: Record<string, string>): Promise<string | null> {
  await rm(logOf(cluster), { force: true });
  const named = { ...settings, cluster_name: nameOf(cluster) };
  const flags = Object.entries(named).map(([name, value]) => `-c ${name}='${value}'`);
  const { ok, output } = await control(cluster, [
    '-l',
    basename(logOf(cluster)),
    '-t',
    '60',
    '-o',
    flags.join(' '),
    'start',
  ]);
  if (ok) return null;
  return `${output}\n${await readFile(logOf(cluster), 'utf8').catch(() => '')}`.trim();
}

/** Nobody collects the server, which is detached, so its end has to be looked for. */
function watchServer(cluster: Cluster, onDeath: (logFile: string) => void): Disposable {
  let over = false;
  const look = async () => {
    const lives = await isServerRunning(cluster).catch(() => true);
    if (lives || over) return;
    stop();
    onDeath(logOf(cluster));
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  const stop = () => {
    over = true;
    clearInterval(timer);
  };
  return { [Symbol.dispose]: stop };
}

async function stopServer(cluster: Cluster): Promise<void> {
  const gentle = await control(cluster, ['-m', 'fast', '-t', '2', 'stop']);
  if (!gentle.ok) await control(cluster, ['-m', 'immediate', '-t', '4', 'stop']);
}

/** Within the folder of the cluster, so that nothing of its path comes before the shell that `pg_ctl` uses. */
function control(cluster: Cluster, args: readonly string[]) {
  const program = join(cluster.binaries.directory, 'pg_ctl');
  return runProgram(program, ['-D', basename(dataOf(cluster)), '-w', ...args], {
    account: cluster.account,
    cwd: cluster.home,
  });
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
