import { z } from 'zod';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { id, optional, parseInput } from '../../domain/inputs/parse.ts';
import type { Db } from '../../infra/store/database.ts';
import { type CollectionRow, collectionPage } from '../../infra/store/queries/media/collections.ts';
import { cursor, type Page, toPage } from '../page.ts';
import { projectOf } from './project-of.ts';

const input = z.strictObject({
  projectId: id,
  first: z.preprocess((value) => value ?? 25, z.coerce.number().int().min(1).max(200)),
  after: optional(cursor),
});

/**
 * A project's collections, newest first. Needs projects:read.
 * @throws ForbiddenScopeError, ValidationError, NotFoundError
 */
export async function listCollections(db: Db, caller: Caller, raw: unknown): Promise<Page<CollectionRow>> {
  requireScope(caller, 'projects:read');
  const { projectId: outsideId, first, after } = parseInput(input, raw);
  const projectId = await projectOf(db, caller, outsideId);
  return toPage(await collectionPage(db, projectId, { after: after ?? null, limit: first + 1 }), first);
}
