import { z } from 'zod';
import { languageTag } from './fields.ts';
import { id, optional } from './parse.ts';

/** Query of hook suggestions; REST sends its numbers as text. */
export const suggestHooksInput = z.strictObject({
  projectId: id,
  count: z.preprocess((value) => value ?? 10, z.coerce.number().int().min(1).max(30)),
  seed: optional(z.coerce.number().int().min(0).max(2147483647)),
  language: optional(languageTag),
  influencerId: optional(id),
});
