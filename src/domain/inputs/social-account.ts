import { z } from 'zod';
import { platform } from './fields.ts';
import { id, optional } from './parse.ts';

/** A name on a platform, given back with one `@` in front. */
const handle = z
  .string()
  .regex(/^@?[\p{L}\p{N}._-]{1,100}$/u, 'is not 1 to 100 letters, digits, dots, underscores or hyphens')
  .transform((text) => `@${text.replace(/^@/, '')}`);

/** Body of connectSocialAccount. */
export const connectSocialAccountInput = z.strictObject({ projectId: id, platform, handle });

/** Body of wireSocialAccount. */
export const wireSocialAccountInput = z.strictObject({
  socialAccountId: id,
  contentLayerId: optional(id),
  influencerId: optional(id),
});
