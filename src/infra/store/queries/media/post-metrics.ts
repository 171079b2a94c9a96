import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

type PostMetric = Row<'post_metric'>;

/** How each container stands: its row with the latest (recordedAt, id). The caller is known to own them. */
export function latestMetricsOf(db: Db, containerIds: readonly string[]): Promise<PostMetric[]> {
  return db
    .selectFrom('post_metric')
    .distinctOn('containerId')
    .selectAll()
    .where('containerId', '=', anyOf(containerIds))
    .orderBy('containerId')
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
