import { askedWait } from './faults.ts';

/** Milliseconds of the first wait, doubled after each failure, and of the longest; a random half is taken off. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/** Milliseconds before the next try. Random, lest all who were cut off together come back together. */
export function waitAfter(failure: unknown, failures: number): number {
  const longest = Math.min(FIRST_WAIT * 2 ** failures, LONGEST_WAIT);
  return askedWait(failure) + longest * (0.5 + Math.random() / 2);
}

/** Ends early when the signal is aborted. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}
