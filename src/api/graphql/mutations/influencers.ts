import { createInfluencerInput, updateInfluencerInput } from '../../../domain/inputs/influencer.ts';
import {
  CREATE_INFLUENCER_REFUSALS,
  createInfluencer,
} from '../../../usecases/projects/create-influencer.ts';
import {
  UPDATE_INFLUENCER_REFUSALS,
  updateInfluencer,
} from '../../../usecases/projects/update-influencer.ts';
import { mutation } from '../mutation.ts';
import { InfluencerRef } from '../refs.ts';
import { written } from './written.ts';

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
