import { setTimeout as delay } from 'node:timers/promises';

export type WaitOptions = {
  /** Milliseconds until waiting is given up. */
  timeout?: number;
  /** Milliseconds between two looks. */
  interval?: number;
  /** Said when the fact does not come about. */
  what?: string;
};

/**
 * Looks until `fact` gives something other than null, undefined or false, and gives that back. A throw counts
 * as "not yet"; the last one is the cause of the failure.
 */
export async function waitFor<Fact>(
  fact: () => Fact | Promise<Fact>,
  { timeout = 10_000, interval = 20, what = 'the fact waited for' }: WaitOptions = {},
): Promise<NonNullable<Exclude<Fact, false>>> {
  const deadline = performance.now() + timeout;
  let cause: unknown;
  for (;;) {
    try {
      const found = await fact();
      if (found !== null && found !== undefined && found !== false) {
        return found as NonNullable<Exclude<Fact, false>>;
      }
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (performance.now() > deadline) {
      throw new Error(`${what} did not come about within ${timeout} ms`, { cause });
    }
    await delay(interval);
  }
}
