import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

export type ClaimedAttempt = Pick<Row<'container'>, 'id' | 'attempt'>;

/** Which of the containers are being worked on, and at which attempt. */
export async function claimedAmong(db: Db, ids: string[]): Promise<ClaimedAttempt[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('container')
    .select(['id', 'attempt'])
    .where('id', '=', anyOf(ids))
    .where('status', '=', 'processing')
    .execute();
}
