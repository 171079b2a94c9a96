import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Stage } from '#src/domain/stages.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { catchIn, renderChildOf, untilBusy } from './catch.ts';
import { type House, processesOf, rowsOf, type Scaled } from './house.ts';
import type { Process } from './process.ts';
import type { Mood } from './storage-door.ts';

type Start = () => Promise<string[]>;

/** What a fault did: the moment from which recovery counts, in milliseconds since the epoch, and how all is put right
 * after the jobs have ended, where that waits for them; `broken`: what it already found; `jobId`: the
 * only job that it struck. */
export type Struck = { at: number; heal?: () => Promise<unknown>; broken?: string[]; jobId?: string };

export type Fault = {
  name: string;
  house: 'scaled' | 'embedded';
  /** Needs a file system of its own, which not every machine lets us mount. */
  disk?: true;
  /** What the log must say of it; nothing where no process of ours can notice. */
  says?: RegExp;
  strike: (house: House & Scaled, start: Start) => Promise<Struck>;
};

/** How long an outage lasts. */
const OUTAGE_MS = 6_000;
const WALK = ['planning', 'generating_visuals', 'assembling', 'finalizing'] as const satisfies Stage[];
const LOST = /lost its (worker|queue entry)/;
/** The renewed lease of a worker that lives; whoever is stopped for longer loses its container. */
const STOPPED_MS = 12_000;

/** Strikes while jobs are being worked on. */
const during =
  (act: (house: House & Scaled) => Promise<Struck | undefined>): Fault['strike'] =>
  async (house, start) => {
    await untilBusy(house, await start());
    return (await act(house)) ?? { at: Date.now() };
  };

/** Brings something about for a while. */
const forAWhile = (begin: (house: House & Scaled) => unknown, end: (house: House & Scaled) => unknown) =>
  during(async (house) => {
    await begin(house);
    await delay(OUTAGE_MS);
    await end(house);
    return { at: Date.now() };
  });

const killIn =
  (stage: Stage): Fault['strike'] =>
  async (house, start) => {
    const { worker, jobId } = await catchIn(house, stage, start);
    const at = Date.now();
    await worker.end('SIGKILL');
    // The embedded one has nobody to go on for it.
    if (house.workers.length === 1) await worker.start();
    return { at, jobId, heal: () => worker.start() };
  };

const stopIn =
  (stage: Stage): Fault['strike'] =>
  async (house, start) => {
    const { worker, jobId } = await catchIn(house, stage, start);
    const at = Date.now();
    await delay(STOPPED_MS);
    // Woken while another has its container: it must find itself fenced off.
    worker.signal('SIGCONT');
    return { at, jobId };
  };

const killChild = during(async (house) => {
  process.kill(await renderChildOf(house), 'SIGKILL');
});

const stopChild = during(async (house) => {
  const child = await renderChildOf(house);
  process.kill(child, 'SIGSTOP');
  await delay(OUTAGE_MS);
  process.kill(child, 'SIGCONT');
});

const gatewayOf = ({ gateways }: House) => gateways[0] as Process;

/** A setting of the database for the connections to come, of which there are none before. */
const altered = (setting: string) =>
  forAWhile(
    (house) => alter(house, `set ${setting}`),
    (house) => alter(house, `reset ${setting.split(' ')[0]}`),
  );

async function alter(house: House, change: string): Promise<void> {
  const { pathname } = new URL(await house.databaseUrl());
  const admin = async () => Object.assign(new URL(await house.databaseUrl()), { pathname: 'postgres' }).href;
  await rowsOf({ databaseUrl: admin }, `alter database ${pathname.slice(1)} ${change}`);
  await terminate({ databaseUrl: admin }, pathname.slice(1));
}

