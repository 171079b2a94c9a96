import type { RenderedBlob } from '../../../../domain/container.ts';
import { newUuid } from '../../../../domain/new-uuid.ts';
import type { Db } from '../../database.ts';

/** Makes files the assets of a container; those that it has already, as they came first, stay as they are. */
export async function insertAssets(
  db: Db,
  containerId: string,
  files: readonly RenderedBlob[],
): Promise<void> {
  await db
    .insertInto('asset')
    .values(
      // Named one by one: a checkpoint of another release may hold more.
      files.map(({ kind, ordinal, width, height, durationMs, mimeType, sizeBytes, sha256, blobKey }) => ({
        ...{ id: newUuid(), containerId, kind, ordinal },
        ...{ width, height, durationMs, mimeType, sizeBytes, sha256, blobKey },
      })),
    )
    .onConflict((conflict) => conflict.columns(['containerId', 'kind', 'ordinal']).doNothing())
    .execute();
}
