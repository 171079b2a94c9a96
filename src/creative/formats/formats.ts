import type { ContentFormat } from '../../domain/formats.ts';
import { entriesOf } from '../../domain/records.ts';
import type { ProjectFacts } from '../craft/project-facts.ts';
import type { Format, Judgement, Need } from './format.ts';
import { slideshowBuilder } from './slideshow-builder.ts';
import { slideshowRemix } from './slideshow-remix.ts';
import { ugcRemix } from './ugc-remix.ts';
import { videoRemix } from './video-remix.ts';

/** Every format; one that is missing does not compile. `auto` tells of its candidates in this order. */
export const FORMATS: Record<ContentFormat, Format> = {
  ugc_remix: ugcRemix,
  video_remix: videoRemix,
  slideshow_remix: slideshowRemix,
  slideshow_builder: slideshowBuilder,
};

/** What `auto` may choose among, each with its judge. */
export const CANDIDATES = entriesOf(FORMATS).flatMap(
  ([format, { judge }]): { format: ContentFormat; judge: (project: ProjectFacts) => Judgement }[] =>
    judge ? [{ format, judge }] : [],
);

/** Whether a format cannot be made without it. */
export function needs(format: ContentFormat, need: Need): boolean {
  return FORMATS[format].needs.includes(need);
}
