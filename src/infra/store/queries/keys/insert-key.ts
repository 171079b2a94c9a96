import { v7 as uuidv7 } from 'uuid';
import type { Scope, Tier } from '../../../../domain/scopes.ts';
import type { Db } from '../../database.ts';
import { SHOWN_KEY_COLUMNS, type ShownKey } from '../read/api-key.ts';

export type NewKey = {
  organisationId: string;
  name: string;
  prefix: string;
  sha256: string;
  test: boolean;
  scopes: Scope[];
  tier: Tier;
};

/** Lets a key in. What is kept of it cannot be turned back into the secret. */
export function insertKey(db: Db, { organisationId, ...key }: NewKey): Promise<ShownKey> {
  return db
    .insertInto('api_key')
    .values({ id: uuidv7(), organisation_id: organisationId, ...key })
    .returning(SHOWN_KEY_COLUMNS)
    .executeTakeFirstOrThrow();
}
