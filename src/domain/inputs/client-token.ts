import { z } from 'zod';
import { TOKEN_SECONDS } from '../client-token.ts';
import { SCOPES } from '../scopes.ts';
import { oneOf } from './fields.ts';
import { objects } from './notes.ts';
import { id, optional, type parseInput } from './parse.ts';

/** Most things of a kind that a token may name; it has to fit into an address. */
const MOST = 50;

const ids = (what: string) => optional(z.array(id).max(MOST)).describe(what);

export const createClientTokenInput = z
  .strictObject({
    scopes: z
      .array(oneOf(SCOPES))
      .min(1)
      .max(SCOPES.length)
      .transform((scopes) => [...new Set(scopes)])
      .describe('What it may do; what the asking key lacks is FORBIDDEN_SCOPE, and named.'),
    projectIds: ids(`Projects that it reaches, with all that they hold; up to ${MOST}.`),
    jobIds: ids(`Jobs that it reaches, with what they make; up to ${MOST}.`),
    expiresInSeconds: optional(z.int().min(1).max(TOKEN_SECONDS.longest))
      .transform((seconds) => seconds ?? TOKEN_SECONDS.default)
      .describe(`How long it lives: ${TOKEN_SECONDS.default} when absent, at most ${TOKEN_SECONDS.longest}.`),
  })
  .register(objects, {
    name: 'CreateClientTokenInput',
    description: 'What the token may do and reach; projectIds or jobIds must name something.',
  });

export type CreateClientTokenInput = ReturnType<typeof parseInput<typeof createClientTokenInput>>;
