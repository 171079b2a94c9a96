import { encodeId } from '../../../domain/ids.ts';
import { enumOf } from '../enum-of.ts';
import { AgeRangeEnum, BrandVoiceEnum, GenderEnum } from '../project-enums.ts';
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
    gender: t.field({
      type: GenderEnum,
      nullable: true,
      description: 'How the persona presents; null when not said.',
      resolve: (row) => row.gender,
    }),
    ageRange: t.field({
      type: AgeRangeEnum,
      nullable: true,
      description: 'How old the persona looks; null when not said.',
      resolve: (row) => row.age_range,
    }),
    brandVoice: t.field({
      type: BrandVoiceEnum,
      description: 'How the persona speaks.',
      resolve: (row) => row.brand_voice,
    }),
    language: t.exposeString('language', { description: 'BCP-47 tag of the language spoken.' }),
    prompt: t.string({
      nullable: true,
      description: 'Your words about the looks, as they came; null when there were none.',
      resolve: ({ appearance }) => appearance.prompt ?? null,
    }),
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
