import type { EntityManager } from '@mikro-orm/postgresql';
import { type Caller, requireOwnKind, requireScope, type Writer } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { wireSocialAccountInput } from '../../domain/inputs/social-account.ts';
import { newUuid } from '../../domain/new-uuid.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { planWiring, type WiringPlan } from '../../domain/wire-account.ts';
import { sourceLayerIds, wiredInfluencerId } from '../../domain/wiring.ts';
import { dbOf, type Row } from '../../infra/store/database.ts';
import { Layer } from '../../infra/store/entities/layer.ts';
import type { Project } from '../../infra/store/entities/project.ts';
import { SocialAccount } from '../../infra/store/entities/social-account.ts';
import type { Store } from '../../infra/store/orm.ts';
import { findOnProject } from '../start/find-on-project.ts';
import { drawFirstInfluencer } from './first-influencer.ts';
import { openHeld } from './open-project.ts';
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
  const wanted = {
    entity: SocialAccount,
    kind: 'socialAccount',
    path: 'socialAccountId',
    outsideId: input.socialAccountId,
  } as const;
  return store.fork().transactional(async (em) => {
    const { project, thing: account } = await openHeld(em, caller, wanted);
    const rows = await wiringRows(em, project);
    const own = rows.layers.filter(({ projectId }) => projectId === project.id);
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
    await carryOut({ em, project, writer: caller }, account, plan, rows);
    await em.flush();
    return wiringOf(await wiringRows(em, project), account, caller);
  });
}

async function wiringRows(em: EntityManager, project: Project): Promise<WiringRows> {
  const [rows] = await readWiringRows(dbOf(em), project.organisationId, [project.id]);
  return rows ?? { layers: [], influencers: [] };
}

type Chain = { em: EntityManager; project: Project; writer: Writer };

/** Writes only the links that differ. */
async function carryOut(
  chain: Chain,
  account: SocialAccount,
  plan: WiringPlan,
  { layers, influencers }: WiringRows,
): Promise<void> {
  const { em, project, writer } = chain;
  const speaker =
    plan.influencerId ??
    influencers.find(({ status }) => status === 'ready')?.id ??
    influencers[0]?.id ??
    drawFirstInfluencer(em, project, writer).id;
  const contentId = await ensureContentLayer(chain, find(layers, plan.contentLayerId), speaker);
  const sources = [contentId, ...plan.otherSourceIds];
  const distribution = find(layers, plan.distributionLayerId);
  if (!distribution) {
    const config = { social: { socialAccountId: account.id }, contentLayerSourceIds: sources };
    const name = `Distribution to ${account.handle}`;
    addLayer(chain, { kind: 'distribution', name, config });
  } else if (sourceLayerIds(distribution.config)[0] !== contentId) {
    const config = { ...distribution.config, contentLayerSourceIds: sources };
    await giveConfig(chain, distribution, config);
  }
}

async function ensureContentLayer(
  chain: Chain,
  layer: Row<'layer'> | null,
  influencerId: string,
): Promise<string> {
  if (!layer) {
    const config = { customInfluencerId: influencerId };
    return addLayer(chain, { kind: 'content', name: 'Social content', config }).id;
  }
  if (wiredInfluencerId(layer.config) !== influencerId) {
    const config = { ...layer.config, customInfluencerId: influencerId };
    await giveConfig(chain, layer, config);
  }
  return layer.id;
}

const addLayer = ({ em, project, writer: { test } }: Chain, layer: Pick<Layer, 'kind' | 'name' | 'config'>) =>
  em.create(Layer, { id: newUuid(), projectId: project.id, ...layer, test });

/** @throws ValidationError */
async function giveConfig(
  { em, writer }: Chain,
  layer: Row<'layer'>,
  config: Layer['config'],
): Promise<void> {
  requireOwnKind(writer, layer, 'socialAccountId');
  em.assign(await em.findOneOrFail(Layer, layer.id), { config });
}

const find = (layers: Row<'layer'>[], id: string | null) => layers.find((layer) => layer.id === id) ?? null;
