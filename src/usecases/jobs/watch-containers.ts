import { type Caller, requireScope } from '../../domain/caller.ts';
import { Flow } from '../../domain/flow.ts';
import { decodeId } from '../../domain/ids.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import type { JobEvents } from '../../infra/events/job-events.ts';
import type { Store } from '../../infra/store/orm.ts';
import { ownsProject } from '../../infra/store/queries/read/projects.ts';

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
  signal?: AbortSignal,
): Flow<ContainerChange> {
  const find = async () => {
    requireScope(caller, 'content:read');
    const id = decodeId('project', projectId);
    if (!id || !(await ownsProject(deps.store.db, caller, id))) {
      throw new NotFoundError('projectId', projectId, 'in this organisation');
    }
    return await follow(deps.events, id);
  };
  return Flow.found(find, signal);
}

async function follow(events: WatchContainersDeps['events'], projectId: string) {
  const waiting = new Set<string | null>([null]);
  let ready = () => {};
  const add = (containerId: string | null) => {
    waiting.add(containerId);
    ready();
  };
  using left = new DisposableStack();
  left.defer(events.onGap(() => add(null)));
  left.defer(await events.subscribeHints(projectId, ({ containerId }) => add(containerId)));
  const listening = left.move();
  return new Flow<ContainerChange>({
    take(wake) {
      for (const containerId of waiting) {
        waiting.delete(containerId);
        return { projectId, containerId };
      }
      ready = wake;
      return 'later';
    },
    end: () => listening.dispose(),
  });
}
