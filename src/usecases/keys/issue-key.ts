import { mintKey } from '../../domain/api-keys.ts';
import { encodeId } from '../../domain/ids.ts';
import { newUuid } from '../../domain/new-uuid.ts';
import { SCOPES, type Tier } from '../../domain/scopes.ts';
import { dbOf } from '../../infra/store/database.ts';
import { ApiKey } from '../../infra/store/entities/api-key.ts';
import { Organisation } from '../../infra/store/entities/organisation.ts';
import type { Store } from '../../infra/store/orm.ts';
import { grantCredits } from '../../infra/store/queries/credits/grant-credits.ts';

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
  return store.fork().transactional(async (em) => {
    const oldest = { orderBy: { createdAt: 'asc', id: 'asc' } } as const;
    const { id: organisationId } =
      (await em.findOne(Organisation, { name: order.organisation }, oldest)) ??
      em.create(Organisation, { id: newUuid(), name: order.organisation });
    const { key, prefix, sha256 } = mintKey(order.test);
    const { name, test, tier } = order;
    const id = newUuid();
    em.create(ApiKey, { id, organisationId, name, prefix, sha256, test, tier, scopes: [...SCOPES] });
    await em.flush();
    if (order.credits > 0) {
      await grantCredits(dbOf(em), { organisationId, amount: order.credits, cause: `key:${id}` });
    }
    return { organisationId: encodeId('organisation', organisationId), key };
  });
}
