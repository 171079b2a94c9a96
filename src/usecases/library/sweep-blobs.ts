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

export type SweepDeps = { db: Db; blobs: Pick<Blobs, 'list' | 'stat' | 'delete'> };

const isOld = ({ kind, storedAt }: Pick<StoredBlob, 'kind' | 'storedAt'>, now: Date) =>
  now.getTime() - storedAt.getTime() >= GRACE_MS[kind];

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
    if (!isOld(blob, now)) continue;
    batch.push(blob);
    if (batch.length < BATCH) continue;
    yield await strays();
    batch = [];
  }
  if (batch.length > 0) yield await strays();
}

/**
 * Deletes what is left in storage of posts that never came to be and of what was made on the way to those that did.
 * Several processes may do it at once. A list is old by the time that a file's turn comes, so each is looked at again
 * just before: one that was put again meanwhile counts as new, since storage tells when it was last put.
 */
export async function sweepBlobs(
  deps: SweepDeps,
  now = new Date(),
): Promise<{ files: number; bytes: number }> {
  const swept = { files: 0, bytes: 0 };
  for await (const strays of strayBlobs(deps, now)) {
    for (const stray of strays) {
      if (!(await isStillStray(deps, stray, now))) continue;
      await deps.blobs.delete(stray.key);
      swept.files += 1;
      swept.bytes += stray.sizeBytes;
    }
  }
  return swept;
}

/** Storage is asked last: what has been put again is about to be named. */
async function isStillStray(
  { db, blobs }: SweepDeps,
  { key, kind }: StoredBlob,
  now: Date,
): Promise<boolean> {
  if ((await namedAmong(db, [key])).has(key)) return false;
  const found = await blobs.stat(key);
  return found !== null && isOld({ kind, storedAt: found.storedAt }, now);
}
