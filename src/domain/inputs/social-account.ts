import { z } from 'zod';
import { ISSUES } from '../issues.ts';
import { platform } from './fields.ts';
import { objects } from './notes.ts';
import { id, optional } from './parse.ts';

/** A name on a platform, given back with one `@` in front. */
const handle = z
  .string()
  .regex(/^@?[\p{L}\p{N}._-]{1,100}$/u, ISSUES.NOT_A_HANDLE)
  .transform((text) => `@${text.replace(/^@/, '')}`);

/** Body of connectSocialAccount. */
export const connectSocialAccountInput = z
  .strictObject({
    projectId: id.describe('The project, such as `prj_…`.'),
    platform: platform.describe('Where the account is.'),
    handle: handle.describe(
      'Its name there, with or without `@`: 1 to 100 letters, digits, dots, underscores, hyphens.',
    ),
  })
  .register(objects, { name: 'ConnectSocialAccountInput', description: 'An account to connect.' });

/** Body of wireSocialAccount. */
export const wireSocialAccountInput = z
  .strictObject({
    socialAccountId: id.describe('Such as `sac_…`.'),
    contentLayerId: optional(id).describe('The content layer to feed it from; one of the same project.'),
    influencerId: optional(id).describe('Who is to speak on it; one of the same project.'),
  })
  .register(objects, {
    name: 'WireSocialAccountInput',
    description: 'Which account to wire, and what you want of its chain. What is left out is chosen.',
  });
