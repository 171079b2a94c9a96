import { LockMode } from '@mikro-orm/postgresql';
import { type Caller, requireOwnKind, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { revokeApiKeyInput } from '../../domain/inputs/api-key.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { JobEvents } from '../../infra/events/job-events.ts';
import { ApiKey } from '../../infra/store/entities/api-key.ts';
import type { Store } from '../../infra/store/orm.ts';
import type { ShownKey } from '../../infra/store/queries/read/api-key.ts';
import { saved } from '../../infra/store/saved.ts';

export type RevokeApiKeyDeps = { store: Pick<Store, 'fork'>; events: Pick<JobEvents, 'publishRevoked'> };

export const REVOKE_API_KEY_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Revokes a key of the caller's organisation for good, the caller's own included; what the key has open ends in
 * every gateway. Doing it again changes nothing. A test key revokes test keys alone. Needs the scope keys:admin.
 * @throws ForbiddenScopeError, or one of REVOKE_API_KEY_REFUSALS
 */
export async function revokeApiKey(deps: RevokeApiKeyDeps, caller: Caller, raw: unknown): Promise<ShownKey> {
  requireScope(caller, 'keys:admin');
  const { keyId } = parseInput(revokeApiKeyInput, raw);
  const id = decodeId('key', keyId);
  const { organisationId } = caller;
  const revoked = await deps.store.fork().transactional(async (em) => {
    // One at a time, so that a key that was revoked before keeps its time.
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const key = id && (await em.findOne(ApiKey, { id, organisationId }, lock));
    if (!key) throw new NotFoundError('keyId', keyId, 'in this organisation');
    requireOwnKind(caller, key, 'keyId');
    key.revokedAt ??= new Date();
    return saved(em, key);
  });
  await deps.events.publishRevoked(revoked.id);
  return revoked;
}
