import type { ContainerCheckpoint } from '../../../../domain/container.ts';
import type { JobEvent } from '../../../../domain/events.ts';
import type { Row } from '../../database.ts';
import type { Store } from '../../orm.ts';
import { advanceJob } from './advance-job.ts';
import type { HeldContainer } from './held-container.ts';
import { lockJob } from './lock-job.ts';
import { type ContainerPatch, writeCheckpoint } from './write-checkpoint.ts';

/**
 * Writes what a stage came to, and tells that a storyboard can be read where that was planned. Null, and nothing written,
 * once the holder is fenced off.
 */
export async function keepStage(
  store: Store,
  held: HeldContainer,
  result: ContainerCheckpoint,
  patch: ContainerPatch,
): Promise<{ container: Row<'container'>; events: JobEvent[] } | null> {
  const isStoryboard = result.planning !== undefined && (patch.plan?.scenes ?? []).length > 0;
  if (!isStoryboard) {
    const container = await writeCheckpoint(store.db, held, result, patch);
    return container && { container, events: [] };
  }
  return store.transaction(async (db) => {
    const locked = await lockJob(db, held.jobId);
    const container = await writeCheckpoint(db, held, result, patch);
    if (!container) return null;
    return {
      container,
      events: await advanceJob(db, locked, [], [{ type: 'container_storyboard', container }]),
    };
  });
}
