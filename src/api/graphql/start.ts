import { generateContentRequest } from '../../domain/inputs/render-plan.ts';
import { retryJobInput } from '../../domain/inputs/retry-job.ts';
import { reviseContainerInput } from '../../domain/inputs/revise-container.ts';
import { slideshowBuildInput } from '../../domain/inputs/slideshow-build.ts';
import { ugcRemixInput } from '../../domain/inputs/ugc-remix.ts';
import { NOT_RETRYABLE_REASONS } from '../../domain/retry-refusals.ts';
import { watchToken } from '../../usecases/keys/watch-token.ts';
import { GENERATE_CONTENT_REFUSALS, generateContent } from '../../usecases/start/generate-content.ts';
import { RETRY_JOB_REFUSALS, retryJob } from '../../usecases/start/retry-job.ts';
import { REVISE_CONTAINER_REFUSALS, reviseContainer } from '../../usecases/start/revise-container.ts';
import { SLIDESHOW_BUILD_REFUSALS, slideshowBuild } from '../../usecases/start/slideshow-build.ts';
import { startWarnings } from '../../usecases/start/start-warnings.ts';
import { UGC_REMIX_REFUSALS, ugcRemix } from '../../usecases/start/ugc-remix.ts';
import { enumOf } from './enum-of.ts';
import { withHeaderKey } from './idempotency-key.ts';
import { mutation } from './mutation.ts';
import { PlanWarningRef } from './plan-warning.ts';
import { present } from './present.ts';
import { ContainerRef, ContentJobAcceptedRef, JobRef } from './refs.ts';

/** What was started may be read with the answer, whatever else the key may read. */
ContentJobAcceptedRef.implement({
  description: 'The job was accepted. Watch it with `jobProgress`.',
  fields: (t) => ({
    job: t.field({
      type: JobRef,
      description: 'The job, as it is now.',
      resolve: async ({ jobId }, _args, context) => present(await (await context.reader()).job.load(jobId)),
    }),
    containers: t.field({
      type: [ContainerRef],
      description: 'What it makes, in the order of the variants.',
      resolve: async ({ jobId }, _args, context) => (await context.reader()).containersOfJob.load(jobId),
    }),
    warnings: t.field({
      type: [PlanWarningRef],
      description:
        'What of the request these posts will not use, as far as it can be told before they are planned; planContent tells more.',
      resolve: async ({ jobId }, _args, context) => {
        const containers = await (await context.reader()).containersOfJob.load(jobId);
        const { store, text } = context.deps.plan;
        return startWarnings(store.db, text, containers);
      },
    }),
    watchToken: t.string({
      nullable: true,
      description:
        'A client token that reads and watches this job and its containers for an hour: what a page needs to show progress. Null when the key may not read jobs.',
      resolve: async ({ jobId }, _args, { deps, caller }) => watchToken(deps.tokens, await caller(), jobId),
    }),
    replayed: t.exposeBoolean('replayed', {
      description: 'True when an earlier request was answered again and nothing new was started.',
    }),
  }),
});

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
  description: 'Starts a slideshow whose first slide is the hook, verbatim.',
  input: slideshowBuildInput,
  result: ContentJobAcceptedRef,
  refusals: SLIDESHOW_BUILD_REFUSALS,
  resolve: async (input, context, info) =>
    slideshowBuild(context.deps.start, await context.caller(), withHeaderKey(input, context, info)),
});

mutation('reviseContainer', {
  scope: 'content:write',
  description:
    'Makes a finished post anew with what you change of it: all else stays as it was, and only what looks other than before is rendered. Costs a tenth of the price for each tenth of the film that is, at least 10 credits.',
  input: reviseContainerInput,
  result: ContentJobAcceptedRef,
  refusals: REVISE_CONTAINER_REFUSALS,
  resolve: async (input, context, info) =>
    reviseContainer(context.deps.start, await context.caller(), withHeaderKey(input, context, info)),
});

/** Of the refusal only, which finds it by its values. */
enumOf('NotRetryableReason', 'Why a job cannot be tried again.', NOT_RETRYABLE_REASONS);

mutation('retryJob', {
  scope: 'content:write',
  description:
    'Makes those posts of an ended job that failed or were canceled, in a new job: from the same request, seeds and plans. Costs what these posts cost; what they held before was given back. A job is tried again once; what fails of that is tried again by its own job.',
  input: retryJobInput,
  result: ContentJobAcceptedRef,
  refusals: RETRY_JOB_REFUSALS,
  resolve: async (input, context, info) =>
    retryJob(context.deps.start, await context.caller(), withHeaderKey(input, context, info)),
});
