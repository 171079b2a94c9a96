import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

/** When containers that the caller is known to own are to go out, soonest first. */
export function scheduledPostsOf(db: Db, containerIds: readonly string[]): Promise<Row<'scheduled_post'>[]> {
  return db
    .selectFrom('scheduled_post')
    .selectAll()
    .where('containerId', '=', anyOf(containerIds))
    .orderBy('scheduledFor')
    .orderBy('id')
    .execute();
}
