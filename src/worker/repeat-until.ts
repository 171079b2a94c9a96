import { setTimeout as delay } from 'node:timers/promises';

export type Repeated = {
  /** What it rejects with goes to `onError`, and it is done again all the same. */
  work: () => Promise<void>;
  /** From the end of one time to the start of the next. */
  pauseMs: () => number;
  onError: (error: unknown) => void;
};

/** Works at once and then again and again until the signal is aborted; resolves when no work is under way any more. */
export async function repeatUntil(signal: AbortSignal, { work, pauseMs, onError }: Repeated): Promise<void> {
  while (!signal.aborted) {
    await work().catch(onError);
    await delay(pauseMs(), undefined, { signal }).catch(() => {});
  }
}
