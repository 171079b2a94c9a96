import { v7 as uuidv7 } from 'uuid';
import { mintKey } from '../../domain/api-keys.ts';
import { encodeId } from '../../domain/ids.ts';
import { SCOPES, type Tier } from '../../domain/scopes.ts';
import type { Db } from '../../infra/store/database.ts';
import type { Store } from '../../infra/store/orm.ts';
import { grantCredits } from '../credits/grant-credits.ts';

export type KeyOrder = {
  /** Name of the organisation; the oldest of that name, or a new one. */
  organisation: string;
  test: boolean;
  name: string;
  tier: Tier;
  /** Granted to the organisation's wallet; 0 for none. */
  credits: number;
};

/** Makes a key with every scope for an operator of this installation, who needs no key for it. */
export function issueKey(store: Store, order: KeyOrder): Promise<{ organisationId: string; key: string }> {
  return store.transaction(async (db) => {
    const organisationId =
      (await findOrganisation(db, order.organisation)) ?? (await addOrganisation(db, order));
    const { key, prefix, sha256 } = mintKey(order.test);
    const id = uuidv7();
    await db
      .insertInto('api_key')
      .values({
        id,
        organisation_id: organisationId,
        name: order.name,
        prefix,
        sha256,
        test: order.test,
        scopes: [...SCOPES],
        tier: order.tier,
      })
      .execute();
    if (order.credits > 0) {
      await grantCredits(db, { organisationId, amount: order.credits, cause: `key:${id}` });
    }
    return { organisationId: encodeId('organisation', organisationId), key };
  });
}

async function findOrganisation(db: Db, name: string): Promise<string | null> {
  const row = await db
    .selectFrom('organisation')
    .select('id')
    .where('name', '=', name)
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

async function addOrganisation(db: Db, { organisation }: KeyOrder): Promise<string> {
  const id = uuidv7();
  await db.insertInto('organisation').values({ id, name: organisation }).execute();
  return id;
}
