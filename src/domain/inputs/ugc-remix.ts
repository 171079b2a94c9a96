import { z } from 'zod';
import { NO_SLIDES, photosAlone } from '../outputs.ts';
import { aspectRatio, collectionId, coverIndex, outputs, style } from './fields.ts';
import { objects } from './notes.ts';
import { id, idempotencyKey, optional, text } from './parse.ts';

/**
 * Body of ugcRemix (seed ugc-remix). `templateId`, `trackId` and `seed` pin what is otherwise drawn (ours).
 */
export const ugcRemixInput = z
  .strictObject({
    projectId: id.describe('The project to make content for, such as `prj_…`.'),
    idempotencyKey,
    socialAccountId: optional(id).describe(
      'A connected account. Its wiring gives the content layer, and the influencer unless one is named.',
    ),
    influencerId: optional(id).describe('Who is on camera; wins over the wired influencer.'),
    hook: optional(text(2000)).describe(
      'Opening text on screen, 1 to 2000 characters, verbatim; none when absent.',
    ),
    mediaId: optional(id).describe("The app-demo video; the project's oldest app demo when absent."),
    templateId: optional(id).describe('A reaction template; drawn when absent.'),
    trackId: optional(id).describe('A music track; drawn when absent.'),
    captionHashtags: optional(z.boolean()).describe(
      'Whether the caption ends with the hashtags too; false when absent.',
    ),
    style,
    outputs: outputs.refine((list) => !photosAlone(list), NO_SLIDES).describe(outputs.description ?? ''),
    coverIndex,
    collectionId,
    aspectRatio,
    seed: optional(z.int().min(0).max(2147483647)).describe(
      'Seed of everything drawn, 0 or more; the same seed draws the same.',
    ),
  })
  .register(objects, {
    name: 'UgcRemixInput',
    description:
      "A request for an influencer's reaction to the app demo. One of `socialAccountId` and `influencerId` is needed.",
  });
export type UgcRemixInput = z.output<typeof ugcRemixInput>;
