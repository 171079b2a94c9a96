import { v7 as uuidv7 } from 'uuid';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { connectSocialAccountInput } from '../../domain/inputs/social-account.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import type { Store } from '../../infra/store/orm.ts';
import {
  accountByHandle,
  insertAccount,
  reconnectAccount,
} from '../../infra/store/queries/projects/social-accounts.ts';
import { openProject } from './open-project.ts';

export const CONNECT_SOCIAL_ACCOUNT_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Connects an account of a platform to a project. One that the project has already, by platform and handle, is
 * taken back into use and keeps its id and wiring. Needs the scope projects:write.
 * @throws ForbiddenScopeError, or one of CONNECT_SOCIAL_ACCOUNT_REFUSALS
 */
export async function connectSocialAccount(
  store: Store,
  caller: Caller,
  raw: unknown,
): Promise<Row<'social_account'>> {
  requireScope(caller, 'projects:write');
  const { projectId, platform, handle } = parseInput(connectSocialAccountInput, raw);
  return store.transaction(async (db) => {
    const project = await openProject(db, caller, projectId);
    const account = { id: uuidv7(), project_id: project.id, platform, handle };
    const known = await accountByHandle(db, account);
    return known ? reconnectAccount(db, known.id, handle) : insertAccount(db, account);
  });
}
