import { z } from 'zod';
import { PayloadTooLargeError } from '../../../../domain/access-refusals.ts';
import { generateContentInput } from '../../../../domain/inputs/generate-content.ts';
import { planContentRequest } from '../../../../domain/inputs/plan-content.ts';
import { renderPlanInput } from '../../../../domain/inputs/render-plan.ts';
import { reviseContainerInput } from '../../../../domain/inputs/revise-container.ts';
import { slideshowBuildInput } from '../../../../domain/inputs/slideshow-build.ts';
import { ugcRemixInput } from '../../../../domain/inputs/ugc-remix.ts';
import { NOT_RETRYABLE_REASONS } from '../../../../domain/retry-refusals.ts';
import { PLAN_CONTENT_REFUSALS } from '../../../../usecases/plan/plan-content.ts';
import { GENERATE_CONTENT_REFUSALS } from '../../../../usecases/start/generate-content.ts';
import { RETRY_JOB_REFUSALS } from '../../../../usecases/start/retry-job.ts';
import { REVISE_CONTAINER_REFUSALS } from '../../../../usecases/start/revise-container.ts';
import { SLIDESHOW_BUILD_REFUSALS } from '../../../../usecases/start/slideshow-build.ts';
import { UGC_REMIX_REFUSALS } from '../../../../usecases/start/ugc-remix.ts';
import type { Area } from '../operation.ts';
import { startHeaders as headers } from '../schemas/common.ts';
import { receipt, receiptWithFormat } from '../schemas/jobs.ts';
import { contentPlan } from '../schemas/plan.ts';

const outside = { projectId: true, idempotencyKey: true } as const;
const { generateContent, slideshowBuild, ugcRemix } = planContentRequest.shape;
/** Exactly one of the three starts, under the name of its mutation. */
const plannable = z.strictObject({
  generateContent: generateContentInput
    .omit(outside)
    .optional()
    .describe(generateContent.description ?? ''),
  slideshowBuild: slideshowBuildInput
    .omit(outside)
    .optional()
    .describe(slideshowBuild.description ?? ''),
  ugcRemix: ugcRemixInput
    .omit(outside)
    .optional()
    .describe(ugcRemix.description ?? ''),
} satisfies Record<keyof typeof planContentRequest.shape, z.ZodType>);
const accepted = (schema: z.ZodType, more: object = {}) => ({
  202: {
    description: 'Accepted. A repeated request has the header `Idempotent-Replayed: true`.',
    schema,
    example: {
      jobId: 'job_01HXZ9G7KMV2QX8Y1S5RJW3B7T',
      kind: 'content_generate',
      status: 'running',
      containerIds: ['cnt_01HXZ9G7KMV2QX8Y1S5RJW3B7V'],
      ...more,
      locationUrl: '/v1/jobs/job_01HXZ9G7KMV2QX8Y1S5RJW3B7T',
    },
  },
});
const failure = (code: string, message: string, details?: object) => ({
  error: { code, message, requestId: 'req_01HXZ9G7KMV2QX8Y1S5RJW3B7W', ...(details && { details }) },
});
const broke = failure('BILLING_EXHAUSTED', 'Insufficient content-generation credits.', {
  required: 50,
  available: 12,
});
const precondition = (code: string, format: string, text: string) =>
  failure('VALIDATION', `${code}: ${text}`, { code, format });

