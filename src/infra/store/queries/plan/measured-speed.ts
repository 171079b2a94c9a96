import { sql } from 'kysely';
import type { ContentFormat } from '../../../../domain/formats.ts';
import type { Db } from '../../database.ts';

/** So many posts tell how fast the installation is; older ones may come from another machine. */
const MOST_POSTS = 40;
/** Fewer say more of themselves than of the next one. */
const FEWEST_POSTS = 3;

/**
 * Seconds of work per second of film, the median of the newest posts of a format that this installation completed at
 * the first attempt, whoever they belong to; null while there are too few.
 */
export async function measuredSpeed(db: Db, format: ContentFormat): Promise<number | null> {
  // Literals, as only they let every plan of the statement use the partial index.
  const newest = db
    .selectFrom('container')
    .innerJoin('asset', (join) =>
      join.onRef('asset.containerId', '=', 'container.id').on('asset.kind', '=', 'video'),
    )
    .select(
      sql<number>`extract(epoch from container.finished_at - container.started_at)::float8 * 1000 / asset.duration_ms`.as(
        'speed',
      ),
    )
    .where('container.status', '=', sql.lit('completed'))
    .where('container.format', '=', format)
    .where('container.attempt', '=', sql.lit(1))
    .where('asset.durationMs', '>', 0)
    .whereRef('container.finishedAt', '>', 'container.startedAt')
    // By what no other index is in the order of: one of ids would be walked past all that wait.
    .orderBy('container.finishedAt', 'desc')
    .limit(MOST_POSTS);
  const { speed, posts } = await db
    .selectFrom(newest.as('newest'))
    .select([
      sql<number | null>`percentile_cont(0.5) within group (order by speed)`.as('speed'),
      sql<number>`count(*)::int`.as('posts'),
    ])
    .executeTakeFirstOrThrow();
  return posts >= FEWEST_POSTS ? speed : null;
}
