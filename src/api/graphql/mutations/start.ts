import { generateContentRequest } from '../../../domain/inputs/render-plan.ts';
import { slideshowBuildInput } from '../../../domain/inputs/slideshow-build.ts';
import { ugcRemixInput } from '../../../domain/inputs/ugc-remix.ts';
import { GENERATE_CONTENT_REFUSALS, generateContent } from '../../../usecases/start/generate-content.ts';
import { SLIDESHOW_BUILD_REFUSALS, slideshowBuild } from '../../../usecases/start/slideshow-build.ts';
import { UGC_REMIX_REFUSALS, ugcRemix } from '../../../usecases/start/ugc-remix.ts';
import { mutation } from '../mutation.ts';
import { ContentJobAcceptedRef } from '../refs.ts';
import { withHeaderKey } from './idempotency-key.ts';

mutation('generateContent', {
  scope: 'content:write',
  description:
    'Starts one job that makes one to five posts from a brief, in a format of your or our choice, or exactly as planContent planned them.',
  input: generateContentRequest,
  result: ContentJobAcceptedRef,
  refusals: GENERATE_CONTENT_REFUSALS,
  resolve: async (input, context, info) =>
    generateContent(context.deps.start, await context.caller(), withHeaderKey(input, context, info)),
});

mutation('ugcRemix', {
  scope: 'content:write',
  description: "Starts an influencer's reaction video with the app demo. Whatever is left out is drawn.",
  input: ugcRemixInput,
  result: ContentJobAcceptedRef,
  refusals: UGC_REMIX_REFUSALS,
  resolve: async (input, context, info) =>
    ugcRemix(context.deps.start, await context.caller(), withHeaderKey(input, context, info)),
});

mutation('slideshowBuild', {
  scope: 'content:write',
  description: 'Starts a vertical slideshow whose first slide is the hook, verbatim.',
  input: slideshowBuildInput,
  result: ContentJobAcceptedRef,
  refusals: SLIDESHOW_BUILD_REFUSALS,
  resolve: async (input, context, info) =>
    slideshowBuild(context.deps.start, await context.caller(), withHeaderKey(input, context, info)),
});
