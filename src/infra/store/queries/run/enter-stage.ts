import { sql } from 'kysely';
import type { JobEvent } from '../../../../domain/events.ts';
import { containerProgress, type Stage, stageIndex } from '../../../../domain/stages.ts';
import type { Store } from '../../orm.ts';
import { advanceJob } from './advance-job.ts';
import { type HeldContainer, partOf, stillHeld } from './held-container.ts';
import { lockJob } from './lock-job.ts';

/** Moves the container on to a stage; nothing happens, and no event tells it, if it has been there before. */
export async function enterStage(store: Store, held: HeldContainer, stage: Stage): Promise<JobEvent[]> {
  return store.transaction(async (db) => {
    const locked = await lockJob(db, held.jobId);
    const part = partOf(locked, held);
    if (part?.status !== 'processing' || stageIndex(stage) <= stageIndex(part.stage)) return [];
    const container = await db
      .updateTable('container')
      .set({ stage, progress: sql<number>`greatest(progress, ${containerProgress(stage, 0)}::float8)` })
      .where(stillHeld(held))
      .returning(['id', 'attempt', 'status', 'stage', 'progress', 'held'])
      .executeTakeFirstOrThrow();
    return advanceJob(db, locked, [container], [{ type: 'container_stage', container }]);
  });
}
