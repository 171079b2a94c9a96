import { type Owner, reachesProject } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { type PreconditionCode, PreconditionError, type Remedy } from '../../domain/preconditions.ts';
import { sourceLayerIds, walkWiring } from '../../domain/wiring.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { influencersOfProjects } from '../../infra/store/queries/read/influencers.ts';
import { layersOfProjects } from '../../infra/store/queries/read/layers.ts';
import { contentLayersById } from '../../infra/store/queries/start/cast.ts';

/** All that the chains of a project's accounts can lead to; the project's own layers first, oldest first. */
export type WiringRows = { layers: Row<'layer'>[]; influencers: Row<'influencer'>[] };

/** How far a chain can be followed. */
export const WIRING_STEPS = ['account', 'distribution_layer', 'content_layer', 'influencer'] as const;
export type WiringStep = (typeof WIRING_STEPS)[number];

/** The chain of an account as it reads now. */
export type Wiring = {
  account: Row<'social_account'>;
  /** The last step that was reached. */
  step: WiringStep;
  distributionLayer: Row<'layer'> | null;
  contentLayer: Row<'layer'> | null;
  influencer: Row<'influencer'> | null;
  /** Why the chain ends early, and what to do about it; both null when it is complete. */
  problem: PreconditionCode | null;
  remedy: Remedy | null;
};

/**
 * Follows the chain of an account in the rows of its project, exactly as a start would, also through layers that the
 * owner does not reach: these are not shown.
 */
export function wiringOf(
  { layers, influencers }: WiringRows,
  account: Row<'social_account'>,
  owner: Owner,
): Wiring {
  const layer = (id: string | null) =>
    layers.find((one) => one.id === id && reachesProject(owner, one.projectId)) ?? null;
  const influencer = (id: string | null) => influencers.find((one) => one.id === id) ?? null;
  const map = { layers, influencerIds: new Set(influencers.map(({ id }) => id)) };
  try {
    // The format only names who asks in the refusal, which is not thrown further.
    const chain = walkWiring(map, account.id, null, 'ugc_remix');
    return {
      account,
      step: 'influencer',
      distributionLayer: layer(chain.distributionLayerId),
      contentLayer: layer(chain.contentLayerId),
      influencer: influencer(chain.influencerId),
      problem: null,
      remedy: null,
    };
  } catch (error) {
    if (!(error instanceof PreconditionError)) throw error;
    const { distributionLayerId, contentLayerId } = error.reached;
    return {
      account,
      step: contentLayerId ? 'content_layer' : distributionLayerId ? 'distribution_layer' : 'account',
      distributionLayer: layer(decodeId('layer', distributionLayerId ?? '')),
      contentLayer: layer(decodeId('layer', contentLayerId ?? '')),
      influencer: null,
      problem: error.detailCode,
      remedy: error.remedy,
    };
  }
}

/** Reads the rows for several projects of an organisation, in three statements at most. */
export async function readWiringRows(
  db: Db,
  organisationId: string,
  projectIds: readonly string[],
): Promise<WiringRows[]> {
  const own = await layersOfProjects(db, organisationId, projectIds);
  const influencers = await influencersOfProjects(db, organisationId, projectIds);
  const ownIds = new Set(own.map(({ id }) => id));
  const elsewhereIds = own.flatMap(({ config }) => sourceLayerIds(config)).filter((id) => !ownIds.has(id));
  const elsewhere = elsewhereIds.length > 0 ? await contentLayersById(db, organisationId, elsewhereIds) : [];
  const reachable = [...own, ...elsewhere];
  return projectIds.map((projectId) => {
    const ofProject = own.filter((one) => one.projectId === projectId);
    const fed = new Set(ofProject.flatMap(({ config }) => sourceLayerIds(config)));
    return {
      layers: [...ofProject, ...reachable.filter((one) => one.projectId !== projectId && fed.has(one.id))],
      influencers: influencers.filter((one) => one.projectId === projectId),
    };
  });
}
