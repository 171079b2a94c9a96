import type { Owner } from '../../domain/caller.ts';
import { MEDIA_RULES } from '../../domain/media-rules.ts';
import type { Db } from '../../infra/store/database.ts';
import {
  type InsertedMedia,
  insertMedia,
  type NewMedia,
} from '../../infra/store/queries/media/insert-media.ts';
import { openProject } from '../projects/open-project.ts';

/**
 * Adds a file that has been examined to its project's library, unless the project was archived meanwhile. To be
 * called in a transaction. `path` is the input field that leads to the project.
 * @throws ValidationError
 */
export async function addFile(
  db: Db,
  owner: Owner,
  file: NewMedia,
  path = 'projectId',
): Promise<InsertedMedia> {
  await openProject(db, owner, file.project_id, path);
  return insertMedia(db, file, MEDIA_RULES[file.role]);
}
