import { forgetDeaths } from '../../infra/store/queries/media/file-deaths.ts';
import { deleteExpiredUploads } from '../../infra/store/queries/media/uploads.ts';
import type { MediaDeps } from './deps.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** So many rows go at once. */
const BATCH = 500;

/** Removes uploads that were never finalized, and what crashes left in the staging folder, after a day; and the deaths by files that are no longer remembered. */
export async function sweepUploads(
  { store, staging }: Pick<MediaDeps, 'store' | 'staging'>,
  now = new Date(),
): Promise<void> {
  let expired: string[];
  do {
    expired = await deleteExpiredUploads(store.db, now, BATCH);
    for (const id of expired) await staging.remove(id);
  } while (expired.length === BATCH);
  await forgetDeaths(store.db);
  await staging.removeOlderThan(new Date(now.getTime() - DAY_MS));
}
