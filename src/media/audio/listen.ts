import type { Frame, Stream } from 'node-av/lib';
import { openDecoder } from '../decode/decoder.ts';
import type { Container } from '../decode/media-file.ts';
import { decodeStretch } from './decode-audio.ts';
import { integratedLoudness, SILENCE_LUFS } from './loudness.ts';
import type { Stereo } from './stereo.ts';

/** What is heard of a sound: its beginning, its end, and as much of it in between. */
const [STRETCHES, STRETCH_MS] = [8, 2_000];
/** Shorter than a block of which loudness is told. */
const LEAST_MS = 400;

/** `loudness` is integrated, in LUFS; null where nothing that tells it was heard. */
export type Heard = { loudness: number | null; decoded: number; damage: number };

/**
 * Listens to stretches from all over a sound, decoded and converted as a render does it. Only one decoder may read a
 * container at a time. @throws UnreadableFileError where it is damaged beyond decoding
 */
export function listen(container: Container, stream: Stream, durationMs: number): Heard {
  using decoder = openDecoder(container, stream);
  let decoded = 0;
  const counting = {
    seek: decoder.seek,
    secondsOf: decoder.secondsOf,
    next: (into: Frame): boolean => {
      const isThere = decoder.next(into);
      if (isThere) decoded += 1;
      return isThere;
    },
  };
  decoder.seek(0);
  const stretches = placesIn(durationMs).flatMap(({ inMs, lastsMs }): Stereo[] => {
    const heard = decodeStretch(counting, inMs, lastsMs);
    return heard ? [heard] : [];
  });
  const loudness = Math.max(SILENCE_LUFS, integratedLoudness(...stretches));
  return { loudness: durationMs < LEAST_MS ? null : loudness, decoded, damage: decoder.damage };
}

/** Evenly spread; all of a sound that is no longer than they are together. */
function placesIn(durationMs: number): { inMs: number; lastsMs: number }[] {
  if (durationMs <= STRETCHES * STRETCH_MS) return [{ inMs: 0, lastsMs: durationMs }];
  const step = (durationMs - STRETCH_MS) / (STRETCHES - 1);
  return Array.from({ length: STRETCHES }, (_, at) => ({ inMs: Math.floor(at * step), lastsMs: STRETCH_MS }));
}
