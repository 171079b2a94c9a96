import { mintKey } from '../../domain/api-keys.ts';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { createApiKeyInput } from '../../domain/inputs/api-key.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { newUuid } from '../../domain/new-uuid.ts';
import { type Issue, ValidationError } from '../../domain/refusals.ts';
import type { Tier } from '../../domain/scopes.ts';
import { ApiKey } from '../../infra/store/entities/api-key.ts';
import type { Store } from '../../infra/store/orm.ts';
import type { ShownKey } from '../../infra/store/queries/read/api-key.ts';
import { saved } from '../../infra/store/saved.ts';

/** From the tightest to the widest. */
const TIERS_BY_WIDTH: readonly Tier[] = ['sandbox', 'standard', 'pilot', 'partner'];

/** `key` is the whole secret, which is kept nowhere. */
export type CreatedApiKey = { apiKey: ShownKey; key: string };

export const CREATE_API_KEY_REFUSALS = [ValidationError] as const;

/**
 * Makes a key for the caller's organisation that can do no more than the caller's own: no scope, no tier and no
 * money that the caller does not have. Needs the scope keys:admin.
 * @throws one of CREATE_API_KEY_REFUSALS, ForbiddenScopeError naming a scope the caller lacks
 */
export async function createApiKey(store: Store, caller: Caller, raw: unknown): Promise<CreatedApiKey> {
  requireScope(caller, 'keys:admin');
  const input = parseInput(createApiKeyInput, raw);
  const test = input.env === 'test';
  const tier = input.tier ?? (test ? 'sandbox' : caller.tier);
  const issues = faults(caller, test, tier);
  if (issues.length > 0) throw new ValidationError(issues);
  for (const scope of input.scopes) requireScope(caller, scope);
  const { key, prefix, sha256 } = mintKey(test);
  const { name, scopes } = input;
  const { organisationId } = caller;
  const [em, id] = [store.fork(), newUuid()];
  const apiKey = em.create(ApiKey, { id, organisationId, name, prefix, sha256, test, scopes, tier });
  return { apiKey: await saved(em, apiKey), key };
}

function faults(caller: Caller, test: boolean, tier: Tier): Issue[] {
  if (test) {
    return tier === 'sandbox' ? [] : [{ path: 'tier', message: 'is always sandbox for a test key' }];
  }
  // A test key spends nothing, so it must not lead to one that does.
  if (caller.test) return [{ path: 'env', message: 'cannot be live when asked for with a test key' }];
  const widest = TIERS_BY_WIDTH.indexOf(caller.tier);
  if (TIERS_BY_WIDTH.indexOf(tier) <= widest) return [];
  return [{ path: 'tier', message: `is above that of your own key, ${caller.tier}` }];
}
