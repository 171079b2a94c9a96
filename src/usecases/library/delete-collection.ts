import { type Caller, requireScope } from '../../domain/caller.ts';
import { deleteCollectionInput } from '../../domain/inputs/collection.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { Collection } from '../../infra/store/entities/collection.ts';
import { openHeld } from '../projects/open-project.ts';
import type { MediaDeps } from './deps.ts';

export const DELETE_COLLECTION_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Deletes a collection; its files stay. Needs the scope media:write. Returns the bare id.
 * @throws ForbiddenScopeError, or one of DELETE_COLLECTION_REFUSALS
 */
export async function deleteCollection(
  deps: Pick<MediaDeps, 'store'>,
  caller: Caller,
  raw: unknown,
): Promise<string> {
  requireScope(caller, 'media:write');
  const { collectionId } = parseInput(deleteCollectionInput, raw);
  const wanted = {
    entity: Collection,
    kind: 'collection',
    path: 'collectionId',
    outsideId: collectionId,
  } as const;
  return deps.store.fork().transactional(async (em) => {
    const { thing: collection } = await openHeld(em, caller, wanted);
    em.remove(collection);
    return collection.id;
  });
}
