import { z } from 'zod';
import { generateContentInput } from './generate-content.ts';
import { objects } from './notes.ts';
import { id, optional } from './parse.ts';

const { projectId, idempotencyKey, id: ownId, budget, metadata, ...planned } = generateContentInput.shape;

const planId = id.describe(
  'A plan of planContent, such as `pln_…`, to render exactly as it was shown, at its price, once. Nothing that the plan has settled may be given beside it.',
);

/** A field of generateContent that the plan has decided already. */
const settled = z
  .unknown()
  .refine((value) => value == null, 'is settled by the plan')
  .optional();

/** Body of generateContent with a `planId` (ours): render that plan, exactly and at its price. */
export const renderPlanInput = z.strictObject({
  projectId,
  planId,
  idempotencyKey,
  id: ownId,
  budget,
  metadata,
  ...({
    projectLayerId: settled,
    format: settled,
    variantCount: settled,
    brief: settled,
    references: settled,
    targetPlatforms: settled,
    captionHashtags: settled,
    style: settled,
    outputs: settled,
    coverIndex: settled,
    collectionId: settled,
    aspectRatio: settled,
  } satisfies Record<keyof typeof planned, typeof settled>),
});
export type RenderPlanInput = z.output<typeof renderPlanInput>;

/** All that generateContent can be sent: one of the two decides what is taken. */
export const generateContentRequest = z
  .strictObject({
    projectId,
    idempotencyKey,
    id: ownId,
    planId: optional(planId).describe(planId.description ?? ''),
    ...planned,
    budget,
    metadata,
  })
  .register(objects, {
    name: 'GenerateContentInput',
    description: 'A request for one to five posts from a brief.',
  });
