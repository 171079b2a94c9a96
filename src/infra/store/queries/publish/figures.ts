import type { PostFigures } from '../../../../domain/post-figures.ts';
import type { Db, Row } from '../../database.ts';
import { jsonb } from '../../jsonb.ts';

type ScheduledPost = Pick<Row<'scheduled_post'>, 'id' | 'containerId'>;

/**
 * Keeps what a post came to on its account, and gives the figures of every account that it is out on. To be called in
 * a transaction, in which they belong to nobody else.
 */
export async function keepFigures(
  db: Db,
  { id, containerId }: ScheduledPost,
  figures: PostFigures,
): Promise<PostFigures[]> {
  await db.selectFrom('container').select('id').where('id', '=', containerId).forNoKeyUpdate().execute();
  await db
    .updateTable('scheduled_post')
    .set({ figures: jsonb(figures) })
    .where('id', '=', id)
    .execute();
  const rows = await db
    .selectFrom('scheduled_post')
    .select('figures')
    .where('containerId', '=', containerId)
    .where('figures', 'is not', null)
    .execute();
  return rows.flatMap(({ figures: kept }) => kept ?? []);
}

/** Says when a post is asked after again; null: no more. */
export async function setNextPull(db: Db, { id }: ScheduledPost, metricsDueAt: Date | null): Promise<void> {
  await db.updateTable('scheduled_post').set({ metricsDueAt }).where('id', '=', id).execute();
}
