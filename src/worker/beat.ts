import { newUuid } from '../domain/new-uuid.ts';
import type { Db } from '../infra/store/database.ts';
import { beat, forgetBeat } from '../infra/store/queries/process-beats.ts';
import type { Log } from '../infra/telemetry/log.ts';
import type { Fitness } from './fitness.ts';
import { repeatUntil } from './repeat-until.ts';

export type BeatOptions = {
  store: { db: Db };
  log: Log;
  check: Fitness['check'];
};

const EVERY_MS = 10_000;

/** Tells gateways that a worker lives, and what it rests for, until disposed of. */
export function startBeat({ store: { db }, log, check }: BeatOptions): AsyncDisposable {
  const stopping = new AbortController();
  const id = newUuid();
  const running = repeatUntil(stopping.signal, {
    work: async () => {
      const restsFor = await check().then(
        () => null,
        ({ message }: Error) => message,
      );
      await beat(db, { id, role: 'worker', restsFor });
    },
    pauseMs: () => EVERY_MS,
    onError: (error) => log.warn({ err: error }, 'The worker could not say that it lives'),
  });
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await running;
      await forgetBeat(db, id).catch(() => {});
    },
  };
}
