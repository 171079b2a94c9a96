import { z } from 'zod';
import { objects } from './notes.ts';
import { optional } from './parse.ts';
import { generateContentRequest } from './render-plan.ts';
import { slideshowBuildInput } from './slideshow-build.ts';
import { ugcRemixInput } from './ugc-remix.ts';

/** All that planContent can be sent: the request of one of the three starts. */
export const planContentRequest = z
  .strictObject({
    generateContent: optional(generateContentRequest).describe('As generateContent takes it.'),
    ugcRemix: optional(ugcRemixInput).describe('As ugcRemix takes it.'),
    slideshowBuild: optional(slideshowBuildInput).describe('As slideshowBuild takes it.'),
  })
  .register(objects, {
    name: 'PlanContentInput',
    description:
      'The start to plan, exactly one. Its `idempotencyKey` and `id` are not used: give them when the plan is rendered.',
    oneOf: true,
  });

const request = optional(z.record(z.string(), z.unknown()));

/** Body of planContent (ours): the start parses its request as it always does. */
export const planContentInput = z
  .strictObject({
    generateContent: request,
    ugcRemix: request,
    slideshowBuild: request,
  } satisfies Record<keyof typeof planContentRequest.shape, typeof request>)
  .refine(
    (members) => Object.values(members).filter((member) => member !== undefined).length === 1,
    'Give exactly one of generateContent, ugcRemix and slideshowBuild.',
  );
