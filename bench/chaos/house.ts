import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFauxqs } from 'fauxqs';
import { prepareDatabase } from '#src/cli/prepare-database.ts';
import type { Blobs } from '#src/infra/blobs/blobs.ts';
import { openFilesystemBlobs } from '#src/infra/blobs/filesystem.ts';
import { openS3Blobs } from '#src/infra/blobs/s3.ts';
import { freePort } from '#src/infra/own-postgres/free-port.ts';
import { openStore } from '#src/infra/store/orm.ts';
import { grantCredits } from '#src/infra/store/queries/credits/grant-credits.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { launchRedis } from '#test/kit/redis/redis-server.ts';
import { makeTenant } from '#test/kit/world/tenant.ts';
import { ask, type Database, databaseUnder, startDatabase } from './database.ts';
import { type Process, processOf } from './process.ts';
import { openStorageDoor, type StorageDoor } from './storage-door.ts';

/** All that runs, and the ways to what it leans on. */
export type House = AsyncDisposable & {
  gateways: Process[];
  workers: Process[];
  /** Where the gateways listen. */
  urls: string[];
  databaseUrl: () => Promise<string>;
  blobs: Blobs;
  /** Folders in which nothing may stay of a post that has ended. */
  workFolders: string[];
  /** A key of an organisation with plenty of credits, and its project. */
  tenant: { apiKey: string; projectId: string };
  /** In the environment of each of its processes. */
  mark: string;
  /** A file system of its own under a worker's folders, in order of the workers; none where the machine allows none. */
  disks: string[];
} & Partial<Scaled>;

/** What only a house of several processes has. */
export type Scaled = {
  database: Database;
  redis: {
    port: number;
    signal: (signal: NodeJS.Signals) => void;
    kill: () => Promise<void>;
    start: () => Promise<void>;
  };
  /** That of the first worker, and that of everybody else. */
  stores: [StorageDoor, StorageDoor];
};

const SECRET = 'a secret for the links of a chaotic house';
/** More than the worker asks for in front of a render (256 MB), so that it may be filled. */
const DISK = '320m';

