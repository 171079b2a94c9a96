import { setTimeout as delay } from 'node:timers/promises';
import { decodeId } from '#src/domain/ids.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { FAULTS, type Fault, type Struck } from './faults.ts';
import { type House, openEmbeddedHouse, openScaledHouse, processesOf, rowsOf, type Scaled } from './house.ts';
import { brokenAfter, type Seen } from './invariants.ts';
import { type Watched, watch } from './watch.ts';

export type ChaosOptions = {
  /** Only faults whose names hold one of these. */
  only?: string[];
  /** Jobs at once under each fault. */
  jobs?: number;
  log?: (line: string) => void;
  /** Ends it after the fault under way. */
  signal?: AbortSignal;
};

export type Outcome = {
  fault: string;
  jobs: number;
  events: number;
  /** From the end of the fault (of a worker's: its beginning) until a job that it struck moved again, in milliseconds; null where none had to. */
  recoveredMs: number | null;
  /** From the end of the fault until all jobs were done. */
  doneMs: number;
  /** The line of the log that tells of it. */
  said: string;
  broken: string[];
};

/** However long the pauses are that containers make for what is out of order. */
const ENDS_WITHIN_MS = 180_000;
const READY_WITHIN_MS = 60_000;
const START = `mutation ($input: SlideshowBuildInput!) { slideshowBuild(input: $input) {
  ... on ContentJobAccepted { job { id } } ... on UserError { message } } }`;

/** Lets every fault befall a running house, one after the other, and looks at what must hold after each. */
export async function runChaos({
  only = [],
  jobs = 2,
  log = () => {},
  signal,
}: ChaosOptions): Promise<Outcome[]> {
  const chosen = FAULTS.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
  const outcomes: Outcome[] = [];
  for (const kind of ['scaled', 'embedded'] as const) {
    const faults = chosen.filter(({ house }) => house === kind);
    if (faults.length === 0 || signal?.aborted) continue;
    log(`opening a house: ${kind}`);
    await using house = await (kind === 'scaled' ? openScaledHouse() : openEmbeddedHouse());
    for (const fault of faults) {
      if (signal?.aborted) break;
      if (fault.disk && house.disks.length === 0) {
        log(`left out, as no file system can be mounted here: ${fault.name}`);
        continue;
      }
      const outcome = await befall(house as House & Scaled, fault, jobs);
      outcomes.push(outcome);
      log(`${outcome.broken.length > 0 ? '✗' : '✓'} ${fault.name}: ${outcome.recoveredMs ?? '–'} ms`);
      for (const one of outcome.broken) log(`    ${one}`);
    }
  }
  return outcomes;
}

async function befall(house: House & Scaled, fault: Fault, count: number): Promise<Outcome> {
  const over = new AbortController();
  const watched: (Watched & { jobId: string })[] = [];
  const follow = { urls: house.urls, apiKey: house.tenant.apiKey, signal: over.signal };
  const start = async () => {
    const started = await Promise.all(Array.from({ length: count }, () => startJob(house)));
    for (const { id, shownId } of started) watched.push({ jobId: id, ...watch(follow, shownId) });
    return started.map(({ id }) => id);
  };
  const before = new Map(processesOf(house).map(({ name, lines }) => [name, lines.length]));
  const broken: string[] = [];
  let moment: Pick<Struck, 'at' | 'jobId'> = { at: Date.now() };
  try {
    const struck = await fault.strike(house, start);
    moment = struck;
    broken.push(...(struck.broken ?? []));
    await within(ENDS_WITHIN_MS, Promise.all(watched.map(({ ended }) => ended))).catch((error) =>
      broken.push(`watchers: ${error}`),
    );
    await struck.heal?.();
    await waitFor(() => allReady(house), { timeout: READY_WITHIN_MS, interval: 200, what: 'readiness' });
  } catch (error) {
    const cause = error instanceof Error && error.cause ? ` (${error.cause})` : '';
    broken.push(`${error}${cause}`);
  }
  over.abort();
  const seen: Seen[] = watched.map(({ jobId, seqs }) => ({ jobId, seqs }));
  broken.push(...(await brokenAfter(house, seen)));
  const died = processesOf(house).flatMap((one) => one.died() ?? []);
  const lines = processesOf(house).flatMap(({ name, lines }) => lines.slice(before.get(name)));
  const said = fault.says ? (lines.find((line) => fault.says?.test(line)) ?? '') : '';
  if (fault.says && !said) broken.push(`no log line is like ${fault.says}`);
  return {
    fault: fault.name,
    jobs: watched.length,
    events: seen.reduce((sum, { seqs }) => sum + seqs.length, 0),
    ...(await timesOf(house, seen, moment)),
    said,
    broken: [...broken, ...died],
  };
}

async function allReady(house: House): Promise<true> {
  const wrong = await Promise.all(processesOf(house).map((one) => one.unready()));
  const said = wrong.filter((one) => one !== null);
  if (said.length > 0) throw new Error(said.join('; '));
  return true;
}

async function timesOf(
  house: House,
  seen: Seen[],
  { at, jobId }: Pick<Struck, 'at' | 'jobId'>,
): Promise<Pick<Outcome, 'recoveredMs' | 'doneMs'>> {
  const [row] = await rowsOf<{ moved: Date | null; done: Date | null }>(
    house,
    `select min(at) filter (where at > $2 and ($3::uuid is null or job_id = $3)) as moved, max(at) as done
      from job_event where job_id = any($1)`,
    [seen.map((one) => one.jobId), new Date(at), jobId ?? null],
  );
  const since = (moment: Date | null | undefined) => (moment ? moment.getTime() - at : null);
  return { recoveredMs: since(row?.moved), doneMs: Math.max(0, since(row?.done) ?? 0) };
}

/** Photos alone: the four stages in some seconds. */
async function startJob({ urls, tenant }: House): Promise<{ id: string; shownId: string }> {
  const input = { projectId: tenant.projectId, hook: 'Three habits that stay', outputs: ['PHOTOS'] };
  const response = await fetch(`${urls.at(-1)}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Api-Key': tenant.apiKey },
    body: JSON.stringify({ query: START, variables: { input } }),
  });
  const text = await response.text();
  const shownId = /"job":\{"id":"(job_\w+)"/.exec(text)?.[1];
  const id = shownId && decodeId('job', shownId);
  if (!id) throw new Error(`The start was answered ${text}`);
  return { id, shownId };
}

async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  const over = new AbortController();
  const late = delay(ms, undefined, { signal: over.signal }).then(() => {
    throw new Error(`not done within ${ms / 1000} s`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
  }
}
