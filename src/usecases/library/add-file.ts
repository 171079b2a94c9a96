import type { EntityManager } from '@mikro-orm/postgresql';
import { requireOwnKind, type Writer } from '../../domain/caller.ts';
import { MEDIA_RULES } from '../../domain/media-rules.ts';
import type { Row } from '../../infra/store/database.ts';
import { MediaAsset } from '../../infra/store/entities/media-asset.ts';
import { addMedia, type NewMedia } from '../../infra/store/repositories/media.ts';
import { saved } from '../../infra/store/saved.ts';
import { openProject } from '../projects/open-project.ts';
import { tellMedia } from './tell-media.ts';

/** A file that has been examined, and its project. */
export type ExaminedFile = Omit<NewMedia, 'test'>;

/** A file of the library, and whether it was there already. */
export type AddedMedia = { media: Row<'media_asset'>; duplicate: boolean };

/**
 * Adds a file that has been examined to its project's library, unless the project was archived meanwhile. To be
 * called in a transaction. `path` is the input field that leads to the
 * project, `words` what the owner says that the file shows.
 * @throws ValidationError it was, or a test key would change a file that a live key added
 */
export async function addFile(
  em: EntityManager,
  writer: Writer,
  file: ExaminedFile,
  { path = 'projectId', words = null }: { path?: string; words?: string | null } = {},
): Promise<AddedMedia> {
  await openProject(em, writer, file.projectId, path);
  const { projectId, role, sha256 } = file;
  const { single } = MEDIA_RULES[role];
  const touched = await em.find(MediaAsset, { projectId, role, ...(!single && { sha256 }) });
  for (const one of touched) requireOwnKind(writer, one, path);
  const { media, duplicate } = await addMedia(em, { ...file, test: writer.test }, { single, words });
  const added = await saved(em, media);
  if (!duplicate) await tellMedia(em, writer, 'media.added', media);
  return { media: added, duplicate };
}