/** Two gateways and two workers over PostgreSQL, Redis and a store that speaks S3. */
export async function openScaledHouse(): Promise<House & Scaled> {
  await using opened = new AsyncDisposableStack();
  const folder = await newFolder(opened);
  const database = opened.use(await startDatabase(join(folder, 'database')));
  const databaseUrl = await database.url();
  const redis = await openRedis(folder, opened);
  const store = await startFauxqs({ port: 0, logger: false });
  opened.defer(() => store.stop());
  const { bucketName: bucket } = store.createBucket('reels');
  const doors = [await openStorageDoor(store.address), await openStorageDoor(store.address)];
  const stores = doors.map((door) => opened.use(door)) as [StorageDoor, StorageDoor];
  await prepareDatabase(databaseUrl);
  const mark = `CHAOS=${randomUUID()}`;
  const disks: string[] = [];
  const dataDirOf = async (name: string) => {
    const dataDir = join(folder, name);
    await mkdir(join(dataDir, 'tmp'), { recursive: true });
    if (name.startsWith('worker') && mountDisk(dataDir, opened)) disks.push(dataDir);
    await mkdir(join(dataDir, 'tmp'), { recursive: true });
    return dataDir;
  };
  const envOf = async (name: string, door: StorageDoor) => {
    const dataDir = await dataDirOf(name);
    return {
      DATABASE_URL: `${databaseUrl}?application_name=${name}`,
      REDIS_URL: `redis://127.0.0.1:${redis.port}`,
      REELGATE_SECRET: SECRET,
      REELGATE_DATA_DIR: dataDir,
      TMPDIR: join(dataDir, 'tmp'),
      RENDER_CONCURRENCY: '1',
      S3_BUCKET: bucket,
      S3_ENDPOINT: door.url,
      S3_ACCESS_KEY_ID: 'test',
      S3_SECRET_ACCESS_KEY: 'test',
      CHAOS: mark.slice(6),
    };
  };
  const gateways: Process[] = [];
  const workers: Process[] = [];
  const urls: string[] = [];
  for (const number of [1, 2]) {
    const [port, workerPort] = [await freePort(), await freePort()];
    const url = `http://127.0.0.1:${port}`;
    urls.push(url);
    const gateway = { ...(await envOf(`gateway-${number}`, stores[1])), PORT: `${port}` };
    gateways.push(
      opened.use(processOf({ name: `gateway-${number}`, command: 'gateway', env: gateway, url })),
    );
    const door = stores[number - 1] ?? stores[1];
    const worker = { ...(await envOf(`worker-${number}`, door)), WORKER_PORT: `${workerPort}` };
    const health = `http://127.0.0.1:${workerPort}`;
    workers.push(
      opened.use(processOf({ name: `worker-${number}`, command: 'worker', env: worker, url: health })),
    );
  }
  const tenant = await makeCustomer(databaseUrl);
  await Promise.all([...gateways, ...workers].map((one) => one.start()));
  const keys = { accessKeyId: 'test', secretAccessKey: 'test' };
  const running = opened.move();
  return {
    gateways,
    workers,
    urls,
    database,
    databaseUrl: database.url,
    redis,
    stores,
    blobs: openS3Blobs({ kind: 's3', bucket, endpoint: store.address, region: 'us-east-1', keys }),
    workFolders: ['worker-1', 'worker-2'].map((name) => join(folder, name, 'work')),
    tenant,
    mark,
    disks,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** `npm start`: gateway, worker and PostgreSQL of its own, files on disk. */
export async function openEmbeddedHouse(): Promise<House> {
  await using opened = new AsyncDisposableStack();
  const folder = await newFolder(opened);
  const [port, mark] = [await freePort(), `CHAOS=${randomUUID()}`];
  const blobs = join(folder, 'blobs');
  await mkdir(blobs);
  await mkdir(join(folder, 'tmp'));
  // As if an earlier start had made the first post, which would keep the others waiting.
  await writeFile(join(folder, 'first-post.mp4'), '');
  const disks = mountDisk(blobs, opened) ? [blobs] : [];
  const env = {
    PORT: `${port}`,
    REELGATE_DATA_DIR: folder,
    TMPDIR: join(folder, 'tmp'),
    RENDER_CONCURRENCY: '1',
    CHAOS: mark.slice(6),
  };
  const url = `http://127.0.0.1:${port}`;
  const whole = processOf({ name: 'npm start', command: 'start', env, url });
  opened.defer(async () => {
    whole.signal('SIGCONT');
    // Gently, since it brings a PostgreSQL that would outlive it.
    await whole.end('SIGTERM');
  });
  await whole.start();
  const databaseUrl = () => databaseUnder(folder);
  const tenant = await makeCustomer(await databaseUrl());
  const running = opened.move();
  return {
    gateways: [whole],
    workers: [whole],
    urls: [url],
    databaseUrl,
    blobs: openFilesystemBlobs(blobs),
    workFolders: [join(folder, 'work'), join(blobs, 'partial')],
    tenant,
    mark,
    disks,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** Every process of a house once. */
export const processesOf = ({ gateways, workers }: House) => [...new Set([...gateways, ...workers])];

async function newFolder(opened: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reelgate-chaos-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  // The server may run as another user than we do.
  await chmod(folder, 0o755);
  return folder;
}

/** Puts a small file system there; false where the machine does not let us. */
function mountDisk(folder: string, opened: AsyncDisposableStack): boolean {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK},mode=755`, 'tmpfs', folder]);
  if (mounted.status !== 0) return false;
  opened.defer(() => void spawnSync('umount', ['-l', folder]));
  return true;
}

async function openRedis(folder: string, opened: AsyncDisposableStack): Promise<Scaled['redis']> {
  const port = await freePort();
  let running: Awaited<ReturnType<typeof launchRedis>> | null = await launchRedis(folder, port);
  opened.defer(() => running?.[Symbol.asyncDispose]() ?? Promise.resolve());
  return {
    port,
    signal: (signal) => void (running && process.kill(running.pid, signal)),
    kill: async () => {
      if (running) process.kill(running.pid, 'SIGKILL');
      await running?.[Symbol.asyncDispose]();
      running = null;
    },
    start: async () => {
      running ??= await launchRedis(folder, port);
    },
  };
}

async function makeCustomer(databaseUrl: string): Promise<House['tenant']> {
  await using store = await openStore({ databaseUrl, poolSize: 1 });
  const { organisationId, projectId } = await makeTenant(store.db, { credits: 0 });
  const { key: apiKey } = await keyOfOwner(store.db, projectId);
  // As a ledger transaction, so that the books can be held against it.
  const grant = { organisationId, amount: 1_000_000, cause: organisationId };
  await store.transaction((db) => grantCredits(db, grant));
  return { apiKey, projectId };
}

/** Rows of the house's database, waited for while it is away. */
export const rowsOf = <Row extends object>(
  { databaseUrl }: Pick<House, 'databaseUrl'>,
  text: string,
  values: unknown[] = [],
) => ask<Row>(databaseUrl, text, values);
