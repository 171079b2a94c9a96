import { encodeId } from '../../../domain/ids.ts';
import type { LayerConfig } from '../../../domain/wiring.ts';
import { enumOf } from '../enum-of.ts';
import { LayerRef } from '../refs.ts';
import { NodeInterface } from './node.ts';

const LayerKind = enumOf<'content' | 'distribution'>('LayerKind', 'What a layer is for.', {
  content: 'Holds posts and names the influencer who speaks in them.',
  distribution: 'Names the social account that posts go to, and the content layers that feed it.',
});

LayerRef.implement({
  description: 'A link of the chain from a social account to the influencer who speaks on it.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `lyr_…`.', resolve: ({ id }) => encodeId('layer', id) }),
    kind: t.field({ type: LayerKind, description: 'What it is for.', resolve: (row) => row.kind }),
    name: t.exposeString('name', { description: 'What you call the layer.' }),
    config: t.field({
      type: 'JSON',
      description:
        'Distribution: `social.socialAccountId`, `contentLayerSourceIds[]`. Content: `customInfluencerId`. Other members are kept as they came.',
      resolve: ({ config }) => outsideConfig(config),
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was created.',
      resolve: (row) => row.created_at,
    }),
  }),
});

/** The config with its ids as clients see them. */
function outsideConfig(config: LayerConfig): LayerConfig {
  const { social, contentLayerSourceIds, customInfluencerId } = config;
  return {
    ...config,
    ...(social?.socialAccountId && {
      social: { ...social, socialAccountId: encodeId('socialAccount', social.socialAccountId) },
    }),
    ...(contentLayerSourceIds && {
      contentLayerSourceIds: contentLayerSourceIds.map((id) => encodeId('layer', id)),
    }),
    ...(customInfluencerId && { customInfluencerId: encodeId('influencer', customInfluencerId) }),
  };
}
