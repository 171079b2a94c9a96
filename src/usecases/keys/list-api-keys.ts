import { z } from 'zod';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { page } from '../../domain/inputs/lists.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import type { Db } from '../../infra/store/database.ts';
import { apiKeysPage, type ShownKey } from '../../infra/store/queries/read/api-key.ts';
import type { Page } from '../page.ts';

const listApiKeysInput = z.strictObject({
  ...page,
});

/**
 * The organisation's keys, newest first, revoked ones included, none with its secret. Needs the scope keys:admin.
 * @throws ForbiddenScopeError, ValidationError
 */
export async function listApiKeys(db: Db, caller: Caller, raw: unknown): Promise<Page<ShownKey>> {
  requireScope(caller, 'keys:admin');
  return apiKeysPage(db, caller.organisationId, parseInput(listApiKeysInput, raw));
}
