import { timingSafeEqual } from 'node:crypto';
import { TokenExpiredError, UnauthenticatedError } from '../../domain/access-refusals.ts';
import { type KeyParts, readKey } from '../../domain/api-keys.ts';
import type { Caller } from '../../domain/caller.ts';
import type { TokenClaims } from '../../domain/client-token.ts';
import { SCOPES } from '../../domain/scopes.ts';
import type { KeyMemory } from '../../infra/events/key-memory.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { touchKey } from '../../infra/store/queries/keys/touch-key.ts';
import { apiKeyById, findApiKey } from '../../infra/store/queries/read/api-key.ts';
import type { ClientTokens } from '../../infra/tokens/client-tokens.ts';

/** Compared with when there is no such key, so that an unknown one takes as long as a wrong one. */
const NO_HASH = '0'.repeat(64);

/** What of keys is stored, and what is known of it. */
export type KeyDeps = { db: Db; knownKeys: Pick<KeyMemory, 'recall'> };

/**
 * Finds out who holds a key. Wrong, unknown and revoked keys all read the same and take the same steps; what is read of
 * a valid one holds for a few seconds.
 * @throws UnauthenticatedError
 */
export async function authenticate({ db, knownKeys }: KeyDeps, key: string): Promise<Caller> {
  const parts = readKey(key);
  const row = parts && (await knownKeys.recall(parts.sha256, () => heldKey(db, parts)));
  if (!row) throw new UnauthenticatedError('This API key is not valid.');
  return callerOf(row);
}

/** The key with these parts, unless it is revoked. */
async function heldKey(db: Db, { prefix, sha256 }: KeyParts): Promise<Row<'api_key'> | undefined> {
  const row = await findApiKey(db, prefix);
  const matches = sameHash(row?.sha256 ?? NO_HASH, sha256);
  return row && matches ? inUse(db, row) : undefined;
}

/** The key, unless it is revoked. */
async function inUse(db: Db, row: Row<'api_key'>): Promise<Row<'api_key'> | undefined> {
  if (row.revokedAt) return undefined;
  await touchKey(db, row);
  return row;
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
  { db, knownKeys, tokens }: KeyDeps & { tokens: ClientTokens },
  token: string,
): Promise<Caller> {
  const claims = await tokens.read(token);
  if (claims === 'expired') throw new TokenExpiredError();
  const row =
    claims === 'forged' ? undefined : await knownKeys.recall(claims.keyId, () => keyOfId(db, claims.keyId));
  if (claims === 'forged' || !row) throw new UnauthenticatedError('This client token is not valid.');
  return narrowed(callerOf(row), claims);
}

async function keyOfId(db: Db, keyId: string): Promise<Row<'api_key'> | undefined> {
  const row = await apiKeyById(db, keyId);
  return row && inUse(db, row);
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
