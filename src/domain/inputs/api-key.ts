import { z } from 'zod';
import { SCOPES, TIERS } from '../scopes.ts';
import { oneOf } from './fields.ts';
import { objects } from './notes.ts';
import { id, optional, text } from './parse.ts';

/** What a live key may be limited to; a test key is always in the sandbox. */
export const createApiKeyInput = z
  .strictObject({
    name: text(100).describe('What it is for, 1 to 100 characters.'),
    env: oneOf(['live', 'test']).describe('Live or test.'),
    scopes: z
      .array(oneOf(SCOPES))
      .max(SCOPES.length)
      .transform((scopes) => [...new Set(scopes)])
      .describe('What it may do; one that the asking key lacks is FORBIDDEN_SCOPE.'),
    tier: optional(oneOf(TIERS)).describe(
      "Its rate limits: up to those of the asking key, which is the default. A test key's are SANDBOX.",
    ),
  })
  .register(objects, {
    name: 'CreateApiKeyInput',
    description: 'What the new key may do: nothing that the asking key may not.',
  });

export const revokeApiKeyInput = z
  .strictObject({ keyId: id.describe('Such as `key_…`.') })
  .register(objects, { name: 'RevokeApiKeyInput', description: 'Which key to revoke.' });
