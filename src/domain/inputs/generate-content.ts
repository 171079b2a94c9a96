import { z } from 'zod';
import { GENERATE_FORMATS, normaliseFormat } from '../formats.ts';
import { PLATFORMS } from '../platforms.ts';
import { id, idempotencyKey, optional, text } from './parse.ts';

const METADATA_BYTES = 8192;
const platforms = optional(z.array(z.preprocess(lower, z.enum(PLATFORMS))).max(10));

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
  language: optional(z.string().refine(isLanguageTag, 'is not a BCP-47 tag')),
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
  metadata: optional(
    z.record(z.string(), z.unknown()).refine(fitsMetadata, `is larger than ${METADATA_BYTES} bytes of JSON`),
  ),
});
export type GenerateContentInput = z.output<typeof generateContentInput>;

function lower(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** PostgreSQL's jsonb refuses NUL characters, so they are refused here. */
function fitsMetadata(value: Record<string, unknown>): boolean {
  const json = JSON.stringify(value);
  return Buffer.byteLength(json) <= METADATA_BYTES && json.isWellFormed() && !json.includes('\\u0000');
}
