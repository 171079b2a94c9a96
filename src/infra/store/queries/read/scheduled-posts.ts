import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

/** When containers that the caller is known to own are to go out, soonest first. */
export function scheduledPostsOf(db: Db, containerIds: readonly string[]): Promise<Row<'scheduled_post'>[]> {
  return db
    .selectFrom('scheduled_post')
    .selectAll()
    .where('container_id', '=', anyOf(containerIds))
    .orderBy('scheduled_for')
    .orderBy('id')
    .execute();
}
