import { encodeId } from '../../../domain/ids.ts';
import { enumOf } from '../enum-of.ts';
import { InfluencerRef } from '../refs.ts';
import { NodeInterface } from './node.ts';

const InfluencerStatus = enumOf<'draft' | 'pending' | 'training' | 'ready' | 'failed'>(
  'InfluencerStatus',
  'Whether an influencer can appear in posts.',
  {
    draft: 'Not finished.',
    pending: 'Waits to be made.',
    training: 'Being made.',
    ready: 'Can appear in posts.',
    failed: 'Could not be made.',
  },
);

InfluencerRef.implement({
  description: 'A persona of a project: who speaks, and whose face is shown.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `inf_…`.', resolve: ({ id }) => encodeId('influencer', id) }),
    name: t.exposeString('name', { description: 'The name of the persona.' }),
    gender: t.exposeString('gender', {
      nullable: true,
      description: 'Such as `female`; null when not said.',
    }),
    ageRange: t.exposeString('age_range', {
      nullable: true,
      description: 'Such as `young_adult`; null when not said.',
    }),
    brandVoice: t.exposeString('brand_voice', { description: 'How the persona speaks, such as `casual`.' }),
    language: t.exposeString('language', { description: 'BCP-47 tag of the language spoken.' }),
    status: t.field({
      type: InfluencerStatus,
      description: 'Whether it can appear in posts.',
      resolve: (row) => row.status,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was created.',
      resolve: (row) => row.created_at,
    }),
  }),
});
