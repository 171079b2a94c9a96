import { assertSchemaCompatibility, type Job, type JobsOptions, WaitingError, withBackend } from 'bullmq';
import pg from 'pg';
import { poolOf } from '../store/connection.ts';
import { createBackend, LONGEST_PAUSE_MS } from './backend.ts';
import { QUEUE_SCHEMA } from './migrate.ts';
import type { ConsumeOptions, Consumer, DelayedEntry, QueueEntry, RenderQueue } from './render-queue.ts';

const { Queue, Worker } = withBackend(createBackend);

const QUEUE = 'render';

export type BullQueueOptions = {
  databaseUrl: string;
  /** Errors of idle connections, which BullMQ mends by itself. */
  onError: (error: unknown) => void;
  /** Milliseconds until the entry of a dead worker is given to another: up to the sum of both. */
  lockMs?: number;
  stalledCheckMs?: number;
};

/**
 * The render queue on BullMQ's PostgreSQL backend; {@link migrateQueue} must have run. Attempts and back-off are
 * ours, counted on the container's row: for BullMQ an entry is tried once, and again only when its worker dies.
 */
export function openBullQueue(options: BullQueueOptions): RenderQueue {
  const { databaseUrl, onError, lockMs = 10_000, stalledCheckMs = 3_000 } = options;
  const connection = openPool(databaseUrl, 2);
  const queue = new Queue<QueueEntry>(QUEUE, { connection });
  queue.on('error', onError);
  return {
    add: async (entries) => {
      await queue.addBulk(
        entries.map((entry) => ({ name: QUEUE, data: dataOf(entry), opts: optsOf(entry) })),
      );
    },
    fate: async (entry) => {
      const state = await queue.getJobState(entryId(entry));
      return state === 'completed' || state === 'failed' || state === 'unknown' ? 'over' : 'pending';
    },
    check: async () => {
      await assertSchemaCompatibility(connection, QUEUE_SCHEMA);
      await queue.addBulk([]);
    },
    consume: (consumer) =>
      consume(consumer, databaseUrl, { lockDuration: lockMs, stalledInterval: stalledCheckMs }),
    [Symbol.asyncDispose]: async () => {
      await queue.close();
      await connection.end();
    },
  };
}

/** Connections that see the queue's tables and functions under their bare names, as BullMQ asks for them. */
function openPool(databaseUrl: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    ...poolOf(databaseUrl, { max, settings: { search_path: QUEUE_SCHEMA } }),
    // Who listens has to notice that the other side is gone.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  // Whoever holds a connection that breaks is told by the statement that fails.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

type Timing = { lockDuration: number; stalledInterval: number };

function consume(
  { concurrency, handle, onError }: ConsumeOptions,
  databaseUrl: string,
  timing: Timing,
): Consumer {
  let closing = false;
  let resting = false;
  // One of them listens.
  const connection = openPool(databaseUrl, 3);
  const worker = new Worker<QueueEntry>(
    QUEUE,
    (job, token) => (closing || resting ? putBack(job, token) : handle(job.data)),
    {
      ...timing,
      connection,
      concurrency,
      // Until the end of an entry is told again that could not be: its place is taken so long.
      runRetryDelay: LONGEST_PAUSE_MS,
      // The limit that counts is ours; past this one BullMQ would fail the entry without telling us.
      maxStalledCount: 5,
    },
  );
  worker.on('error', onError);
  worker.on('failed', (_, error) => onError(error));
  return {
    rest() {
      resting = true;
      worker.pause(true).catch(onError);
    },
    wake() {
      resting = false;
      worker.resume().catch(onError);
    },
    [Symbol.asyncDispose]: async () => {
      closing = true;
      await worker.close();
      await connection.end();
    },
  };
}

/** An entry can still arrive by a fetch that was under way when closing or resting began: it is left to somebody else. */
async function putBack(job: Job<QueueEntry>, token: string | undefined): Promise<never> {
  await job.moveToWait(token);
  throw new WaitingError();
}

const dataOf = ({ containerId, attempt }: DelayedEntry): QueueEntry => ({ containerId, attempt });

/** Finished entries go at once; failed ones stay a while for people to look at. */
const optsOf = (entry: DelayedEntry): JobsOptions => ({
  jobId: entryId(entry),
  delay: entry.delayMs,
  attempts: 1,
  removeOnComplete: true,
  removeOnFail: { age: 86_400, count: 1_000 },
});

/** BullMQ refuses ids with a colon and pure integers. */
const entryId = ({ containerId, attempt }: QueueEntry) => `${containerId}_${attempt}`;
