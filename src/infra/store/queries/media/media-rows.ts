import type { MediaRole } from '../../../../domain/media-rules.ts';
import { anyOf, anyWord } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';
import { type PageStart, pageOf } from '../read/page-of.ts';

/** A file of the library, deleted or not. */
export function mediaRow(db: Db, id: string): Promise<Row<'media_asset'>> {
  return db.selectFrom('media_asset').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Marks a live file of a project as deleted; false when there is none. Its blob stays: posts may show it. */
export async function deleteMediaRow(
  db: Db,
  { id, project_id: projectId }: Pick<Row<'media_asset'>, 'id' | 'project_id'>,
): Promise<boolean> {
  const row = await db
    .updateTable('media_asset')
    .set({ deleted_at: new Date() })
    .where('id', '=', id)
    .where('project_id', '=', projectId)
    .where('deleted_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Up to `limit` live files of a project in certain roles, newest first. */
export function mediaPageByRole(
  db: Db,
  projectId: string,
  { roles, after, limit }: { roles: readonly MediaRole[]; after: PageStart | null; limit: number },
): Promise<Row<'media_asset'>[]> {
  return db
    .selectFrom('media_asset')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('role', '=', anyWord(roles))
    .where('deleted_at', 'is', null)
    .where(pageOf('media_asset', after))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
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
    .where('project_id', '=', projectId)
    .where('id', '=', anyOf(ids))
    .where('deleted_at', 'is', null)
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
    .where('project_id', '=', projectId)
    .where('role', '=', role)
    .where('deleted_at', 'is', null)
    .where('created_at', '<', time)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
