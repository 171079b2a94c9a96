import { type Caller, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { revokeApiKeyInput } from '../../domain/inputs/api-key.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { JobEvents } from '../../infra/events/job-events.ts';
import type { Store } from '../../infra/store/orm.ts';
import { revokeKey } from '../../infra/store/queries/keys/revoke-key.ts';
import type { ShownKey } from '../../infra/store/queries/read/api-key.ts';

export type RevokeApiKeyDeps = { store: Pick<Store, 'db'>; events: Pick<JobEvents, 'publishRevoked'> };

export const REVOKE_API_KEY_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Revokes a key of the caller's organisation for good, the caller's own included; what the key has open ends in
 * every gateway. Doing it again changes nothing. Needs the scope keys:admin.
 * @throws ForbiddenScopeError, or one of REVOKE_API_KEY_REFUSALS
 */
export async function revokeApiKey(deps: RevokeApiKeyDeps, caller: Caller, raw: unknown): Promise<ShownKey> {
  requireScope(caller, 'keys:admin');
  const { keyId } = parseInput(revokeApiKeyInput, raw);
  const id = decodeId('key', keyId);
  const revoked = id && (await revokeKey(deps.store.db, caller.organisationId, id));
  if (!revoked) throw new NotFoundError('keyId', keyId, 'in this organisation');
  await deps.events.publishRevoked(revoked.id);
  return revoked;
}
