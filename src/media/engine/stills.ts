import { frameIndexAt } from '../frame-plan.ts';
import type { RenderedFile } from '../render-request.ts';
import type { Timeline } from '../timeline.ts';

/** A JPEG to be made from a composed frame. */
export type PlannedStill = {
  kind: Exclude<RenderedFile['kind'], 'video'>;
  ordinal: number;
  frame: number;
  width: number;
  name: string;
};

/** Of its shorter side. */
const THUMBNAIL_PX = 360;

/** The poster, its thumbnail and one still per slide. */
export function plannedStills(timeline: Timeline): PlannedStill[] {
  const poster = frameIndexAt(timeline, timeline.posterMs);
  const { width, height } = timeline;
  const shrink = Math.min(1, THUMBNAIL_PX / Math.min(width, height));
  return [
    { kind: 'poster', ordinal: 0, frame: poster, width, name: 'poster.jpg' },
    {
      kind: 'thumbnail',
      ordinal: 0,
      frame: poster,
      width: Math.round((width * shrink) / 2) * 2,
      name: 'thumbnail.jpg',
    },
    ...timeline.slideMs.map((ms, ordinal) => ({
      kind: 'slide' as const,
      ordinal,
      frame: frameIndexAt(timeline, ms),
      width,
      name: `slide-${String(ordinal + 1).padStart(2, '0')}.jpg`,
    })),
  ];
}
