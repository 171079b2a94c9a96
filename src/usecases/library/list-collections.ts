import { z } from 'zod';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { page } from '../../domain/inputs/lists.ts';
import { id, parseInput } from '../../domain/inputs/parse.ts';
import type { Db } from '../../infra/store/database.ts';
import { type CollectionRow, collectionPage } from '../../infra/store/queries/media/collections.ts';
import type { Page } from '../page.ts';
import { projectOf } from './project-of.ts';

const input = z.strictObject({
  projectId: id,
  ...page,
});

/**
 * A project's collections, newest first. Needs projects:read.
 * @throws ForbiddenScopeError, ValidationError, NotFoundError
 */
export async function listCollections(db: Db, caller: Caller, raw: unknown): Promise<Page<CollectionRow>> {
  requireScope(caller, 'projects:read');
  const { projectId: outsideId, ...wanted } = parseInput(input, raw);
  return collectionPage(db, await projectOf(db, caller, outsideId), wanted);
}
