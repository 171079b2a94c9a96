import { setTimeout as delay } from 'node:timers/promises';
import { outageOf } from '../infra/telemetry/outage.ts';

export type Patience = {
  /** Ends it: what the last try rejects with is thrown. */
  shutdown: AbortSignal;
  /** Told what is out of order at each try. */
  onOutage: (error: unknown) => void;
};

/** Short, so that whoever has a container says so before others take it for lost. */
const PAUSE_MS = 500;

/** Does what needs the database, again and again while that is away. */
export async function patiently<Result>(
  work: () => Promise<Result>,
  { shutdown, onOutage }: Patience,
): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!outageOf(error) || shutdown.aborted) throw error;
      onOutage(error);
      await delay(PAUSE_MS, undefined, { signal: shutdown }).catch(() => {});
    }
  }
}
