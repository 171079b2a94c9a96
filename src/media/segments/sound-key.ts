import { createHash } from 'node:crypto';
import type { Digests } from '../render-request.ts';
import type { Timeline } from '../timeline.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import { digestIn } from './key.ts';

/**
 * Name of the sound of a film: SHA-256, in hex, of all that is heard in it and of what makes it. Films that sound the same
 * share it, whatever they show.
 */
export function soundKeyOf(
  { audio, durationMs, loudnessLufs }: Pick<Timeline, 'audio' | 'durationMs' | 'loudnessLufs'>,
  digests: Digests,
): string {
  // One by one: a plan that comes from the database has its members in another order.
  const tracks = audio.map((track) => [
    ...[track.role, digestIn(digests, track.id), track.inMs, track.startMs, track.durationMs],
    ...[track.gainDb, track.fadeInMs, track.fadeOutMs],
  ]);
  const whole = { engine: ENGINE_VERSION, sound: { durationMs, loudnessLufs, tracks } };
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex');
}
