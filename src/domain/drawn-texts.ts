import type { ContainerOrder } from './container.ts';
import type { RequestedFormat } from './formats.ts';

const ALL = [
  'hook',
  'topic',
  'angle',
  'cta',
  'valuePropositions',
  'appName',
  'appDescription',
  'tagline',
] as const;
/** A text of a request or of its project that may come on screen. Captions, hashtags and comments are not drawn. */
export type DrawnText = (typeof ALL)[number];

/** What the planners of each format draw words from; `auto` may become any of them. */
const DRAWN: Record<RequestedFormat, readonly DrawnText[]> = {
  slideshow_builder: ALL,
  slideshow_remix: ALL,
  video_remix: ALL,
  auto: ALL,
  ugc_remix: ['hook', 'topic', 'angle', 'cta', 'appName'],
};

/** The texts that may come on screen in a post of this order. */
export function drawnTexts({
  requestedFormat,
  order,
}: {
  requestedFormat: RequestedFormat;
  order: Pick<ContainerOrder, 'hook' | 'writesWords'>;
}): ReadonlySet<DrawnText> {
  if (requestedFormat === 'ugc_remix' && !order.writesWords) return new Set(['hook']);
  const drawn = new Set(DRAWN[requestedFormat]);
  // They are what a hook is written from.
  for (const name of order.hook === null ? [] : (['topic', 'angle'] as const)) drawn.delete(name);
  return drawn;
}
