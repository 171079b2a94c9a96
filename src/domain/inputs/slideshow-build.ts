import { z } from 'zod';
import { aspectRatio, style } from './fields.ts';
import { objects } from './notes.ts';
import { id, idempotencyKey, needed, optional, text } from './parse.ts';

/** Body of slideshowBuild (seed slideshow-builder). A body `id` is refused, as any unknown field. */
export const slideshowBuildInput = z
  .strictObject({
    projectId: id.describe('The project to make content for, such as `prj_…`.'),
    idempotencyKey,
    hook: needed(text(2000)).describe(
      'Text of the first slide, 1 to 2000 characters, verbatim with line breaks and emoji. Must be given.',
    ),
    socialAccountId: optional(id).describe(
      'A connected account. Its wiring gives the content layer, and the influencer unless one is named.',
    ),
    captionHashtags: optional(z.boolean()).describe(
      'Whether the caption ends with the hashtags too; false when absent.',
    ),
    style,
    aspectRatio,
    influencerId: optional(id).describe('Whose voice and language to use; wins over the wired influencer.'),
  })
  .register(objects, {
    name: 'SlideshowBuildInput',
    description: 'A request for a slideshow that starts with a hook.',
  });
export type SlideshowBuildInput = z.output<typeof slideshowBuildInput>;
