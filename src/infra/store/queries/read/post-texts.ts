import type { Db, Row } from '../../database.ts';

const WANTED = [
  'title',
  'hook',
  'caption',
  'hashtags',
  'firstComment',
  'createdAt',
  'plan',
  'writer',
  'draw',
  'status',
  'approvalStatus',
] as const;

/** What is published beside the files of a container that the caller is known to own, and what they are made of. */
export function postTexts(
  db: Db,
  id: string,
): Promise<Pick<Row<'container'>, (typeof WANTED)[number]> | undefined> {
  return db.selectFrom('container').select(WANTED).where('id', '=', id).executeTakeFirst();
}
