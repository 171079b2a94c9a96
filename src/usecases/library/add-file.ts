import type { EntityManager } from '@mikro-orm/postgresql';
import type { Owner } from '../../domain/caller.ts';
import { MEDIA_RULES } from '../../domain/media-rules.ts';
import type { Row } from '../../infra/store/database.ts';
import { addMedia, type NewMedia } from '../../infra/store/repositories/media.ts';
import { saved } from '../../infra/store/saved.ts';
import { openProject } from '../projects/open-project.ts';
import { tellMedia } from './tell-media.ts';

/** A file of the library, and whether it was there already. */
export type AddedMedia = { media: Row<'media_asset'>; duplicate: boolean };

/**
 * Adds a file that has been examined to its project's library, unless the project was archived meanwhile. To be
 * called in a transaction. `path` is the input field that leads to the
 * project, `words` what the owner says that the file shows.
 * @throws ValidationError
 */
export async function addFile(
  em: EntityManager,
  owner: Owner,
  file: NewMedia,
  { path = 'projectId', words = null }: { path?: string; words?: string | null } = {},
): Promise<AddedMedia> {
  await openProject(em, owner, file.projectId, path);
  const { media, duplicate } = await addMedia(em, file, { ...MEDIA_RULES[file.role], words });
  const added = await saved(em, media);
  if (!duplicate) await tellMedia(em, owner, 'media.added', media);
  return { media: added, duplicate };
}
