import type { ExaminedMedia, MediaWishes } from '../../media/examined-media.ts';

/** Finds out what a stranger's file is by decoding it; `why` tells what is wrong with it, fit for a caller to see. */
export type InspectFile = (
  path: string,
  wishes: MediaWishes,
) => Promise<{ facts: ExaminedMedia } | { why: string }>;

export type InspectOptions = {
  /** Decodes in a process of its own; rejects with an `UnreadableFileError`, the signal's reason, or a fault of ours. */
  probe: (path: string, signal: AbortSignal, wishes: MediaWishes) => Promise<ExaminedMedia>;
  timeoutMs?: number;
  /** Decoding takes a processor to itself, so there are never more at once. */
  atOnce?: number;
};

/**
 * Puts limits of time and number around a probe. Time spent waiting for one's turn does not count, and the limit is
 * many times what the largest film takes, so a file that is not done by then is at fault itself. Whatever else a
 * probe rejects with is a fault of ours, and goes on.
 */
export function createInspectFile({ probe, timeoutMs = 30_000, atOnce = 2 }: InspectOptions): InspectFile {
  const waiting: (() => void)[] = [];
  let running = 0;
  const turn = async () => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
  };
  // Whoever waits takes over the place, so `running` stays as it is.
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  return async (path, wishes) => {
    await turn();
    const limit = AbortSignal.timeout(timeoutMs);
    try {
      return { facts: await probe(path, limit, wishes) };
    } catch (error) {
      if (limit.aborted) return { why: `it cannot be decoded within ${timeoutMs / 1000} seconds` };
      if (isUnreadable(error)) return { why: error.why };
      throw error;
    } finally {
      leave();
    }
  };
}

const isUnreadable = (error: unknown): error is Error & { why: string } =>
  error instanceof Error && error.name === 'UnreadableFileError' && 'why' in error;
