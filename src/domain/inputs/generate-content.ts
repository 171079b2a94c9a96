import { z } from 'zod';
import { GENERATE_FORMATS, normaliseFormat } from '../formats.ts';
import { languageTag, metadata, platforms } from './fields.ts';
import { id, idempotencyKey, optional, text } from './parse.ts';

const brief = z.strictObject({
  topic: optional(text(500)),
  angle: optional(text(500)),
  cta: optional(text(500)),
  valuePropositions: optional(z.array(text(300)).max(20)),
  hook: optional(text(2000)),
  targetPlatforms: platforms,
  influencerId: optional(id),
  themeTags: optional(z.array(text(60)).max(20)),
  referenceMediaIds: optional(z.array(id).max(20)),
  language: optional(languageTag),
});

/** Body of generateContent (seed generate-content): every field, default and limit of its table. */
export const generateContentInput = z.strictObject({
  projectId: id,
  idempotencyKey,
  id: optional(z.uuid('is not a UUID').toLowerCase()),
  projectLayerId: optional(id),
  format: z.preprocess((value) => normaliseFormat(value ?? 'auto'), z.enum(GENERATE_FORMATS)),
  variantCount: z.preprocess((value) => value ?? 1, z.int().min(1).max(5)),
  brief: z.preprocess((value) => value ?? undefined, brief),
  references: optional(
    z.strictObject({
      sourcePostIds: optional(z.array(id).max(20)),
      assetIds: optional(z.array(id).max(20)),
    }),
  ),
  targetPlatforms: platforms,
  budget: optional(z.strictObject({ maxCredits: z.int().min(0) })),
  metadata: optional(metadata),
});
export type GenerateContentInput = z.output<typeof generateContentInput>;
