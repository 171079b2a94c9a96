import { type Caller, requireOwnKind, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { deleteMediaInput } from '../../domain/inputs/media.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { MediaAsset } from '../../infra/store/entities/media-asset.ts';
import { openHeld, openProject } from '../projects/open-project.ts';
import type { MediaDeps } from './deps.ts';
import { tellMedia } from './tell-media.ts';

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
  const wanted = { entity: MediaAsset, kind: 'media', path: 'mediaId', outsideId: mediaId } as const;
  return deps.store.fork().transactional(async (em) => {
    const { thing: media } = await openHeld(em, caller, wanted);
    media.deletedAt = new Date();
    await tellMedia(em, caller, 'media.deleted', media);
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
  return deps.store.fork().transactional(async (em) => {
    const project = await openProject(em, caller, wanted.projectId);
    const media = id && (await em.findOne(MediaAsset, { id, projectId: project.id }));
    if (!media) throw new NotFoundError('mediaId', wanted.mediaId);
    requireOwnKind(caller, media, 'mediaId');
    media.deletedAt = new Date();
    await tellMedia(em, caller, 'media.deleted', media);
    return media.id;
  });
}
