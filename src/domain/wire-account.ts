import { ValidationError } from './refusals.ts';
import {
  distributionLayerOf,
  sourceLayers,
  type WiringLayer,
  type WiringMap,
  wiredInfluencerId,
} from './wiring.ts';

/** A wiring map that tells the project's own layers from those of sister projects. */
export type RepairMap = WiringMap & { ownLayerIds: ReadonlySet<string> };

/** What the caller wants of the chain; null leaves the choice to us. */
export type WiringWish = { contentLayerId: string | null; influencerId: string | null };

/** How the chain of an account shall read; null ids are to be made. */
export type WiringPlan = {
  distributionLayerId: string | null;
  contentLayerId: string | null;
  influencerId: string | null;
  /** Content layers that feed the distribution layer besides, kept in their order. */
  otherSourceIds: string[];
};

/**
 * Chooses what the chain of an account shall read, touching as little as possible: what leads to a voice stays,
 * a content layer is given another voice only if no other account speaks through it, and layers of other
 * projects are never changed.
 * @throws ValidationError the content layer asked for would give other accounts another voice
 */
export function planWiring(map: RepairMap, accountId: string, wish: WiringWish): WiringPlan {
  const distribution = distributionLayerOf(map.layers, accountId);
  const sources = distribution ? sourceLayers(map.layers, distribution) : [];
  const candidates = [
    ...sources.slice(0, 1),
    ...map.layers.filter(({ id, kind }) => kind === 'content' && map.ownLayerIds.has(id)),
  ];
  const content = wish.contentLayerId
    ? map.layers.find(({ id }) => id === wish.contentLayerId)
    : candidates.find((layer) => canSpeak(map, layer, accountId, wish.influencerId));
  if (wish.contentLayerId && content) refuseOtherVoice(map, content, accountId, wish.influencerId);
  return {
    distributionLayerId: distribution?.id ?? null,
    contentLayerId: content?.id ?? null,
    influencerId: wish.influencerId ?? (content ? voiceOf(map, content) : null),
    otherSourceIds: sources.map(({ id }) => id).filter((id) => id !== content?.id),
  };
}

/** True if a content layer names the influencer already, or may be made to. */
function canSpeak(map: RepairMap, layer: WiringLayer, accountId: string, influencerId: string | null) {
  const voice = voiceOf(map, layer);
  if (voice && (!influencerId || voice === influencerId)) return true;
  return map.ownLayerIds.has(layer.id) && (!voice || feedsOnly(map, layer, accountId));
}

/** @throws ValidationError */
function refuseOtherVoice(
  map: RepairMap,
  layer: WiringLayer,
  accountId: string,
  influencerId: string | null,
): void {
  const voice = voiceOf(map, layer);
  if (!voice || !influencerId || voice === influencerId) return;
  const own = distributionLayerOf(map.layers, accountId);
  if (fedBy(map, layer).every((one) => one === own)) return;
  const message = 'gives other accounts their voice, which is another; name another layer, or none';
  throw new ValidationError([{ path: 'contentLayerId', message }]);
}

function voiceOf(map: WiringMap, { config }: WiringLayer): string | null {
  const id = wiredInfluencerId(config);
  return id && map.influencerIds.has(id) ? id : null;
}

/** True if the layer feeds this account and no other. */
function feedsOnly(map: WiringMap, layer: WiringLayer, accountId: string): boolean {
  const fed = fedBy(map, layer);
  return fed.length === 1 && fed[0] === distributionLayerOf(map.layers, accountId);
}

/** The distribution layers that a content layer feeds. */
function fedBy({ layers }: WiringMap, layer: WiringLayer): WiringLayer[] {
  return layers.filter((one) => one.kind === 'distribution' && sourceLayers(layers, one).includes(layer));
}
