import { type Caller, requireScope } from '../../domain/caller.ts';
import { updateInfluencerInput } from '../../domain/inputs/influencer.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import { Influencer } from '../../infra/store/entities/influencer.ts';
import type { Store } from '../../infra/store/orm.ts';
import { saved } from '../../infra/store/saved.ts';
import { openHeld } from './open-project.ts';

export const UPDATE_INFLUENCER_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Changes an influencer: what is absent stays. The looks stay too, but for what gender and age say of them.
 * Needs the scope influencers:write.
 * @throws ForbiddenScopeError, or one of UPDATE_INFLUENCER_REFUSALS
 */
export async function updateInfluencer(
  store: Store,
  caller: Caller,
  raw: unknown,
): Promise<Row<'influencer'>> {
  requireScope(caller, 'influencers:write');
  const { influencerId, ...changes } = parseInput(updateInfluencerInput, raw);
  const wanted = {
    entity: Influencer,
    kind: 'influencer',
    path: 'influencerId',
    outsideId: influencerId,
  } as const;
  return store.fork().transactional(async (em) => {
    const { thing: influencer } = await openHeld(em, caller, wanted);
    em.assign(influencer, changes);
    return saved(em, influencer);
  });
}
