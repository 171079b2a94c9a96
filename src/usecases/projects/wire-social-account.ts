import { v7 as uuidv7 } from 'uuid';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { wireSocialAccountInput } from '../../domain/inputs/social-account.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { planWiring, type WiringPlan } from '../../domain/wire-account.ts';
import { sourceLayerIds, wiredInfluencerId } from '../../domain/wiring.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import type { Store } from '../../infra/store/orm.ts';
import { insertLayer, updateLayerRow } from '../../infra/store/queries/projects/layers.ts';
import { socialAccountsById } from '../../infra/store/queries/read/social-accounts.ts';
import { findOnProject } from '../start/find-on-project.ts';
import { drawFirstInfluencer } from './first-influencer.ts';
import { openProject } from './open-project.ts';
import { readWiringRows, type Wiring, type WiringRows, wiringOf } from './wiring.ts';

export const WIRE_SOCIAL_ACCOUNT_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Makes or repairs the chain of an account (contract §4): what is missing is made, what leads nowhere is mended,
 * what is complete stays. A named influencer speaks from then on; if the content layer serves other accounts
 * too, this one gets another. A project without influencers gets its first. Needs the scope projects:write.
 * @throws ForbiddenScopeError, or one of WIRE_SOCIAL_ACCOUNT_REFUSALS
 */
export async function wireSocialAccount(store: Store, caller: Caller, raw: unknown): Promise<Wiring> {
  requireScope(caller, 'projects:write');
  const input = parseInput(wireSocialAccountInput, raw);
  return store.transaction(async (db) => {
    const account = await accountOf(db, caller, input.socialAccountId);
    const project = await openProject(db, caller, account.project_id, 'socialAccountId');
    const rows = await wiringRows(db, project);
    const own = rows.layers.filter(({ project_id }) => project_id === project.id);
    const wish = {
      contentLayer: await findOnProject('layer', 'contentLayerId', input.contentLayerId, (id) =>
        own.find((layer) => layer.id === id && layer.kind === 'content'),
      ),
      influencer: await findOnProject('influencer', 'influencerId', input.influencerId, (id) =>
        rows.influencers.find((one) => one.id === id),
      ),
    };
    const plan = planWiring(
      {
        layers: rows.layers,
        influencerIds: new Set(rows.influencers.map(({ id }) => id)),
        ownLayerIds: new Set(own.map(({ id }) => id)),
      },
      account.id,
      { contentLayerId: wish.contentLayer?.id ?? null, influencerId: wish.influencer?.id ?? null },
    );
    await carryOut(db, project, account, plan, rows);
    return wiringOf(await wiringRows(db, project), account);
  });
}

async function accountOf(db: Db, caller: Caller, accountId: string): Promise<Row<'social_account'>> {
  const id = decodeId('socialAccount', accountId);
  const [account] = id ? await socialAccountsById(db, caller.organisationId, [id]) : [];
  if (!account) throw new NotFoundError('socialAccountId', accountId, 'in this organisation');
  return account;
}

async function wiringRows(db: Db, project: Row<'project'>): Promise<WiringRows> {
  const [rows] = await readWiringRows(db, project.organisation_id, [project.id]);
  return rows ?? { layers: [], influencers: [] };
}

/** Writes only the links that differ. */
async function carryOut(
  db: Db,
  project: Row<'project'>,
  account: Row<'social_account'>,
  plan: WiringPlan,
  { layers, influencers }: WiringRows,
): Promise<void> {
  const speaker =
    plan.influencerId ??
    influencers.find(({ status }) => status === 'ready')?.id ??
    influencers[0]?.id ??
    (await drawFirstInfluencer(db, project)).id;
  const contentId = await ensureContentLayer(db, project.id, find(layers, plan.contentLayerId), speaker);
  const sources = [contentId, ...plan.otherSourceIds];
  const distribution = find(layers, plan.distributionLayerId);
  if (!distribution) {
    const config = { social: { socialAccountId: account.id }, contentLayerSourceIds: sources };
    const name = `Distribution to ${account.handle}`;
    await insertLayer(db, { id: uuidv7(), project_id: project.id, kind: 'distribution', name, config });
  } else if (sourceLayerIds(distribution.config)[0] !== contentId) {
    const config = { ...distribution.config, contentLayerSourceIds: sources };
    await updateLayerRow(db, distribution.id, { name: distribution.name, config });
  }
}

async function ensureContentLayer(
  db: Db,
  projectId: string,
  layer: Row<'layer'> | null,
  influencerId: string,
): Promise<string> {
  if (!layer) {
    const config = { customInfluencerId: influencerId };
    const made = {
      id: uuidv7(),
      project_id: projectId,
      kind: 'content',
      name: 'Social content',
      config,
    } as const;
    return (await insertLayer(db, made)).id;
  }
  if (wiredInfluencerId(layer.config) !== influencerId) {
    const config = { ...layer.config, customInfluencerId: influencerId };
    await updateLayerRow(db, layer.id, { name: layer.name, config });
  }
  return layer.id;
}

const find = (layers: Row<'layer'>[], id: string | null) => layers.find((layer) => layer.id === id) ?? null;
