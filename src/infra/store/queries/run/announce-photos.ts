import { sql } from 'kysely';
import type { ContainerCheckpoint, RenderedBlob } from '../../../../domain/container.ts';
import type { JobEvent } from '../../../../domain/events.ts';
import { jsonb } from '../../jsonb.ts';
import type { Store } from '../../orm.ts';
import { advanceJob } from './advance-job.ts';
import { type HeldContainer, partOf, stillHeld } from './held-container.ts';
import { insertAssets } from './insert-assets.ts';
import { lockJob } from './lock-job.ts';

/**
 * Makes the photos of a container its assets before its end, and tells so; once, however often a stage is repeated.
 * Null, and nothing written, once the holder is fenced off.
 */
export async function announcePhotos(
  store: Store,
  held: HeldContainer,
  files: RenderedBlob[],
): Promise<JobEvent[] | null> {
  const photos: ContainerCheckpoint = { photos: { files } };
  return store.transaction(async (db) => {
    const locked = await lockJob(db, held.jobId);
    const container = partOf(locked, held);
    if (container?.status !== 'processing') return null;
    const first = await db
      .updateTable('container')
      .set({ checkpoint: sql<ContainerCheckpoint>`coalesce(checkpoint, '{}'::jsonb) || ${jsonb(photos)}` })
      .where(stillHeld(held))
      .where(sql<boolean>`checkpoint -> 'photos' is null`)
      .returning('id')
      .executeTakeFirst();
    if (!first) return [];
    await insertAssets(db, held.id, files);
    return advanceJob(db, locked, [], [{ type: 'container_preview', container }]);
  });
}
