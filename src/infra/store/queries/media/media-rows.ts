import type { MediaRole } from '../../../../domain/media-rules.ts';
import { anyOf, anyWord } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';
import { type Page, type PageRequest, pageOf } from '../read/page-of.ts';

/** A file of the library, deleted or not. */
export function mediaRow(db: Db, id: string): Promise<Row<'media_asset'>> {
  return db.selectFrom('media_asset').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** The file of a project's library that is stored under a key, deleted or not; the oldest of several, null for none. */
export async function fileOfBlob(
  db: Db,
  projectId: string,
  blobKey: string,
): Promise<Pick<Row<'media_asset'>, 'id' | 'role'> | null> {
  const found = await db
    .selectFrom('media_asset')
    .select(['id', 'role'])
    .where('projectId', '=', projectId)
    .where('blobKey', '=', blobKey)
    .orderBy('createdAt')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

/** Live files of a project in certain roles, newest first. */
export function mediaPageByRole(
  db: Db,
  projectId: string,
  roles: readonly MediaRole[],
  page: PageRequest,
): Promise<Page<Row<'media_asset'>>> {
  const files = db
    .selectFrom('media_asset')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('role', '=', anyWord(roles))
    .where('deletedAt', 'is', null);
  return pageOf('media_asset', files, page);
}

/** Which of `ids` are live files of the project, and what they hold. */
export function mediaKinds(
  db: Db,
  projectId: string,
  ids: readonly string[],
): Promise<Pick<Row<'media_asset'>, 'id' | 'kind'>[]> {
  return db
    .selectFrom('media_asset')
    .select(['id', 'kind'])
    .where('projectId', '=', projectId)
    .where('id', '=', anyOf(ids))
    .where('deletedAt', 'is', null)
    .execute();
}

/** Whether a project had a live file in a role before `time`. */
export async function hadMediaBefore(
  db: Db,
  projectId: string,
  role: MediaRole,
  time: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom('media_asset')
    .select('id')
    .where('projectId', '=', projectId)
    .where('role', '=', role)
    .where('deletedAt', 'is', null)
    .where('createdAt', '<', time)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
