import type { Db } from '../../infra/store/database.ts';
import { countPending } from '../../infra/store/queries/projects/count-pending.ts';

/** How many posts wait for review, on a project that is known to be the caller's. */
export function countPendingReviews(db: Db, projectId: string): Promise<number> {
  return countPending(db, projectId);
}
