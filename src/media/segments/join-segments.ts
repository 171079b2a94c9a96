import { openMp4 } from '../encode/mp4-writer.ts';
import { openFeed } from './film-feed.ts';
import { openSegment, type Segment } from './open-segment.ts';
import type { Sound } from './sound.ts';

/**
 * Puts pieces behind each other into one MP4, with the sound, and encodes nothing again. They stand end to end, from the
 * first frame on. Throws {@link OutputError}; {@link UnfitSegment} and {@link UnreadableFileError} of a piece.
 */
export function joinSegments(path: string, fps: number, segments: readonly Segment[], sound: Sound): void {
  const [first] = segments;
  if (!first) throw new RangeError('A film has a piece at least.');
  using start = openSegment(first, fps);
  using mp4 = openMp4(path, [start.track, sound.track]);
  const feed = openFeed(mp4, start.settings, sound, fps);
  for (const segment of segments) feed.add(segment);
  feed.finish();
  mp4.finish();
}
