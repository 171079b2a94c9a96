import { z } from 'zod';
import { id, optional, text } from './parse.ts';

const slide = z.strictObject({ text: text(500), mediaId: optional(id) });

/** Body of addSourcePost: a slideshow has slides, a clip has a video. */
export const addSourcePostInput = z
  .strictObject({
    projectId: id,
    kind: z.enum(['slideshow', 'clip']),
    caption: optional(text(2200)),
    slides: optional(z.array(slide).min(1).max(35)),
    mediaId: optional(id),
  })
  .superRefine(({ kind, slides, mediaId }, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (kind === 'slideshow' && !slides) fault('slides', 'is required for a slideshow');
    if (kind === 'slideshow' && mediaId) fault('mediaId', 'is for clips only');
    if (kind === 'clip' && !mediaId) fault('mediaId', 'is required for a clip');
    if (kind === 'clip' && slides) fault('slides', 'is for slideshows only');
  });
export type AddSourcePostInput = z.output<typeof addSourcePostInput>;

/** Clocks differ a little between machines. */
const SKEW_MS = 30_000;
const total = z.int().min(0).max(2_147_483_647);
const totalOrNone = z.preprocess((value) => value ?? 0, total);

/** Body of recordPostMetrics: totals since publication. */
export const recordPostMetricsInput = z.strictObject({
  containerId: id,
  views: total,
  likes: totalOrNone,
  comments: totalOrNone,
  shares: totalOrNone,
  saves: totalOrNone,
  watchSeconds: optional(z.number().min(0).max(1e12)),
  recordedAt: optional(
    z.coerce.date().refine((at) => at.getTime() <= Date.now() + SKEW_MS, 'lies in the future'),
  ),
});
