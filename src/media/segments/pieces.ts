import type { RenderEncoder } from '../encode/encoder-options.ts';
import { frameIndexAt } from '../frame-plan.ts';
import type { Digests } from '../render-request.ts';
import type { Timeline } from '../timeline.ts';
import { keyOf } from './key.ts';
import { type Span, spansOf } from './spans.ts';

/** The pieces of a film with their names, in order. */
export function piecesOf(
  timeline: Timeline,
  digests: Digests,
  encoder?: RenderEncoder,
): { span: Span; key: string }[] {
  return spansOf(timeline).map((span) => ({ span, key: keyOf(timeline, span, digests, encoder) }));
}

/** Names of the frames that the photos of a post show, in order. */
export function stillsOf(timeline: Timeline, digests: Digests): string[] {
  return timeline.slideMs.map((ms) => {
    const from = frameIndexAt(timeline, ms);
    return keyOf(timeline, { from, to: from + 1 }, digests);
  });
}

/** How much of a film is in none of the pieces named, 0..1 of its frames. */
export function shareBeside(named: readonly string[], timeline: Timeline, digests: Digests): number {
  const pieces = piecesOf(timeline, digests);
  const frames = (some: typeof pieces) => some.reduce((sum, { span }) => sum + span.to - span.from, 0);
  return frames(pieces.filter(({ key }) => !named.includes(key))) / frames(pieces);
}
