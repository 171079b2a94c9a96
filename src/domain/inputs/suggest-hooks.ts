import { z } from 'zod';
import { languageTag } from './fields.ts';
import { id, optional } from './parse.ts';

/** Query of hook suggestions; REST sends its numbers as text. */
export const suggestHooksInput = z.strictObject({
  projectId: id.describe('The project, such as `prj_…`.'),
  count: z
    .preprocess((value) => value ?? 10, z.coerce.number().int().min(1).max(30))
    .describe('How many, 1 to 30.'),
  seed: optional(z.coerce.number().int().min(0).max(2147483647)).describe(
    '0 or more; the same seed suggests the same. Drawn when absent.',
  ),
  language: optional(languageTag).describe("BCP-47 tag; the speaker's language when absent."),
  influencerId: optional(id).describe(
    "Whose voice; when absent that of the project's first content layer, else of the project.",
  ),
});
