import { type Caller, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { updateCollectionInput } from '../../domain/inputs/collection.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { dbOf } from '../../infra/store/database.ts';
import { Collection } from '../../infra/store/entities/collection.ts';
import {
  type CollectionRow,
  collectionRow,
  putIn,
  takeOut,
} from '../../infra/store/queries/media/collections.ts';
import { openHeld } from '../projects/open-project.ts';
import type { MediaDeps } from './deps.ts';
import { filesOf } from './files-of.ts';

export const UPDATE_COLLECTION_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Renames a collection, puts files in and takes others out. Needs the scope media:write.
 * @throws ForbiddenScopeError, or one of UPDATE_COLLECTION_REFUSALS
 */
export async function updateCollection(
  deps: Pick<MediaDeps, 'store'>,
  caller: Caller,
  raw: unknown,
): Promise<CollectionRow> {
  requireScope(caller, 'media:write');
  const {
    collectionId,
    name,
    addMediaIds = [],
    removeMediaIds = [],
  } = parseInput(updateCollectionInput, raw);
  const wanted = {
    entity: Collection,
    kind: 'collection',
    path: 'collectionId',
    outsideId: collectionId,
  } as const;
  return deps.store.fork().transactional(async (em) => {
    const { thing: collection } = await openHeld(em, caller, wanted);
    const { id, projectId } = collection;
    const added = await filesOf(em, projectId, 'addMediaIds', addMediaIds);
    if (name !== undefined) collection.name = name;
    await em.flush();
    await putIn(dbOf(em), id, added);
    await takeOut(
      dbOf(em),
      id,
      removeMediaIds.flatMap((one) => decodeId('media', one) ?? []),
    );
    return collectionRow(dbOf(em), id);
  });
}
