import { timingSafeEqual } from 'node:crypto';
import { TokenExpiredError, UnauthenticatedError } from '../../domain/access-refusals.ts';
import { readKey } from '../../domain/api-keys.ts';
import type { Caller } from '../../domain/caller.ts';
import type { TokenClaims } from '../../domain/client-token.ts';
import { SCOPES } from '../../domain/scopes.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { touchKey } from '../../infra/store/queries/keys/touch-key.ts';
import { apiKeyById, findApiKey } from '../../infra/store/queries/read/api-key.ts';
import type { ClientTokens } from '../../infra/tokens/client-tokens.ts';

/** Compared with when there is no such key, so that an unknown one takes as long as a wrong one. */
const NO_HASH = '0'.repeat(64);

/**
 * Finds out who holds a key. Wrong, unknown and revoked keys all read the same and take the same steps.
 * @throws UnauthenticatedError
 */
export async function authenticate(db: Db, key: string): Promise<Caller> {
  const parts = readKey(key);
  const row = parts && (await findApiKey(db, parts.prefix));
  const matches = sameHash(row?.sha256 ?? NO_HASH, parts?.sha256 ?? '');
  if (!row || !matches || row.revokedAt) throw new UnauthenticatedError('This API key is not valid.');
  await touchKey(db, row);
  return callerOf(row);
}

/** Takes as long wherever the hashes differ. Both are hex of the same length. */
function sameHash(stored: string, given: string): boolean {
  const [left, right] = [Buffer.from(stored, 'hex'), Buffer.from(given, 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
}

/**
 * Finds out in whose name a client token speaks. It can do what it says as far as its key still can, and nothing
 * once that is revoked.
 * @throws UnauthenticatedError, TokenExpiredError
 */
export async function authenticateToken(
  { db, tokens }: { db: Db; tokens: ClientTokens },
  token: string,
): Promise<Caller> {
  const claims = await tokens.read(token);
  if (claims === 'expired') throw new TokenExpiredError();
  const row = claims === 'forged' ? undefined : await apiKeyById(db, claims.keyId);
  if (claims === 'forged' || !row || row.revokedAt) {
    throw new UnauthenticatedError('This client token is not valid.');
  }
  await touchKey(db, row);
  return narrowed(callerOf(row), claims);
}

function narrowed(caller: Caller, { scopes, projectIds, jobIds, expiresAt }: TokenClaims): Caller {
  return {
    ...caller,
    scopes: new Set(scopes.filter((scope) => caller.scopes.has(scope))),
    token: { projectIds, jobIds, expiresAt },
  };
}

function callerOf(row: Row<'api_key'>): Caller {
  return {
    keyId: row.id,
    organisationId: row.organisationId,
    test: row.test,
    scopes: new Set(SCOPES.filter((scope) => row.scopes.includes(scope))),
    tier: row.tier,
    token: null,
  };
}
