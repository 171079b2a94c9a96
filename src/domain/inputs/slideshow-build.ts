import { z } from 'zod';
import { id, idempotencyKey, optional, text } from './parse.ts';

/** Body of slideshowBuild (seed slideshow-builder). A body `id` is refused, as any unknown field. */
export const slideshowBuildInput = z.strictObject({
  projectId: id,
  idempotencyKey,
  hook: z.preprocess((value) => value ?? undefined, text(2000)),
  socialAccountId: optional(id),
  influencerId: optional(id),
});
export type SlideshowBuildInput = z.output<typeof slideshowBuildInput>;
