import { type Caller, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import type { JobEvents } from '../../infra/events/job-events.ts';
import type { Store } from '../../infra/store/orm.ts';
import { ownsProject } from '../../infra/store/queries/read/projects.ts';
import { closable } from './closable.ts';

export type WatchContainersDeps = {
  store: Pick<Store, 'db'>;
  events: Pick<JobEvents, 'subscribeHints' | 'onGap'>;
};

/** `containerId` null: any container may have changed. Ids are bare. */
export type ContainerChange = { projectId: string; containerId: string | null };

/**
 * Hints at what changed among a project's containers. The first one comes as soon as nothing can be missed any
 * more, and says to read them all, as does each after hints may have been lost. Hints that a slow reader has
 * not taken yet are merged, so that nothing piles up. Needs the scope content:read.
 * @throws ForbiddenScopeError, NotFoundError when first asked
 */
export function watchContainers(
  deps: WatchContainersDeps,
  caller: Caller,
  projectId: string,
  signal: AbortSignal,
): AsyncGenerator<ContainerChange> {
  return closable((stopped) => follow(deps, caller, projectId, stopped), signal);
}

async function* follow(
  { store, events }: WatchContainersDeps,
  caller: Caller,
  outsideId: string,
  signal: AbortSignal,
): AsyncGenerator<ContainerChange> {
  requireScope(caller, 'content:read');
  const projectId = decodeId('project', outsideId);
  if (!projectId || !(await ownsProject(store.db, caller, projectId))) {
    throw new NotFoundError('projectId', outsideId, 'in this organisation');
  }
  const waiting = new Set<string | null>([null]);
  let wake = () => {};
  const add = (containerId: string | null) => {
    waiting.add(containerId);
    wake();
  };
  using left = new DisposableStack();
  signal.addEventListener('abort', () => wake(), { once: true });
  left.defer(events.onGap(() => add(null)));
  left.defer(await events.subscribeHints(projectId, ({ containerId }) => add(containerId)));
  while (!signal.aborted) {
    for (const containerId of waiting) {
      waiting.delete(containerId);
      yield { projectId, containerId };
    }
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (waiting.size > 0 || signal.aborted) resolve();
    });
  }
}