export const startArea: Area = {
  tag: 'Start',
  description: 'Start a job. One job makes one to five posts.',
  operations: {
    'POST /v1/projects/:projectId/content': {
      act: 'generateContent',
      id: 'generateContent',
      summary: 'Start a content generation job',
      description:
        'The format is chosen here unless one is pinned. `brief` must be given, be it empty; or else `planId`, to render a plan exactly.',
      scope: 'content:write',
      headers,
      body: z.union([
        generateContentInput.omit(outside),
        renderPlanInput.pick({ planId: true, id: true, budget: true, metadata: true }),
      ]),
      bodyExamples: {
        pinned: {
          format: 'video_remix',
          variantCount: 2,
          brief: {
            hook: 'Your first 30 days of running, one clip at a time.',
            targetPlatforms: ['instagram', 'tiktok'],
            themeTags: ['beginner-friendly', 'consistency'],
            language: 'en',
          },
        },
        auto: {
          format: 'auto',
          variantCount: 2,
          brief: { targetPlatforms: ['tiktok'], themeTags: ['fitness'] },
        },
      },
      answers: accepted(receiptWithFormat, { format: 'video_remix' }),
      refusals: [...GENERATE_CONTENT_REFUSALS, PayloadTooLargeError],
      validationCode: 'VALIDATION_FAILED',
      errorExamples: {
        402: broke,
        409: failure('CONFLICT', 'Multiple content layers on this project. Pass projectLayerId.', {
          candidates: ['lyr_01HXZ9G7KMV2QX8Y1S5RJW3B7X', 'lyr_01HXZ9G7KMV2QX8Y1S5RJW3B7Y'],
        }),
      },
    },
    'POST /v1/projects/:projectId/content/slideshow-builder': {
      act: 'slideshowBuild',
      id: 'buildSlideshow',
      summary: 'Generate a hook-driven slideshow',
      description: 'The hook is the first slide, to the letter. Needs an app description on the project.',
      scope: 'content:write',
      headers,
      body: slideshowBuildInput.omit(outside),
      bodyExamples: { hook: { hook: 'wait for it...\nthis simple habit changed everything 🧠' } },
      answers: accepted(receipt),
      refusals: [...SLIDESHOW_BUILD_REFUSALS, PayloadTooLargeError],
      errorExamples: {
        402: broke,
        404: failure('NOT_FOUND', 'socialAccountId is not on this project.'),
        422: precondition(
          'MISSING_APP_DESCRIPTION',
          'slideshow-builder',
          'slideshow-builder requires projects.app_description.',
        ),
      },
    },
    'POST /v1/projects/:projectId/content/ugc-remix': {
      act: 'ugcRemix',
      id: 'remixUgc',
      summary: 'Generate an influencer reaction video',
      description:
        'One of `socialAccountId`, of an account wired to an influencer, and `influencerId` is needed. Template, music and app demo are drawn or defaulted unless pinned.',
      scope: 'content:write',
      headers,
      body: ugcRemixInput.omit(outside),
      bodyExamples: { influencer: { influencerId: 'inf_01HXZ9G7KMV2QX8Y1S5RJW3B7Z' } },
      answers: accepted(receipt),
      refusals: [...UGC_REMIX_REFUSALS, PayloadTooLargeError],
      errorExamples: {
        402: broke,
        404: failure('NOT_FOUND', 'mediaId is not on this project.'),
        422: precondition(
          'MISSING_APP_DEMO',
          'ugc-remix',
          "ugc-remix requires an app-demo asset on the project. Upload one via POST /v1/projects/:id/app-media with kind='demo-video' before retrying.",
        ),
      },
    },
    'POST /v1/content/:containerId/revise': {
      act: 'reviseContainer',
      id: 'reviseContent',
      summary: 'Revise a finished post',
      description:
        'Makes it anew with what the body changes; all else stays as it was, and only what looks other than before is rendered. The post itself stays, and the new one names it as its `parentId`.',
      scope: 'content:write',
      headers,
      body: reviseContainerInput.omit({ containerId: true, idempotencyKey: true }),
      bodyExamples: {
        slide: { slides: [{ index: 2, text: 'Put the phone in another room' }] },
        words: { hook: 'wait for it...', caption: 'Three habits that stay.' },
      },
      answers: accepted(receipt),
      refusals: [...REVISE_CONTAINER_REFUSALS, PayloadTooLargeError],
      errorExamples: {
        402: broke,
        404: failure('NOT_FOUND', 'containerId is not in this organisation.'),
        409: failure('CONFLICT', 'This post is not completed, and only what is finished can be revised.'),
      },
    },
    'POST /v1/jobs/:jobId/retry': {
      act: 'retryJob',
      id: 'retryJob',
      summary: 'Try a job again',
      description:
        'Makes those posts of an ended job that failed or were canceled, in a new job that names it as its `retryOfId`: from the same request, seeds and plans, at the price of these posts. A job is tried again once.',
      scope: 'content:write',
      headers,
      answers: accepted(receipt),
      refusals: [...RETRY_JOB_REFUSALS, PayloadTooLargeError],
      errorExamples: {
        402: broke,
        404: failure('NOT_FOUND', 'jobId is not in this organisation.'),
        409: failure('CONFLICT', `This job cannot be tried again. ${NOT_RETRYABLE_REASONS.NOTHING_FAILED}`, {
          reason: 'NOTHING_FAILED',
        }),
      },
    },
    'POST /v1/projects/:projectId/content/plan': {
      act: 'planContent',
      id: 'planContent',
      summary: 'Plan a start without starting it',
      description:
        'Exactly one of the three requests, under the name of its mutation: what it would make, what it would cost and what is in its way. Nothing is charged.',
      scope: 'content:write',
      body: plannable,
      bodyExamples: { slideshow: { slideshowBuild: { hook: 'wait for it...' } } },
      answers: { 200: { description: 'The plan.', schema: contentPlan } },
      refusals: [...PLAN_CONTENT_REFUSALS, PayloadTooLargeError],
    },
  },
};
