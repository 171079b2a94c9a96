import { type Caller, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { updateInfluencerInput } from '../../domain/inputs/influencer.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import type { Store } from '../../infra/store/orm.ts';
import { updateInfluencerRow } from '../../infra/store/queries/projects/influencers.ts';
import { influencersById } from '../../infra/store/queries/read/influencers.ts';
import { changesSomething } from './columns.ts';
import { openProject } from './open-project.ts';

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
  const { influencerId, ageRange, brandVoice, ...same } = parseInput(updateInfluencerInput, raw);
  const columns = { ...same, age_range: ageRange, brand_voice: brandVoice };
  const id = decodeId('influencer', influencerId);
  return store.transaction(async (db) => {
    const [before] = id ? await influencersById(db, caller.organisationId, [id]) : [];
    if (!before) throw new NotFoundError('influencerId', influencerId, 'in this organisation');
    await openProject(db, caller, before.project_id, 'influencerId');
    return changesSomething(columns) ? updateInfluencerRow(db, before.id, columns) : before;
  });
}
