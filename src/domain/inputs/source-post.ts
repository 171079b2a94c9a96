import { z } from 'zod';
import { objects } from './notes.ts';
import { id, needed, optional, text } from './parse.ts';

const slide = z
  .strictObject({
    text: needed(text(500)).describe('What it says, 1 to 500 characters. Must be given.'),
    mediaId: optional(id).describe('An image of the media library, such as `med_…`.'),
  })
  .register(objects, { name: 'SourceSlideInput', description: 'One slide.' });

/** Body of addSourcePost: a slideshow has slides, a clip has a video. */
export const addSourcePostInput = z
  .strictObject({
    projectId: id.describe('The project it is for, such as `prj_…`.'),
    kind: z.enum(['slideshow', 'clip']).describe('What it is.'),
    caption: optional(text(2200)).describe('The text published with it, up to 2200 characters.'),
    slides: optional(z.array(slide).min(1).max(35)).describe(
      '1 to 35 slides in order; for a slideshow only, which needs them.',
    ),
    mediaId: optional(id).describe('A video of the media library; for a clip only, which needs it.'),
  })
  .superRefine(({ kind, slides, mediaId }, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (kind === 'slideshow' && !slides) fault('slides', 'is required for a slideshow');
    if (kind === 'slideshow' && mediaId) fault('mediaId', 'is for clips only');
    if (kind === 'clip' && !mediaId) fault('mediaId', 'is required for a clip');
    if (kind === 'clip' && slides) fault('slides', 'is for slideshows only');
  })
  .register(objects, { name: 'AddSourcePostInput', description: 'A post to remix.' });
export type AddSourcePostInput = z.output<typeof addSourcePostInput>;

/** Clocks differ a little between machines. */
const SKEW_MS = 30_000;
const total = z.int().min(0).max(2_147_483_647);
const totalOrNone = z.preprocess((value) => value ?? 0, total);

/** Body of recordPostMetrics: totals since publication. */
export const recordPostMetricsInput = z
  .strictObject({
    containerId: id.describe('A completed container, such as `cnt_…`.'),
    views: needed(total).describe('Times it was played, 0 or more. Must be given.'),
    likes: totalOrNone.describe('Likes; 0 when absent.'),
    comments: totalOrNone.describe('Comments; 0 when absent.'),
    shares: totalOrNone.describe('Times it was shared; 0 when absent.'),
    saves: totalOrNone.describe('Times it was saved; 0 when absent.'),
    watchSeconds: optional(z.number().min(0).max(1e12)).describe('Seconds watched, summed over all views.'),
    recordedAt: optional(
      z.coerce.date().refine((at) => at.getTime() <= Date.now() + SKEW_MS, 'lies in the future'),
    ).describe('When the figures were read off the platform; now when absent.'),
  })
  .register(objects, {
    name: 'RecordPostMetricsInput',
    description: 'Totals since publication, over all places it was published.',
  });
