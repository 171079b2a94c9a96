import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

type PostMetric = Row<'post_metric'>;

/** How each container stands: its row with the latest (recordedAt, id). The caller is known to own them. */
export function latestMetricsOf(db: Db, containerIds: readonly string[]): Promise<PostMetric[]> {
  return db
    .selectFrom('post_metric')
    .distinctOn('container_id')
    .selectAll()
    .where('container_id', '=', anyOf(containerIds))
    .orderBy('container_id')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
