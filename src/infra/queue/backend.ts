import { setTimeout as delay } from 'node:timers/promises';
import {
  assertSchemaCompatibility,
  type BackendFactory,
  isNotConnectionError,
  type PgPool,
  PostgresConnection,
  PostgresQueueBackend,
} from 'bullmq';
import { QUEUE_SCHEMA } from './migrate.ts';

/**
 * BullMQ on a pool of ours, with patience: by itself it remembers for good that its schema could not be read, and
 * repeats a failed take at once, so a worker would keep its process too busy to answer or to end; of a refused
 * connection it tells nobody. It also gives no connection a name of its own.
 */
export const createBackend: BackendFactory<PostgresQueueBackend, PgPool> = (name, options) =>
  new PatientBackend(new ForgivingConnection(options.connection), name, options);

class ForgivingConnection extends PostgresConnection {
  #ready: Promise<unknown> | undefined;

  override async waitUntilReady(): Promise<void> {
    this.#ready ??= assertSchemaCompatibility(this.pool, QUEUE_SCHEMA).catch((error) => {
      this.#ready = undefined;
      throw error;
    });
    await this.#ready;
  }
}

const FIRST_PAUSE_MS = 100;
/** Also how long work waits at most once the database is back. */
export const LONGEST_PAUSE_MS = 2_000;

/** What BullMQ does not know for a refused connection. */
class QueueOutOfReach extends Error {
  constructor(cause: unknown) {
    super('the queue is out of reach', { cause });
    this.name = 'QueueOutOfReach';
  }
}

class PatientBackend extends PostgresQueueBackend {
  #pause = FIRST_PAUSE_MS;
  readonly #closing = new AbortController();

  override async moveToActive(token: string, name?: string) {
    const taken = await this.#patiently(() => super.moveToActive(token, name));
    this.#pause = FIRST_PAUSE_MS;
    return taken;
  }

  override waitForJob(blockTimeout: number) {
    return this.#patiently(() => super.waitForJob(blockTimeout));
  }

  /** What a closing worker calls first. */
  override disconnectBlocking(wait?: boolean) {
    this.#closing.abort();
    return super.disconnectBlocking(wait);
  }

  /** A failure is told after a pause, which doubles until a take succeeds. */
  async #patiently<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      await delay(this.#pause, undefined, { signal: this.#closing.signal }).catch(() => {});
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
      const isOfTheQueue = !(error instanceof Error) || isNotConnectionError(error);
      throw isOfTheQueue ? error : new QueueOutOfReach(error);
    }
  }
}
