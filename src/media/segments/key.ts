import { createHash } from 'node:crypto';
import { encoderOptions, type RenderEncoder } from '../encode/encoder-options.ts';
import { MP4_OPTIONS } from '../encode/mp4-writer.ts';
import { clipLook } from '../engine/clip-look.ts';
import { planFrame, type ShownClip } from '../frame-plan.ts';
import { overlayKind } from '../overlays/overlays.ts';
import type { Digests } from '../render-request.ts';
import type { Timeline } from '../timeline.ts';
import { engineOf } from './engine-version.ts';
import { keyInterval } from './key-interval.ts';
import type { Span } from './spans.ts';

/**
 * Name of a piece: SHA-256, in hex, of all that is visible in it and of what it is made with. Pieces of one name hold the
 * same bytes, in whichever films and wherever in them they stand. The timeline must have passed `checkRequest`.
 */
export function keyOf(
  timeline: Timeline,
  span: Span,
  digests: Digests,
  encoder: RenderEncoder = 'libx264',
): string {
  const { width, height, fps } = timeline;
  const look = lookTable();
  const clip = ({ index, view: { zoom, x, y }, seconds }: ShownClip): unknown => {
    const shown = timeline.clips[index];
    if (!shown) throw new RangeError(`No clip ${index}.`);
    const { source } = shown;
    const moment = source.kind === 'video' ? [source.inMs / 1000 + seconds] : [];
    return [look(clipLook(shown, timeline, digestIn(digests, source.id))), zoom, x, y, ...moment];
  };
  const frames = Array.from({ length: span.to - span.from }, (_, at) => {
    const { base, incoming, overlays } = planFrame(timeline, span.from + at);
    return [
      clip(base),
      incoming && [clip(incoming), incoming.transition.kind, incoming.progress],
      overlays.map(({ index, ...moment }) => {
        const overlay = timeline.overlays[index];
        if (!overlay) throw new RangeError(`No overlay ${index}.`);
        const { fixed, moving } = overlayKind(overlay);
        return [look(fixed(overlay, (id) => digestIn(digests, id))), ...moving(overlay, moment)];
      }),
    ];
  });
  const count = span.to - span.from;
  const settings = [encoderOptions(encoder, count, keyInterval(count, fps)), MP4_OPTIONS];
  const whole = {
    engine: engineOf(encoder),
    settings,
    width,
    height,
    fps,
    looks: look.all,
    frames,
  };
  return createHash('sha256').update(JSON.stringify(whole, rounded)).digest('hex');
}

/** Numbers what is seen in order of appearance, so that only that is told and nothing of where it stands in a plan. */
function lookTable(): ((look: unknown) => number) & { all: string[] } {
  const all: string[] = [];
  const numberOf = (look: unknown): number => {
    const text = JSON.stringify(look, rounded);
    const known = all.indexOf(text);
    return known >= 0 ? known : all.push(text) - 1;
  };
  return Object.assign(numberOf, { all });
}

/** Sums of the same parts may differ in their last bits. */
function rounded(_name: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
}

/** The digest of a file by its id. Throws a RangeError where none is given. */
export function digestIn(digests: Digests, id: string): string {
  const digest = digests[id];
  if (!digest) throw new RangeError(`No digest is given for ${id}.`);
  return digest;
}
