import { createInfluencerInput, updateInfluencerInput } from '../../../domain/inputs/influencer.ts';
import { NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import { createInfluencer } from '../../../usecases/projects/create-influencer.ts';
import { updateInfluencer } from '../../../usecases/projects/update-influencer.ts';
import { builder } from '../builder.ts';
import { inputOf } from '../input-of.ts';
import { InfluencerRef } from '../refs.ts';
import { written } from './written.ts';

builder.mutationField('createInfluencer', (t) =>
  t.field({
    type: InfluencerRef,
    nullable: true,
    authScopes: { key: 'influencers:write' },
    description: 'Adds an influencer to a project, ready at once.',
    args: {
      input: t.arg({ type: inputOf(createInfluencerInput), required: true, description: 'The request.' }),
    },
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
    args: {
      input: t.arg({ type: inputOf(updateInfluencerInput), required: true, description: 'The request.' }),
    },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'UpdateInfluencerResult', description: 'What `updateInfluencer` can answer.' },
    },
    resolve: (_root, { input }, context) => written(context, updateInfluencer, input),
  }),
);
