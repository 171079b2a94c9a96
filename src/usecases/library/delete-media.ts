import { type Caller, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { deleteMediaInput } from '../../domain/inputs/media.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { deleteMediaRow } from '../../infra/store/queries/media/media-rows.ts';
import { mediaById } from '../../infra/store/queries/read/media.ts';
import { openProject } from '../projects/open-project.ts';
import type { MediaDeps } from './deps.ts';

export const DELETE_MEDIA_REFUSALS = [NotFoundError, ValidationError] as const;

/**
 * Takes a file out of the library; posts made with it stay. Needs the scope media:write. Returns the bare id.
 * @throws ForbiddenScopeError, or one of DELETE_MEDIA_REFUSALS
 */
export async function deleteMedia(
  deps: Pick<MediaDeps, 'store'>,
  caller: Caller,
  raw: unknown,
): Promise<string> {
  requireScope(caller, 'media:write');
  const { mediaId } = parseInput(deleteMediaInput, raw);
  const id = decodeId('media', mediaId);
  return deps.store.transaction(async (db) => {
    const [media] = id ? await mediaById(db, caller.organisationId, [id]) : [];
    if (media) await openProject(db, caller, media.project_id, 'mediaId');
    const deleted = media && (await deleteMediaRow(db, media));
    if (!deleted) throw new NotFoundError('mediaId', mediaId, 'in this organisation');
    return media.id;
  });
}

/** The same for a file of a certain project. @throws ForbiddenScopeError, NotFoundError, ValidationError */
export async function deleteProjectMedia(
  deps: Pick<MediaDeps, 'store'>,
  caller: Caller,
  wanted: { projectId: string; mediaId: string },
): Promise<string> {
  requireScope(caller, 'media:write');
  const id = decodeId('media', wanted.mediaId);
  return deps.store.transaction(async (db) => {
    const project = await openProject(db, caller, wanted.projectId);
    const deleted = id && (await deleteMediaRow(db, { id, project_id: project.id }));
    if (!id || !deleted) throw new NotFoundError('mediaId', wanted.mediaId);
    return id;
  });
}