const terminate = (house: Pick<House, 'databaseUrl'>, name: string) =>
  rowsOf(
    house,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()`,
    [name],
  );

async function withRedis(port: number, act: (redis: Redis) => Promise<unknown>): Promise<void> {
  const redis = new Redis(port, '127.0.0.1');
  await act(redis);
  redis.disconnect();
}

const setMood =
  (mood: Mood) =>
  ({ stores }: Scaled) => {
    for (const door of stores) door.mood = mood;
  };
const store = (mood: Mood) => forAWhile(setMood(mood), setMood('well'));

/** Fills a file system to its last byte. */
function fill(folder: string): void {
  spawnSync('dd', ['if=/dev/zero', `of=${join(folder, 'ballast')}`, 'bs=1M', 'count=1000'], {
    stdio: 'ignore',
  });
}
const empty = (folder: string) => rm(join(folder, 'ballast'), { force: true });

/** A file that is being written keeps it from becoming read-only for a moment. */
const remount = (folder: string, how: 'ro' | 'rw') =>
  waitFor(() => spawnSync('mount', ['-o', `remount,${how}`, folder]).status === 0, { interval: 5 });

const onDisks = (act: (folder: string) => unknown) => (house: House) => Promise.all(house.disks.map(act));
const full = forAWhile(onDisks(fill), onDisks(empty));
const readOnly = forAWhile(
  onDisks((folder) => remount(folder, 'ro')),
  onDisks((folder) => remount(folder, 'rw')),
);

/** What is promised of a process that is told to end, whatever is out of order. */
const ENDS_WITHIN_MS = 5_000;

/** Tells every process to end while something is out of order: each does by itself, in time, and says so by its code. */
const toldToEnd = (
  state: string,
  begin: (house: House & Scaled) => unknown,
  end: (house: House & Scaled) => unknown = () => {},
  house: Fault['house'] = 'scaled',
): Fault => ({
  name: `${house === 'embedded' ? 'npm start ' : ''}told to end ${state}`,
  house,
  strike: during(async (house) => {
    await begin(house);
    await delay(1_000);
    const ends = processesOf(house).map(async (one) => ({ name: one.name, ...(await one.end('SIGTERM')) }));
    const ended = await Promise.all(ends);
    await end(house);
    await Promise.all(processesOf(house).map((one) => one.start()));
    const at = Date.now();
    const wrong = ended.filter(({ code, ms }) => code !== 0 || ms > ENDS_WITHIN_MS);
    return { at, broken: wrong.map(({ name, ms, code }) => `${name} ended after ${ms} ms with ${code}`) };
  }),
});

const OUT_OF_ORDER = /waits for the house|takes no more work/;

export const FAULTS: readonly Fault[] = [
  ...WALK.map(
    (stage): Fault => ({
      name: `worker killed in ${stage}`,
      house: 'scaled',
      says: LOST,
      strike: killIn(stage),
    }),
  ),
  ...WALK.map(
    (stage): Fault => ({
      name: `worker stopped in ${stage}`,
      house: 'scaled',
      says: LOST,
      strike: stopIn(stage),
    }),
  ),
  { name: 'render killed', house: 'scaled', says: OUT_OF_ORDER, strike: killChild },
  { name: 'render stopped', house: 'scaled', strike: stopChild },
  {
    name: 'gateway killed',
    house: 'scaled',
    strike: during(async (house) => {
      await gatewayOf(house).end('SIGKILL');
      return { at: Date.now(), heal: () => gatewayOf(house).start() };
    }),
  },
  {
    name: 'gateway stopped',
    house: 'scaled',
    strike: forAWhile(
      (house) => gatewayOf(house).signal('SIGSTOP'),
      (house) => gatewayOf(house).signal('SIGCONT'),
    ),
  },
  {
    name: 'PostgreSQL crashed and started',
    house: 'scaled',
    says: /terminat|ECONN|starting up|heartbeat failed/,
    strike: during(async ({ database }) => {
      await database.crash();
      await database.start();
      return { at: Date.now() };
    }),
  },
  {
    name: 'PostgreSQL away',
    house: 'scaled',
    says: /ECONNREFUSED/,
    strike: forAWhile(
      ({ database }) => database.crash(),
      ({ database }) => database.start(),
    ),
  },
  {
    name: 'PostgreSQL read-only',
    house: 'scaled',
    says: /read-only/,
    strike: altered('default_transaction_read_only to on'),
  },
  {
    name: 'PostgreSQL cancels every statement',
    house: 'scaled',
    says: /statement timeout/,
    strike: altered('statement_timeout to 1'),
  },
  {
    name: 'PostgreSQL connections ended',
    house: 'scaled',
    says: /terminat/,
    strike: during(async (house) => {
      const name = new URL(await house.databaseUrl()).pathname.slice(1);
      for (let times = 0; times < 5; times += 1) {
        await terminate(house, name);
        await delay(300);
      }
      return undefined;
    }),
  },
  {
    name: 'Redis killed',
    house: 'scaled',
    says: /ECONNREFUSED|Connection is closed/,
    strike: forAWhile(
      ({ redis }) => redis.kill(),
      ({ redis }) => redis.start(),
    ),
  },
  {
    name: 'Redis flushed',
    house: 'scaled',
    strike: during(({ redis }) => withRedis(redis.port, (client) => client.flushall()).then(() => undefined)),
  },
  {
    name: 'Redis stopped',
    house: 'scaled',
    says: /timed out/,
    strike: forAWhile(
      ({ redis }) => redis.signal('SIGSTOP'),
      ({ redis }) => redis.signal('SIGCONT'),
    ),
  },
  { name: 'storage full', house: 'scaled', says: OUT_OF_ORDER, strike: store('full') },
  { name: 'storage read-only', house: 'scaled', says: OUT_OF_ORDER, strike: store('read-only') },
  { name: 'storage away', house: 'scaled', says: OUT_OF_ORDER, strike: store('away') },
  { name: 'storage slow', house: 'scaled', strike: store('slow') },
  { name: 'storage failing at every second request', house: 'scaled', strike: store('erroring') },
  {
    name: 'one worker without storage, one sound',
    house: 'scaled',
    strike: async ({ stores }, start) => {
      stores[0].mood = 'full';
      await start();
      return {
        at: Date.now(),
        heal: async () => {
          stores[0].mood = 'well';
        },
      };
    },
  },
  toldToEnd('in the middle of a render', renderChildOf),
  toldToEnd(
    'while PostgreSQL is away',
    ({ database }) => database.crash(),
    ({ database }) => database.start(),
  ),
  toldToEnd(
    'while PostgreSQL is silent',
    ({ database }) => database.signal('SIGSTOP'),
    ({ database }) => database.signal('SIGCONT'),
  ),
  toldToEnd(
    'while the queue is gone',
    (house) => rowsOf(house, 'alter schema bullmq rename to elsewhere'),
    (house) => rowsOf(house, 'alter schema elsewhere rename to bullmq'),
  ),
  toldToEnd(
    'while Redis is away',
    ({ redis }) => redis.kill(),
    ({ redis }) => redis.start(),
  ),
  toldToEnd(
    'while Redis is silent',
    ({ redis }) => redis.signal('SIGSTOP'),
    ({ redis }) => redis.signal('SIGCONT'),
  ),
  toldToEnd('while storage is away', setMood('away'), setMood('well')),
  toldToEnd('while storage is silent', setMood('silent'), setMood('well')),
  { name: 'disk of renders full', house: 'scaled', disk: true, says: OUT_OF_ORDER, strike: full },
  { name: 'disk of renders read-only', house: 'scaled', disk: true, says: OUT_OF_ORDER, strike: readOnly },
  ...WALK.map(
    (stage): Fault => ({
      name: `npm start killed in ${stage}`,
      house: 'embedded',
      says: LOST,
      strike: killIn(stage),
    }),
  ),
  ...WALK.map(
    (stage): Fault => ({
      name: `npm start stopped in ${stage}`,
      house: 'embedded',
      strike: stopIn(stage),
    }),
  ),
  toldToEnd('in the middle of a render', renderChildOf, undefined, 'embedded'),
  { name: 'npm start: render killed', house: 'embedded', says: OUT_OF_ORDER, strike: killChild },
  { name: 'npm start: render stopped', house: 'embedded', strike: stopChild },
  { name: 'npm start: storage full', house: 'embedded', disk: true, says: OUT_OF_ORDER, strike: full },
  {
    name: 'npm start: storage read-only',
    house: 'embedded',
    disk: true,
    says: OUT_OF_ORDER,
    strike: readOnly,
  },
];
