import { type Caller, requireOwnKind, requireScope } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { connectSocialAccountInput } from '../../domain/inputs/social-account.ts';
import { newUuid } from '../../domain/new-uuid.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import { SocialAccount } from '../../infra/store/entities/social-account.ts';
import type { Store } from '../../infra/store/orm.ts';
import { accountByHandle } from '../../infra/store/repositories/social-accounts.ts';
import { saved } from '../../infra/store/saved.ts';
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
  return store.fork().transactional(async (em) => {
    const project = await openProject(em, caller, projectId);
    const named = { projectId: project.id, platform, handle };
    const known = await accountByHandle(em, named);
    if (known) requireOwnKind(caller, known, 'handle');
    const account = known ?? em.create(SocialAccount, { id: newUuid(), ...named, test: caller.test });
    em.assign(account, { handle, status: 'connected' });
    return saved(em, account);
  });
}
