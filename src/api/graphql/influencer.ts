import { encodeId } from '../../domain/ids.ts';
import { createInfluencerInput, updateInfluencerInput } from '../../domain/inputs/influencer.ts';
import type { AgeRange, Gender } from '../../domain/persona.ts';
import { CREATE_INFLUENCER_REFUSALS, createInfluencer } from '../../usecases/projects/create-influencer.ts';
import { listInfluencers } from '../../usecases/projects/list-of-project.ts';
import { UPDATE_INFLUENCER_REFUSALS, updateInfluencer } from '../../usecases/projects/update-influencer.ts';
import { builder } from './builder.ts';
import { toConnection } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { BrandVoiceEnum } from './enums.ts';
import { mutation } from './mutation.ts';
import { NodeInterface } from './node.ts';
import { ofProject, pageArgs, pageComplexity } from './page-args.ts';
import { present } from './present.ts';
import { InfluencerRef, ProjectRef } from './refs.ts';
import { written } from './written.ts';

const GenderEnum = enumOf<Gender>('Gender', 'How an influencer presents.', {
  female: 'Female.',
  male: 'Male.',
  non_binary: 'Neither of the two.',
});

const AgeRangeEnum = enumOf<AgeRange>('AgeRange', 'How old an influencer looks.', {
  teen: 'A teenager.',
  young_adult: 'In the twenties.',
  adult: 'In the thirties.',
  mid_adult: 'In the forties.',
  mature: 'In the fifties.',
  senior: 'Sixty or more.',
});

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
      resolve: (row) => row.ageRange,
    }),
    brandVoice: t.field({
      type: BrandVoiceEnum,
      description: 'How the persona speaks.',
      resolve: (row) => row.brandVoice,
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
      resolve: (row) => row.createdAt,
    }),
  }),
});

const InfluencerConnection = builder.connectionObject(
  { type: InfluencerRef, name: 'InfluencerConnection', description: 'A page of influencers, oldest first.' },
  { name: 'InfluencerEdge', description: 'An influencer in a page.' },
);

builder.queryField('influencers', (t) =>
  t.field({
    type: InfluencerConnection,
    nullable: true,
    authScopes: { key: 'projects:read' },
    args: { ...ofProject, ...pageArgs },
    complexity: pageComplexity,
    description: 'The personas of a project, oldest first; null when there is no such project.',
    resolve: async (_root, args, context) =>
      toConnection(await listInfluencers(await context.reader(), args), args.after),
  }),
);

builder.objectField(ProjectRef, 'influencers', (t) =>
  t.field({
    type: InfluencerConnection,
    args: { ...pageArgs },
    complexity: pageComplexity,
    description: 'The personas of the project, oldest first.',
    resolve: async ({ id }, args, context) =>
      present(
        toConnection(await listInfluencers(await context.reader(), { ...args, projectId: id }), args.after),
      ),
  }),
);

mutation('createInfluencer', {
  scope: 'influencers:write',
  description: 'Adds an influencer to a project, ready at once.',
  input: createInfluencerInput,
  result: InfluencerRef,
  refusals: CREATE_INFLUENCER_REFUSALS,
  resolve: (input, context) => written(context, createInfluencer, input),
});

mutation('updateInfluencer', {
  scope: 'influencers:write',
  description: 'Changes an influencer. Posts made before keep what they had.',
  input: updateInfluencerInput,
  result: InfluencerRef,
  refusals: UPDATE_INFLUENCER_REFUSALS,
  resolve: (input, context) => written(context, updateInfluencer, input),
});
