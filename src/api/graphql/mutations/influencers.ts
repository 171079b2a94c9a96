import { NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import { createInfluencer } from '../../../usecases/projects/create-influencer.ts';
import { updateInfluencer } from '../../../usecases/projects/update-influencer.ts';
import { builder } from '../builder.ts';
import { AgeRangeEnum, BrandVoiceEnum, GenderEnum } from '../project-enums.ts';
import { InfluencerRef } from '../refs.ts';
import { written } from './written.ts';

const CreateInfluencerInput = builder.inputType('CreateInfluencerInput', {
  description: 'A new persona. What is left out is drawn, or taken from the project.',
  fields: (t) => ({
    projectId: t.id({ required: true, description: 'The project, such as `prj_…`.' }),
    name: t.string({ description: 'Up to 128 characters; drawn when absent.' }),
    gender: t.field({ type: GenderEnum, description: 'How the persona presents; drawn when absent.' }),
    ageRange: t.field({ type: AgeRangeEnum, description: 'How old it looks; drawn when absent.' }),
    brandVoice: t.field({ type: BrandVoiceEnum, description: "How it speaks; the project's when absent." }),
    language: t.string({ description: "BCP-47 tag; the project's primary language when absent." }),
    prompt: t.string({
      description:
        'Words about the looks, up to 2000 characters, kept with the persona for whoever draws it. The built-in artist draws from gender and a seed alone.',
    }),
  }),
});

const UpdateInfluencerInput = builder.inputType('UpdateInfluencerInput', {
  description: 'Changes to a persona. What is absent stays as it is.',
  fields: (t) => ({
    influencerId: t.id({ required: true, description: 'Such as `inf_…`.' }),
    name: t.string({ description: 'Up to 128 characters.' }),
    gender: t.field({ type: GenderEnum, description: 'How the persona presents; null clears it.' }),
    ageRange: t.field({ type: AgeRangeEnum, description: 'How old it looks; null clears it.' }),
    brandVoice: t.field({ type: BrandVoiceEnum, description: 'How it speaks.' }),
    language: t.string({ description: 'BCP-47 tag.' }),
  }),
});

builder.mutationField('createInfluencer', (t) =>
  t.field({
    type: InfluencerRef,
    nullable: true,
    authScopes: { key: 'influencers:write' },
    description: 'Adds an influencer to a project, ready at once.',
    args: { input: t.arg({ type: CreateInfluencerInput, required: true, description: 'The request.' }) },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'CreateInfluencerResult', description: 'What `createInfluencer` can answer.' },
    },
    resolve: (_root, { input }, context) => written(context, createInfluencer, input),
  }),
);

builder.mutationField('updateInfluencer', (t) =>
  t.field({
    type: InfluencerRef,
    nullable: true,
    authScopes: { key: 'influencers:write' },
    description: 'Changes an influencer. Posts made before keep what they had.',
    args: { input: t.arg({ type: UpdateInfluencerInput, required: true, description: 'The request.' }) },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'UpdateInfluencerResult', description: 'What `updateInfluencer` can answer.' },
    },
    resolve: (_root, { input }, context) => written(context, updateInfluencer, input),
  }),
);
