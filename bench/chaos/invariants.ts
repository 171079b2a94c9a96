import { readdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { openStore } from '#src/infra/store/orm.ts';
import { examine } from '#src/usecases/doctor/examine.ts';
import { sweepBlobs } from '#src/usecases/library/sweep-blobs.ts';
import { type House, processesOf, rowsOf } from './house.ts';
import { strays } from './process.ts';

/** What watchers of a job were told. */
export type Seen = { jobId: string; seqs: number[] };

/** A day on, so that nothing that was left behind is still young. */
const LATER_MS = 25 * 3_600_000;
/** A render whose parent is gone ends by itself within some seconds, and workers remove dead folders every ten. */
const GONE_WITHIN_MS = 30_000;

/** What is broken after a fault: nothing where all is as it must be. Each list is of one invariant. */
export async function brokenAfter(house: House, seen: Seen[]): Promise<string[]> {
  const jobs = seen.map(({ jobId }) => jobId);
  return [
    ...(await unfinished(house, jobs)),
    ...(await holes(house, seen)),
    ...(await unsettled(house, jobs)),
    ...(await doctorsFindings(house)),
    ...(await lasting(() => leftFiles(house))),
    ...(await lasting(() => leftProcesses(house))),
  ];
}

/** A fault of the house ends no post. */
async function unfinished(house: House, jobs: string[]): Promise<string[]> {
  const rows = await rowsOf<{ id: string; status: string; told: string | null }>(
    house,
    `select job_id as id, status, last_error ->> 'message' as told from container
      where job_id = any($1) and status <> 'completed'`,
    [jobs],
  );
  return rows.map(({ id, status, told }) => `job ${id} is ${status}: ${told}`);
}

/** The log is numbered 1..n, its progress never goes back, its end is its last, and watchers were told just that. */
async function holes(house: House, seen: Seen[]): Promise<string[]> {
  const broken: string[] = [];
  for (const { jobId, seqs } of seen) {
    const log = await rowsOf<{ seq: number; type: string; progress: number }>(
      house,
      'select seq, type, progress from job_event where job_id = $1 order by seq',
      [jobId],
    );
    const numbers = log.map(({ seq }) => seq);
    const isWhole = numbers.every((seq, index) => seq === index + 1);
    if (!isWhole) broken.push(`the log of job ${jobId} is numbered ${numbers}`);
    if (`${seqs}` !== `${numbers}`) broken.push(`a watcher of job ${jobId} was told ${seqs}, not ${numbers}`);
    const back = log.find(({ progress }, index) => progress < (log[index - 1]?.progress ?? 0));
    if (back) broken.push(`progress of job ${jobId} goes back at ${back.seq}`);
    const ends = log.filter(({ type }) => /^job_(completed|failed|canceled)$/.test(type));
    if (ends.length !== 1 || ends[0] !== log.at(-1)) broken.push(`job ${jobId} has ${ends.length} ends`);
  }
  return broken;
}

/** Each hold is settled by one transaction. */
async function unsettled(house: House, jobs: string[]): Promise<string[]> {
  const rows = await rowsOf<{ id: string; holds: number; settled: number }>(
    house,
    `select container.id,
      count(distinct transaction_id) filter (where cause = 'hold:' || container.id)::int as holds,
      count(distinct transaction_id) filter (where cause = 'settle:' || container.id)::int as settled
      from container left join ledger_entry on ledger_entry.cause in ('hold:' || container.id, 'settle:' || container.id)
      where container.job_id = any($1) group by container.id`,
    [jobs],
  );
  return rows
    .filter(({ holds, settled }) => holds !== 1 || settled !== 1)
    .map(({ id, holds, settled }) => `container ${id} has ${holds} holds, settled ${settled} times`);
}

/** Books, files that rows name, and what the sweep of a day later would leave. */
async function doctorsFindings({ databaseUrl, blobs }: House): Promise<string[]> {
  await using store = await openStore({ databaseUrl: await databaseUrl(), poolSize: 1 });
  await sweepBlobs({ db: store.db, blobs }, new Date(Date.now() + LATER_MS));
  const broken: string[] = [];
  for await (const { what, problems } of examine({ db: store.db, blobs }, false)) {
    broken.push(...problems.map((problem) => `${what}: ${problem}`));
  }
  return broken;
}

async function leftFiles({ workFolders }: House): Promise<string[]> {
  const left: string[] = [];
  for (const folder of workFolders) {
    const names = await readdir(folder).catch(() => []);
    left.push(...names.map((name) => `${folder}/${name} is left`));
  }
  return left;
}

async function leftProcesses(house: House): Promise<string[]> {
  const known = processesOf(house).map((one) => one.pid());
  return strays(house.mark, known).map((one) => `process ${one} is left`);
}

/** What is still left after a while. */
async function lasting(look: () => Promise<string[]>): Promise<string[]> {
  const deadline = Date.now() + GONE_WITHIN_MS;
  for (;;) {
    const left = await look();
    if (left.length === 0 || Date.now() > deadline) return left;
    await delay(200);
  }
}
