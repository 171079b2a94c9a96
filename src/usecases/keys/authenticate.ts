import { timingSafeEqual } from 'node:crypto';
import { readKey } from '../../domain/api-keys.ts';
import type { Caller } from '../../domain/caller.ts';
import { UnauthenticatedError } from '../../domain/refusals.ts';
import { SCOPES } from '../../domain/scopes.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { touchKey } from '../../infra/store/queries/keys/touch-key.ts';
import { findApiKey } from '../../infra/store/queries/read/api-key.ts';

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

function callerOf(row: Row<'api_key'>): Caller {
  return {
    keyId: row.id,
    organisationId: row.organisationId,
    test: row.test,
    scopes: new Set(SCOPES.filter((scope) => row.scopes.includes(scope))),
    tier: row.tier,
  };
}
