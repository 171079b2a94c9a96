import type { BlobKind, Blobs, StoredBlob } from '../../infra/blobs/blobs.ts';
import type { Db } from '../../infra/store/database.ts';
import { namedAmong } from '../../infra/store/queries/media/named-blobs.ts';

const HOUR_MS = 60 * 60 * 1000;

/**
 * How long a file may lie before a row names it. What is made on the way to a post is named once its stage is over; what
 * a person waits for may come of a transaction that is slow to commit.
 */
const GRACE_MS: Record<BlobKind, number> = {
  part: HOUR_MS,
  segment: HOUR_MS,
  preview: HOUR_MS,
  asset: 24 * HOUR_MS,
  media: 24 * HOUR_MS,
};

const BATCH = 500;

export type SweepDeps = { db: Db; blobs: Pick<Blobs, 'list' | 'delete'> };

/** Files that no row names and that are older than a row may take to come, a batch at a time. */
export async function* strayBlobs({ db, blobs }: SweepDeps, now = new Date()): AsyncIterable<StoredBlob[]> {
  let batch: StoredBlob[] = [];
  const strays = async () => {
    const named = await namedAmong(
      db,
      batch.map(({ key }) => key),
    );
    return batch.filter(({ key }) => !named.has(key));
  };
  for await (const blob of blobs.list()) {
    if (now.getTime() - blob.storedAt.getTime() < GRACE_MS[blob.kind]) continue;
    batch.push(blob);
    if (batch.length < BATCH) continue;
    yield await strays();
    batch = [];
  }
  if (batch.length > 0) yield await strays();
}

/**
 * Deletes what is left in storage of posts that never came to be and of what was made on the way to those that did.
 * Several processes may do it at once. A file that is put again while it is being judged counts as new, since storage
 * tells when it was last put.
 */
export async function sweepBlobs(
  deps: SweepDeps,
  now = new Date(),
): Promise<{ files: number; bytes: number }> {
  const swept = { files: 0, bytes: 0 };
  for await (const strays of strayBlobs(deps, now)) {
    for (const { key, sizeBytes } of strays) {
      await deps.blobs.delete(key);
      swept.files += 1;
      swept.bytes += sizeBytes;
    }
  }
  return swept;
}
