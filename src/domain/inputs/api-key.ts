import { z } from 'zod';
import { SCOPES, TIERS } from '../scopes.ts';
import { oneOf } from './fields.ts';
import { id, optional, text } from './parse.ts';

/** What a live key may be limited to; a test key is always in the sandbox. */
export const createApiKeyInput = z.strictObject({
  name: text(100),
  env: oneOf(['live', 'test']),
  scopes: z
    .array(oneOf(SCOPES))
    .max(SCOPES.length)
    .transform((scopes) => [...new Set(scopes)]),
  tier: optional(oneOf(TIERS)),
});

export const revokeApiKeyInput = z.strictObject({ keyId: id });
