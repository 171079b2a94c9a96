import { v7 as uuidv7 } from 'uuid';
import { mintKey } from '#src/domain/api-keys.ts';
import { decodeId } from '#src/domain/ids.ts';
import { SCOPES, type Scope, type Tier } from '#src/domain/scopes.ts';
import type { Db } from '#src/infra/store/database.ts';

export type KeyFacts = { scopes?: readonly Scope[]; tier?: Tier; test?: boolean };

/** A key of the organisation that holds a project, with every scope unless told otherwise. */
export async function keyOfOwner(
  db: Db,
  projectId: string,
  { scopes = SCOPES, tier = 'partner', test = false }: KeyFacts = {},
): Promise<{ key: string; id: string }> {
  const { organisationId } = await db
    .selectFrom('project')
    .select('organisationId')
    .where('id', '=', decodeId('project', projectId) ?? '')
    .executeTakeFirstOrThrow();
  const { key, prefix, sha256 } = mintKey(test);
  const id = uuidv7();
  await db
    .insertInto('api_key')
    .values({ id, organisationId, name: 'Test', prefix, sha256, test, scopes: [...scopes], tier })
    .execute();
  return { key, id };
}
