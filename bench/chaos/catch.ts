import { once } from 'node:events';
import pg from 'pg';
import type { Stage } from '#src/domain/stages.ts';
import { PRESENCE } from '#src/infra/store/presence.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { type House, rowsOf } from './house.ts';
import { mediaChildrenOf, type Process } from './process.ts';

/** A worker stopped in its tracks, and the job it is busy with. */
export type Caught = { worker: Process; jobId: string };

/** Tells of each stage that a container enters; committed with it. */
const TRIGGER = `
  create or replace function chaos_tells() returns trigger language plpgsql as $$
    begin perform pg_notify('chaos', new.job_id || ' ' || new.stage); return new; end $$;
  drop trigger if exists chaos_tells on container;
  create trigger chaos_tells after update of stage on container
    for each row when (old.stage is distinct from new.stage) execute function chaos_tells()`;

const TRIES = 8;
/** Under load a job may wait for others for a while. */
const PATIENCE_MS = 60_000;

/**
 * Starts jobs until a worker is caught in the middle of `stage`, and leaves it stopped (SIGSTOP). All workers are
 * stopped the moment the stage is heard of, then the rows tell who has it and whether it was still in time.
 */
export async function catchIn(house: House, stage: Stage, start: () => Promise<string[]>): Promise<Caught> {
  const client = new pg.Client(await house.databaseUrl());
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(TRIGGER);
    await client.query('listen chaos');
    for (let turn = 0; turn < TRIES; turn += 1) {
      const [jobId] = await start();
      const heard = `${jobId} ${stage}`;
      const signal = AbortSignal.timeout(PATIENCE_MS);
      for (;;) {
        const [told] = (await once(client, 'notification', { signal })) as [pg.Notification];
        if (told.payload === heard) break;
      }
      for (const worker of house.workers) worker.signal('SIGSTOP');
      const worker = await holderOf(house, jobId ?? '', stage);
      for (const other of house.workers) if (other !== worker) other.signal('SIGCONT');
      if (worker && jobId) return { worker, jobId };
    }
  } finally {
    await client.end();
  }
  throw new Error(`No worker could be caught in ${stage}, which is over too soon.`);
}

/** Whoever is in the middle of the stage with a job's container; null when it is over. */
async function holderOf(house: House, jobId: string, stage: Stage): Promise<Process | null> {
  const [row] = await rowsOf<{ name: string | null; in_time: boolean }>(
    house,
    `select status = 'processing' and stage = $2 and not coalesce(checkpoint ? $2, false) as in_time,
      (select application_name from pg_locks join pg_stat_activity using (pid)
        where locktype = 'advisory' and classid = ${PRESENCE}::oid and objid = container.holder::oid) as name
      from container where job_id = $1`,
    [jobId, stage],
  );
  if (!row?.in_time) return null;
  const [only, ...others] = house.workers;
  const named = house.workers.find(({ name }) => name === row.name);
  return named ?? (others.length === 0 ? (only ?? null) : null);
}

/** The process that renders for some worker, once there is one. */
export function renderChildOf({ workers }: House): Promise<number> {
  return waitFor(() => workers.flatMap((worker) => mediaChildrenOf(worker.pid()))[0], {
    timeout: PATIENCE_MS,
    interval: 5,
    what: 'a process that renders',
  });
}

/** Resolves once some container of the jobs is being worked on. */
export const untilBusy = (house: House, jobIds: string[]) =>
  waitFor(
    async () => {
      const busy = await rowsOf(
        house,
        `select from container where job_id = any($1) and status = 'processing' and stage <> 'queued'`,
        [jobIds],
      );
      return busy.length > 0;
    },
    { timeout: PATIENCE_MS, what: 'a container being worked on' },
  );
