import { ProviderError } from './provider-error.ts';

/**
 * Rejects with a ProviderError when the work takes longer than `ms`, and with the signal's reason once that is aborted.
 * `who` begins the sentence that says so.
 */
export async function inTime<Result>(
  who: string,
  ms: number,
  signal: AbortSignal,
  work: (limit: AbortSignal) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const late = AbortSignal.timeout(ms);
  try {
    return await work(AbortSignal.any([signal, late]));
  } catch (error) {
    signal.throwIfAborted();
    if (late.aborted) throw new ProviderError('timed_out', `${who} did not answer within ${ms / 1_000} s.`);
    throw error;
  }
}
