import type { Caller } from '../domain/caller.ts';
import type { JobEvent } from '../domain/events.ts';
import { closable } from '../usecases/closable.ts';
import { watchJob } from '../usecases/watch-job.ts';
import type { ApiDeps } from './deps.ts';

/** An event, or the reason why there will be no more. */
export type WatchStep = { event: JobEvent } | { failure: unknown };

/** Readers leave by returning, so nothing else ends a watch. */
const NEVER = new AbortController().signal;

/** Watches a job. What goes wrong is the last step and not a throw, so that every transport can tell it. */
export function watch(
  deps: ApiDeps,
  caller: Caller,
  jobId: string,
  after: number,
): AsyncGenerator<WatchStep> {
  return closable((signal) => steps(deps, caller, jobId, after, signal), NEVER);
}

async function* steps(
  deps: ApiDeps,
  caller: Caller,
  jobId: string,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<WatchStep> {
  deps.metrics.openSubscriptions.inc();
  try {
    for await (const event of watchJob(deps.watch, caller, jobId, after, signal)) yield { event };
  } catch (failure) {
    yield { failure };
  } finally {
    deps.metrics.openSubscriptions.dec();
  }
}
