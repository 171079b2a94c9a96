import type { Db, Row } from '../../database.ts';

/** What is published beside the files of a container that the caller is known to own. */
export function postTexts(
  db: Db,
  id: string,
): Promise<Pick<Row<'container'>, 'caption' | 'hashtags' | 'createdAt'> | undefined> {
  return db
    .selectFrom('container')
    .select(['caption', 'hashtags', 'createdAt'])
    .where('id', '=', id)
    .executeTakeFirst();
}
