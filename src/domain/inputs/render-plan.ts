import { z } from 'zod';
import { metadata } from './fields.ts';
import { id, idempotencyKey, optional } from './parse.ts';

/** A field of generateContent that the plan has decided already. */
const settled = z
  .unknown()
  .refine((value) => value == null, 'is settled by the plan')
  .optional();

/** Body of generateContent with a `planId` (ours): render that plan, exactly and at its price. */
export const renderPlanInput = z.strictObject({
  projectId: id,
  planId: id,
  idempotencyKey,
  id: optional(z.uuid('is not a UUID').toLowerCase()),
  budget: optional(z.strictObject({ maxCredits: z.int().min(0) })),
  metadata: optional(metadata),
  projectLayerId: settled,
  format: settled,
  variantCount: settled,
  brief: settled,
  references: settled,
  targetPlatforms: settled,
});
export type RenderPlanInput = z.output<typeof renderPlanInput>;
