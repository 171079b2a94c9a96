import type { Caller } from '../domain/caller.ts';
import type { JobEvent } from '../domain/events.ts';
import { closable } from '../usecases/jobs/closable.ts';
import { type ContainerChange, watchContainers } from '../usecases/jobs/watch-containers.ts';
import { watchJob } from '../usecases/jobs/watch-job.ts';
import type { ApiDeps } from './deps.ts';

/** An event, or the reason why there will be no more. */
export type WatchStep<Item = JobEvent> = { event: Item } | { failure: unknown };

/** Readers leave by returning, so nothing else ends a watch. */
const NEVER = new AbortController().signal;

/** Watches a job. What goes wrong is the last step and not a throw, so that every transport can tell it. */
export function watch(
  deps: ApiDeps,
  caller: Caller,
  jobId: string,
  after: number,
): AsyncGenerator<WatchStep> {
  return closable((signal) => steps(deps, watchJob(deps.watch, caller, jobId, after, signal)), NEVER);
}

/** Watches a project's containers, likewise. */
export function watchProject(
  deps: ApiDeps,
  caller: Caller,
  projectId: string,
): AsyncGenerator<WatchStep<ContainerChange>> {
  return closable((signal) => steps(deps, watchContainers(deps, caller, projectId, signal)), NEVER);
}

async function* steps<Item>(
  { metrics }: Pick<ApiDeps, 'metrics'>,
  events: AsyncGenerator<Item>,
): AsyncGenerator<WatchStep<Item>> {
  metrics.openSubscriptions.inc();
  try {
    for await (const event of events) yield { event };
  } catch (failure) {
    yield { failure };
  } finally {
    metrics.openSubscriptions.dec();
  }
}
