import { type Caller, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { deleteMediaInput } from '../../domain/inputs/media.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import { deleteMediaRow } from '../../infra/store/queries/media/media-rows.ts';
import { mediaById } from '../../infra/store/queries/read/media.ts';
import type { MediaDeps } from './deps.ts';
import { openProjectOf } from './project-of.ts';

/**
 * Takes a file out of the library; posts made with it stay. Needs the scope media:write. Returns the bare id.
 * @throws ForbiddenScopeError, ValidationError, NotFoundError
 */
export async function deleteMedia(
  deps: Pick<MediaDeps, 'store'>,
  caller: Caller,
  raw: unknown,
): Promise<string> {
  requireScope(caller, 'media:write');
  const { mediaId } = parseInput(deleteMediaInput, raw);
  const { db } = deps.store;
  const id = decodeId('media', mediaId);
  const [media] = id ? await mediaById(db, caller.organisationId, [id]) : [];
  if (media) await openProjectOf(db, caller, media.project_id, 'mediaId');
  const deleted = id && (await deleteMediaRow(db, caller.organisationId, { id }));
  if (!id || !deleted) throw new NotFoundError('mediaId', mediaId, 'in this organisation');
  return id;
}

/** The same for a file of a certain project. @throws ForbiddenScopeError, NotFoundError, ValidationError */
export async function deleteProjectMedia(
  deps: Pick<MediaDeps, 'store'>,
  caller: Caller,
  wanted: { projectId: string; mediaId: string },
): Promise<string> {
  requireScope(caller, 'media:write');
  const { db } = deps.store;
  const projectId = await openProjectOf(db, caller, wanted.projectId);
  const id = decodeId('media', wanted.mediaId);
  const deleted = id && (await deleteMediaRow(db, caller.organisationId, { id, projectId }));
  if (!id || !deleted) throw new NotFoundError('mediaId', wanted.mediaId);
  return id;
}
