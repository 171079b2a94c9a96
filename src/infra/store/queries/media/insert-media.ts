import { v7 as uuidv7 } from 'uuid';
import type { MediaRole } from '../../../../domain/media-rules.ts';
import type { Db, Row } from '../../database.ts';

export type NewMedia = Pick<
  Row<'media_asset'>,
  | 'project_id'
  | 'role'
  | 'kind'
  | 'mime_type'
  | 'width'
  | 'height'
  | 'duration_ms'
  | 'has_audio'
  | 'size_bytes'
  | 'sha256'
  | 'blob_key'
>;

export type InsertedMedia = { media: Row<'media_asset'>; duplicate: boolean };

/**
 * Adds a file to a project's library, unless it has the same content in the same role already. With `single`
 * it takes the place of what has the role. To be called with the project's row locked, which makes a second
 * file wait for the first.
 */
export async function insertMedia(
  db: Db,
  file: NewMedia,
  { single }: { single: boolean },
): Promise<InsertedMedia> {
  const { project_id: projectId, role } = file;
  const known = await live(db, projectId, role).where('sha256', '=', file.sha256).executeTakeFirst();
  if (known) return { media: known, duplicate: true };
  if (single) await retire(db, projectId, role);
  const values = { id: uuidv7(), ...file };
  const media = await db.insertInto('media_asset').values(values).returningAll().executeTakeFirstOrThrow();
  return { media, duplicate: false };
}

const live = (db: Db, projectId: string, role: MediaRole) =>
  db
    .selectFrom('media_asset')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('role', '=', role)
    .where('deleted_at', 'is', null);

async function retire(db: Db, projectId: string, role: MediaRole): Promise<void> {
  await db
    .updateTable('media_asset')
    .set({ deleted_at: new Date() })
    .where('project_id', '=', projectId)
    .where('role', '=', role)
    .where('deleted_at', 'is', null)
    .execute();
}
