import { encodeId } from '../../../domain/ids.ts';
import { outsideConfig } from '../../outside-config.ts';
import { LayerKindEnum } from '../project-enums.ts';
import { LayerRef } from '../refs.ts';
import { NodeInterface } from './node.ts';

LayerRef.implement({
  description: 'A link of the chain from a social account to the influencer who speaks on it.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `lyr_…`.', resolve: ({ id }) => encodeId('layer', id) }),
    kind: t.field({ type: LayerKindEnum, description: 'What it is for.', resolve: (row) => row.kind }),
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
