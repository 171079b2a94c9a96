import { z } from 'zod';
import { id, idempotencyKey, optional, text } from './parse.ts';

/**
 * Body of ugcRemix (seed ugc-remix). `templateId`, `trackId` and `seed` pin what is otherwise drawn (ours).
 */
export const ugcRemixInput = z.strictObject({
  projectId: id,
  idempotencyKey,
  socialAccountId: optional(id),
  influencerId: optional(id),
  hook: optional(text(2000)),
  mediaId: optional(id),
  templateId: optional(id),
  trackId: optional(id),
  seed: optional(z.int().min(0).max(2147483647)),
});
export type UgcRemixInput = z.output<typeof ugcRemixInput>;
