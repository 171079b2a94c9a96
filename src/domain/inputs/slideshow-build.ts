import { z } from 'zod';
import { aspectRatio, collectionId, coverIndex, outputs, style } from './fields.ts';
import { objects } from './notes.ts';
import { id, idempotencyKey, needed, optional, text } from './parse.ts';

const slide = z
  .strictObject({
    text: optional(text(300)).describe('What it says, up to 300 characters, verbatim.'),
    mediaId: optional(id).describe(
      'The picture behind the text, of the media library, such as `med_…`; without a text it is shown whole.',
    ),
  })
  .refine(({ text, mediaId }) => text !== undefined || mediaId !== undefined, 'needs a text or a mediaId')
  .register(objects, { name: 'SlideInput', description: 'A slide of your own: a text, a picture, or both.' });

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
    outputs,
    coverIndex,
    collectionId,
    slides: optional(z.array(slide).min(1, 'is empty').max(10)).describe(
      'Your own slides after the hook, 1 to 10, in this order. No others are written, unless the hook promises more of a number.',
    ),
    aspectRatio,
    influencerId: optional(id).describe('Whose voice and language to use; wins over the wired influencer.'),
  })
  .register(objects, {
    name: 'SlideshowBuildInput',
    description: 'A request for a slideshow that starts with a hook.',
  });
export type SlideshowBuildInput = z.output<typeof slideshowBuildInput>;
