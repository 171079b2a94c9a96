import { mintKey } from '../../domain/api-keys.ts';
import { encodeId } from '../../domain/ids.ts';
import { SCOPES, type Tier } from '../../domain/scopes.ts';
import type { Store } from '../../infra/store/orm.ts';
import { grantCredits } from '../../infra/store/queries/credits/grant-credits.ts';
import { insertKey } from '../../infra/store/queries/keys/insert-key.ts';
import { insertOrganisation, organisationsNamed } from '../../infra/store/queries/read/organisation.ts';

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
    const [found] = await organisationsNamed(db, order.organisation);
    const organisationId = found?.id ?? (await insertOrganisation(db, order.organisation));
    const { key, prefix, sha256 } = mintKey(order.test);
    const { name, test, tier } = order;
    const { id } = await insertKey(db, {
      ...{ organisationId, name, prefix, sha256, test, tier },
      scopes: [...SCOPES],
    });
    if (order.credits > 0) {
      await grantCredits(db, { organisationId, amount: order.credits, cause: `key:${id}` });
    }
    return { organisationId: encodeId('organisation', organisationId), key };
  });
}
