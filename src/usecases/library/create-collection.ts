import { type Caller, requireScope } from '../../domain/caller.ts';
import { createCollectionInput } from '../../domain/inputs/collection.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { newUuid } from '../../domain/new-uuid.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { dbOf } from '../../infra/store/database.ts';
import { Collection } from '../../infra/store/entities/collection.ts';
import { type CollectionRow, collectionRow, putIn } from '../../infra/store/queries/media/collections.ts';
import { openProject } from '../projects/open-project.ts';
import type { MediaDeps } from './deps.ts';
import { filesOf } from './files-of.ts';

export const CREATE_COLLECTION_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Makes a named set of a project's media. Needs the scope media:write.
 * @throws ForbiddenScopeError, or one of CREATE_COLLECTION_REFUSALS
 */
export async function createCollection(
  deps: Pick<MediaDeps, 'store'>,
  caller: Caller,
  raw: unknown,
): Promise<CollectionRow> {
  requireScope(caller, 'media:write');
  const { projectId: outsideId, name, mediaIds = [] } = parseInput(createCollectionInput, raw);
  return deps.store.fork().transactional(async (em) => {
    const { id: projectId } = await openProject(em, caller, outsideId);
    const files = await filesOf(em, projectId, 'mediaIds', mediaIds);
    const { id } = em.create(Collection, { id: newUuid(), projectId, name, test: caller.test });
    await em.flush();
    await putIn(dbOf(em), id, files);
    return collectionRow(dbOf(em), id);
  });
}
