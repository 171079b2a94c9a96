import type { ContentFormat } from '../../domain/formats.ts';
import {
  AccountNotWiredError,
  InfluencerNotWiredError,
  NoContentLayerWiredError,
  PreconditionError,
} from '../../domain/preconditions.ts';
import { sourceLayerIds, walkWiring } from '../../domain/wiring.ts';
import type { Db } from '../../infra/store/database.ts';
import {
  contentLayersById,
  hasSocialAccount,
  type ProjectInfluencer,
  type ProjectLayer,
  projectInfluencers,
  projectLayers,
} from '../../infra/store/queries/start/cast.ts';
import type { StartProject } from '../../infra/store/queries/start/project.ts';
import { findOnProject } from './find-on-project.ts';
import type { Objecting } from './resolution.ts';

/** Who speaks and where the post is anchored; all null for a layerless post in the project's own voice. */
export type Speaker = {
  socialAccountId: string | null;
  layerId: string | null;
  influencer: ProjectInfluencer | null;
};

export type SpeakerInput = { socialAccountId?: string | undefined; influencerId?: string | undefined };
/** Ids as found on the project, before the wiring is walked. */
export type NamedSpeaker = {
  socialAccountId: string | null;
  influencer: ProjectInfluencer | null;
  influencers: ProjectInfluencer[];
};

/** Looks up the ids a caller named. @throws NotFoundError */
export async function findSpeaker(db: Db, projectId: string, input: SpeakerInput): Promise<NamedSpeaker> {
  const socialAccountId = await findOnProject(
    'socialAccount',
    'socialAccountId',
    input.socialAccountId,
    async (id) => ((await hasSocialAccount(db, projectId, id)) ? id : null),
  );
  const influencers = await projectInfluencers(db, projectId);
  const influencer = await findOnProject('influencer', 'influencerId', input.influencerId, (id) =>
    influencers.find((one) => one.id === id),
  );
  return { socialAccountId, influencer, influencers };
}

/** What the walk from an account to who speaks on it may be refused for. */
export const SPEAKER_REFUSALS = [
  AccountNotWiredError,
  NoContentLayerWiredError,
  InfluencerNotWiredError,
] as const;

/**
 * The resolution table of slideshow-builder and ugc-remix: the account gives the layer, and the influencer
 * unless one was named. Objects with AccountNotWiredError, NoContentLayerWiredError or InfluencerNotWiredError.
 */
export async function resolveSpeaker(
  db: Db,
  project: StartProject,
  named: NamedSpeaker,
  format: ContentFormat,
  object: Objecting,
): Promise<Speaker> {
  const { socialAccountId, influencer, influencers } = named;
  if (!socialAccountId) return { socialAccountId: null, layerId: null, influencer };
  const influencerIds = new Set(influencers.map(({ id }) => id));
  const map = { layers: await reachableLayers(db, project), influencerIds };
  const wiring = objectingTo(object, () => walkWiring(map, socialAccountId, influencer?.id ?? null, format));
  return {
    socialAccountId,
    layerId: wiring?.contentLayerId ?? null,
    influencer: influencer ?? influencers.find(({ id }) => id === wiring?.influencerId) ?? null,
  };
}

/** What `walk` finds, or null once its precondition was objected to. */
function objectingTo<Found>(object: Objecting, walk: () => Found): Found | null {
  try {
    return walk();
  } catch (error) {
    if (!(error instanceof PreconditionError)) throw error;
    object(error);
    return null;
  }
}

/** The project's layers, and the content layers of sister projects that its distribution layers name. */
async function reachableLayers(db: Db, project: StartProject): Promise<ProjectLayer[]> {
  const own = await projectLayers(db, project.id);
  const known = new Set(own.map(({ id }) => id));
  const elsewhere = own.flatMap(({ config }) => sourceLayerIds(config)).filter((id) => !known.has(id));
  if (elsewhere.length === 0) return own;
  return [...own, ...(await contentLayersById(db, project.organisationId, elsewhere))];
}
