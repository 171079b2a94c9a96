import { z } from 'zod';
import { postStyle } from './fields.ts';
import { objects } from './notes.ts';
import { id, idempotencyKey, optional, text } from './parse.ts';

const index = z.int().min(0).max(100);

const slide = z
  .strictObject({
    index: index.describe('Which scene, as `scenes.index` counts them, from 0.'),
    text: optional(text(300)).describe(
      'What it says instead, up to 300 characters, line by line as `scenes.text` has it: the number or label above stays, and where something is explained the first line is what is.',
    ),
    mediaId: optional(id).describe(
      'The picture that it shows instead, of the media library, such as `med_…`; of slideshows alone.',
    ),
  })
  .refine(({ text, mediaId }) => text !== undefined || mediaId !== undefined, 'needs a text or a mediaId')
  .register(objects, {
    name: 'SlideChangeInput',
    description: 'What is changed of one scene: its words, its picture, or both.',
  });

/** Body of reviseContainer (ours, contract §11). */
export const reviseContainerInput = z
  .strictObject({
    containerId: id.describe('The completed post to revise, such as `cnt_…`. It stays as it is.'),
    hook: optional(text(2000)).describe('The opening text instead, 1 to 2000 characters, verbatim.'),
    slides: optional(z.array(slide).min(1, 'is empty').max(30)).describe(
      'Scenes that change, each once; the others stay. Places are those before `order`.',
    ),
    caption: optional(text(2200)).describe('The caption instead, up to 2200 characters, verbatim.'),
    title: optional(text(90)).describe('The title instead, up to 90 characters.'),
    style: postStyle.describe(
      'How the words look instead, all through the post; what is absent of it stays as it is.',
    ),
    musicId: optional(id).describe(
      'Sound of the media library as the music instead, such as `med_…`; it begins anew where it is shorter than the film.',
    ),
    trackId: optional(id).describe('A music track instead. The cuts stay where they are.'),
    order: optional(z.array(index).min(1, 'is empty').max(30)).describe(
      'The slides in another order: every index of `scenes` once. Numbers of a list follow it.',
    ),
    instruction: optional(text(1000)).describe(
      'What a writer is to change, in your own words, up to 1000 characters; needs a model that writes.',
    ),
    idempotencyKey,
  })
  .register(objects, {
    name: 'ReviseContainerInput',
    description: 'What to change of a finished post. What is absent stays as it is.',
  });
export type ReviseContainerInput = z.output<typeof reviseContainerInput>;
