import { sql } from 'kysely';
import type { JobEvent } from '../../../../domain/events.ts';
import type { PreviewPiece } from '../../../../domain/preview.ts';
import type { Store } from '../../orm.ts';
import { advanceJob } from './advance-job.ts';
import { type HeldContainer, partOf } from './held-container.ts';
import { lockJob } from './lock-job.ts';

/**
 * Adds to what can be played of a container's film, and tells so once there is anything. Made again a piece is the same and
 * stays; one that is another, of another release, takes the place of it and of all after it. Null, and nothing written,
 * once the holder is fenced off.
 */
export async function growPreview(
  store: Store,
  held: HeldContainer,
  piece: PreviewPiece,
): Promise<JobEvent[] | null> {
  return store.transaction(async (db) => {
    const locked = await lockJob(db, held.jobId);
    const container = partOf(locked, held);
    if (container?.status !== 'processing') return null;
    const { ordinal, ...rest } = piece;
    const row = { containerId: held.id, ordinal, ...rest };
    const [added] = await db
      .insertInto('preview_piece')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['containerId', 'ordinal'])
          .doUpdateSet(rest)
          .where('preview_piece.blobKey', '!=', piece.blobKey),
      )
      .returning(sql<boolean>`xmax = 0`.as('isNew'))
      .execute();
    if (!added) return [];
    if (!added.isNew) {
      await db
        .deleteFrom('preview_piece')
        .where('containerId', '=', held.id)
        .where('ordinal', '>', ordinal)
        .execute();
    }
    const isFirst = added.isNew && ordinal === 1;
    return isFirst ? advanceJob(db, locked, [], [{ type: 'container_preview', container }]) : [];
  });
}
