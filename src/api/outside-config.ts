import { decodeId, encodeId, type IdKind } from '../domain/ids.ts';
import type { LayerConfig } from '../domain/wiring.ts';

/** A layer's config with its ids as clients see them. */
export function outsideConfig(config: LayerConfig): LayerConfig {
  const { social, contentLayerSourceIds, customInfluencerId } = config;
  return {
    ...config,
    ...(social?.socialAccountId && {
      social: { ...social, socialAccountId: outside('socialAccount', social.socialAccountId) },
    }),
    ...(contentLayerSourceIds && {
      contentLayerSourceIds: contentLayerSourceIds.map((id) => outside('layer', id)),
    }),
    ...(customInfluencerId && { customInfluencerId: outside('influencer', customInfluencerId) }),
  };
}

/** Rows written by hand may hold what is no id; it is shown as it is. */
function outside(kind: IdKind, id: string): string {
  const uuid = decodeId(kind, id);
  return uuid === null ? id : encodeId(kind, uuid);
}
