import type { ContentFormat } from './formats.ts';
import { decodeId, encodeId } from './ids.ts';
import {
  AccountNotWiredError,
  InfluencerNotWiredError,
  NoContentLayerWiredError,
  type Reached,
} from './preconditions.ts';

/** What a layer's config may hold; other members are kept and ignored here. */
export type LayerConfig = {
  social?: { socialAccountId?: string | null } | null;
  contentLayerSourceIds?: string[] | null;
  customInfluencerId?: string | null;
  [other: string]: unknown;
};

export const LAYER_KINDS = ['content', 'distribution'] as const;
export type LayerKind = (typeof LAYER_KINDS)[number];

export type WiringLayer = { id: string; kind: LayerKind; config: LayerConfig };

/** What a project has, as far as the chain can lead: its layers oldest first, and the influencers that exist. */
export type WiringMap = { layers: WiringLayer[]; influencerIds: ReadonlySet<string> };

export type Wiring = { distributionLayerId: string; contentLayerId: string; influencerId: string };

/**
 * Walks account → distribution layer → content layer → influencer (contract §4, seeds' resolution rules).
 * With an explicit influencer the walk stops at the content layer, so the last step cannot fail.
 * Ids in configs may have any accepted spelling; what cannot be read is dangling.
 * @throws AccountNotWiredError, NoContentLayerWiredError, InfluencerNotWiredError
 */
export function walkWiring(
  map: WiringMap,
  accountId: string,
  explicitInfluencerId: string | null,
  format: ContentFormat,
): Wiring {
  const reached: Reached = { socialAccountId: encodeId('socialAccount', accountId) };
  const distribution = distributionLayerOf(map.layers, accountId);
  if (!distribution) throw new AccountNotWiredError(format, reached);
  reached.distributionLayerId = encodeId('layer', distribution.id);

  const [content] = sourceLayers(map.layers, distribution);
  if (!content) throw new NoContentLayerWiredError(format, reached);
  reached.contentLayerId = encodeId('layer', content.id);

  const influencerId = explicitInfluencerId ?? wiredInfluencerId(content.config) ?? '';
  if (!explicitInfluencerId && !map.influencerIds.has(influencerId))
    throw new InfluencerNotWiredError(format, reached);
  return { distributionLayerId: distribution.id, contentLayerId: content.id, influencerId };
}

/** The distribution layer that names a social account: the oldest, should there be several. */
export function distributionLayerOf<Layer extends WiringLayer>(
  layers: readonly Layer[],
  accountId: string,
): Layer | undefined {
  return layers.find(
    ({ kind, config }) =>
      kind === 'distribution' &&
      decodeId('socialAccount', config.social?.socialAccountId ?? '') === accountId,
  );
}

/** The content layers that feed a distribution layer and exist, in its order. */
export function sourceLayers<Layer extends WiringLayer>(
  layers: readonly Layer[],
  distribution: WiringLayer,
): Layer[] {
  return sourceLayerIds(distribution.config).flatMap(
    (id) => layers.find((layer) => layer.id === id && layer.kind === 'content') ?? [],
  );
}

/** Bare ids of the content layers that feed a distribution layer, in its order. */
export function sourceLayerIds(config: LayerConfig): string[] {
  return (config.contentLayerSourceIds ?? []).flatMap((id) => decodeId('layer', id) ?? []);
}

/** Bare id of the influencer that a content layer names. */
export function wiredInfluencerId(config: LayerConfig): string | null {
  return decodeId('influencer', config.customInfluencerId ?? '');
}
