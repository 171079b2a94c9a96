import { SAMPLE_RATE } from '../audio/stereo.ts';
import type { Mp4Writer } from '../encode/mp4-writer.ts';
import { openSegment, type Segment, UnfitSegment } from './open-segment.ts';
import type { Sound } from './sound.ts';

/** Writes a film piece after piece; encodes nothing. */
export type FilmFeed = {
  /** The next piece, and the sound up to its end. @throws UnfitSegment, UnreadableFileError, OutputError */
  add(segment: Segment): void;
  /** What is left of the sound. */
  finish(): void;
};

/** `settings` are those that each piece must have. */
export function openFeed(mp4: Mp4Writer, settings: Buffer, sound: Sound, fps: number): FilmFeed {
  const hearUntil = feedSound(sound, mp4);
  return {
    add(segment) {
      using piece = openSegment(segment, fps);
      if (!piece.settings.equals(settings)) throw new UnfitSegment(`${segment.path} has other settings.`);
      let at = segment.span.from;
      for (const packet of piece.packets()) {
        mp4.write(packet, 0);
        at += 1;
        hearUntil(at / fps);
      }
    },
    finish: () => hearUntil(Number.POSITIVE_INFINITY),
  };
}

/** Writes the sound up to a moment, level with the picture, so that the muxer need not hold much of either. */
function feedSound({ packets }: Sound, mp4: Mp4Writer): (seconds: number) => void {
  let heard = 0;
  return (seconds) => {
    for (; heard < packets.length; heard += 1) {
      const packet = packets[heard];
      if (!packet || Number(packet.pts) / SAMPLE_RATE > seconds) return;
      // Writing empties a packet, and the sound goes into more than one file.
      using copy = packet.clone();
      if (copy) mp4.write(copy, 1);
    }
  };
}
