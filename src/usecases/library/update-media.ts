import { type Caller, requireScope } from '../../domain/caller.ts';
import { updateMediaInput } from '../../domain/inputs/media.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import { MediaAsset } from '../../infra/store/entities/media-asset.ts';
import { saved } from '../../infra/store/saved.ts';
import { openHeld } from '../projects/open-project.ts';
import type { MediaDeps } from './deps.ts';

export const UPDATE_MEDIA_REFUSALS = [NotFoundError, ValidationError] as const;

/**
 * Says what a file of the library shows; posts that are made keep their pictures. Needs the scope media:write.
 * @throws ForbiddenScopeError, or one of UPDATE_MEDIA_REFUSALS
 */
export async function updateMedia(
  deps: Pick<MediaDeps, 'store'>,
  caller: Caller,
  raw: unknown,
): Promise<Row<'media_asset'>> {
  requireScope(caller, 'media:write');
  const { mediaId, words } = parseInput(updateMediaInput, raw);
  const wanted = { entity: MediaAsset, kind: 'media', path: 'mediaId', outsideId: mediaId } as const;
  return deps.store.fork().transactional(async (em) => {
    const { thing: media } = await openHeld(em, caller, wanted);
    media.words = words;
    return saved(em, media);
  });
}
