import type { Db } from '../infra/store/database.ts';
import { purgeAnswers } from '../infra/store/queries/photos/search-answers.ts';
import {
  purgeBeats,
  purgeDeliveries,
  purgeEvents,
  purgeIdempotencyRecords,
  purgePlans,
  purgePreviews,
} from '../infra/store/queries/purge.ts';
import { forgetSegments } from '../infra/store/queries/segments/kept-segments.ts';
import type { Log } from '../infra/telemetry/log.ts';
import { repeatUntil } from './repeat-until.ts';

export type PurgeOptions = {
  store: { db: Db };
  /** How much the kept pieces of films may take; what was used longest ago goes first. */
  segmentBytes: number;
  log: Log;
};

const EVERY_MS = 60 * 60 * 1000;

/** Small enough that a batch is done in a moment and keeps nobody waiting: a job has some hundred events. */
const BATCHES = [
  { run: purgeEvents, limit: 20 },
  { run: purgeIdempotencyRecords, limit: 500 },
  { run: purgePlans, limit: 100 },
  { run: purgePreviews, limit: 500 },
  { run: purgeAnswers, limit: 500 },
  { run: purgeBeats, limit: 500 },
  { run: purgeDeliveries, limit: 500 },
];

/** Deletes what is kept for a time only, once that is over, in small batches until none is left. */
export function startPurge({ store, segmentBytes, log }: PurgeOptions): AsyncDisposable {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function round(): Promise<void> {
    const forget = (db: Db, limit: number) => forgetSegments(db, segmentBytes, limit);
    for (const { run, limit } of [...BATCHES, { run: forget, limit: 500 }]) {
      while (!signal.aborted && (await run(store.db, limit)) === limit);
    }
  }
  const running = repeatUntil(signal, {
    work: round,
    pauseMs: () => EVERY_MS,
    onError: (error) => log.error({ err: error }, 'Purging failed'),
  });
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await running;
    },
  };
}
