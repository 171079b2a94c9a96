import { generateContentRequest } from '../../../domain/inputs/render-plan.ts';
import { slideshowBuildInput } from '../../../domain/inputs/slideshow-build.ts';
import { ugcRemixInput } from '../../../domain/inputs/ugc-remix.ts';
import { PlanUnusableError } from '../../../domain/plan-refusals.ts';
import {
  AccountNotWiredError,
  InfluencerNotWiredError,
  InfluencerRequiredError,
  MissingAppDemoError,
  MissingAppDescriptionError,
  NoContentLayerWiredError,
} from '../../../domain/preconditions.ts';
import {
  BillingExhaustedError,
  BudgetExceededError,
  ConflictError,
  IdempotencyConflictError,
  ModerationBlockedError,
  NotFoundError,
  ValidationError,
} from '../../../domain/refusals.ts';
import { generateContent } from '../../../usecases/start/generate-content.ts';
import { slideshowBuild } from '../../../usecases/start/slideshow-build.ts';
import { ugcRemix } from '../../../usecases/start/ugc-remix.ts';
import { builder } from '../builder.ts';
import { inputOf } from '../input-of.ts';
import { ContentJobAcceptedRef } from '../refs.ts';
import { withHeaderKey } from './idempotency-key.ts';

const EVERY_START = [
  ValidationError,
  NotFoundError,
  IdempotencyConflictError,
  BillingExhaustedError,
  ModerationBlockedError,
];
const WIRING = [AccountNotWiredError, NoContentLayerWiredError, InfluencerNotWiredError];

builder.mutationField('generateContent', (t) =>
  t.field({
    type: ContentJobAcceptedRef,
    nullable: true,
    authScopes: { key: 'content:write' },
    description:
      'Starts one job that makes one to five posts from a brief, in a format of your or our choice, or exactly as planContent planned them.',
    args: {
      input: t.arg({ type: inputOf(generateContentRequest), required: true, description: 'The request.' }),
    },
    errors: {
      types: [...EVERY_START, ConflictError, BudgetExceededError, MissingAppDemoError, PlanUnusableError],
      union: { name: 'GenerateContentResult', description: 'What `generateContent` can answer.' },
    },
    resolve: async (_root, { input }, context, info) =>
      generateContent(context.deps.start, await context.caller(), withHeaderKey(input, context, info)),
  }),
);

builder.mutationField('ugcRemix', (t) =>
  t.field({
    type: ContentJobAcceptedRef,
    nullable: true,
    authScopes: { key: 'content:write' },
    description: "Starts an influencer's reaction video with the app demo. Whatever is left out is drawn.",
    args: { input: t.arg({ type: inputOf(ugcRemixInput), required: true, description: 'The request.' }) },
    errors: {
      types: [...EVERY_START, ...WIRING, InfluencerRequiredError, MissingAppDemoError],
      union: { name: 'UgcRemixResult', description: 'What `ugcRemix` can answer.' },
    },
    resolve: async (_root, { input }, context, info) =>
      ugcRemix(context.deps.start, await context.caller(), withHeaderKey(input, context, info)),
  }),
);

builder.mutationField('slideshowBuild', (t) =>
  t.field({
    type: ContentJobAcceptedRef,
    nullable: true,
    authScopes: { key: 'content:write' },
    description: 'Starts a vertical slideshow whose first slide is the hook, verbatim.',
    args: {
      input: t.arg({ type: inputOf(slideshowBuildInput), required: true, description: 'The request.' }),
    },
    errors: {
      types: [...EVERY_START, ...WIRING, MissingAppDescriptionError],
      union: { name: 'SlideshowBuildResult', description: 'What `slideshowBuild` can answer.' },
    },
    resolve: async (_root, { input }, context, info) =>
      slideshowBuild(context.deps.start, await context.caller(), withHeaderKey(input, context, info)),
  }),
);
