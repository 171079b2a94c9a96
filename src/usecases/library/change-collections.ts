import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import {
  createCollectionInput,
  deleteCollectionInput,
  updateCollectionInput,
} from '../../domain/inputs/collection.ts';
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
import { mediaKinds } from '../../infra/store/queries/media/media-rows.ts';
import { openHeld, openProject } from '../projects/open-project.ts';
import type { MediaDeps } from './deps.ts';

export const COLLECTION_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Makes a named set of a project's media. Needs the scope media:write.
 * @throws ForbiddenScopeError, or one of COLLECTION_REFUSALS
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
    const { id } = em.create(Collection, { id: uuidv7(), projectId, name });
    await em.flush();
    await putIn(dbOf(em), id, files);
    return collectionRow(dbOf(em), id);
  });
}

/**
 * Renames a collection, puts files in and takes others out. Needs the scope media:write.
 * @throws ForbiddenScopeError, or one of COLLECTION_REFUSALS
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
  return deps.store.fork().transactional(async (em) => {
    const { thing: collection } = await openHeld(em, caller, wanted(collectionId));
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

/**
 * Deletes a collection; its files stay. Needs the scope media:write. Returns the bare id.
 * @throws ForbiddenScopeError, or one of COLLECTION_REFUSALS
 */
export async function deleteCollection(
  deps: Pick<MediaDeps, 'store'>,
  caller: Caller,
  raw: unknown,
): Promise<string> {
  requireScope(caller, 'media:write');
  const { collectionId } = parseInput(deleteCollectionInput, raw);
  return deps.store.fork().transactional(async (em) => {
    const { thing: collection } = await openHeld(em, caller, wanted(collectionId));
    em.remove(collection);
    return collection.id;
  });
}

const wanted = (outsideId: string) =>
  ({ entity: Collection, kind: 'collection', path: 'collectionId', outsideId }) as const;

/** Bare ids of files that are all on the project. @throws NotFoundError naming the first that is not */
async function filesOf(
  em: EntityManager,
  projectId: string,
  field: string,
  outsideIds: readonly string[],
): Promise<string[]> {
  const ids = outsideIds.map((one) => decodeId('media', one));
  const known = await mediaKinds(
    dbOf(em),
    projectId,
    ids.flatMap((id) => id ?? []),
  );
  const there = new Set(known.map(({ id }) => id));
  const lost = ids.findIndex((id) => id === null || !there.has(id));
  if (lost >= 0) throw new NotFoundError(`${field}.${lost}`, outsideIds[lost] ?? '');
  return [...there];
}
