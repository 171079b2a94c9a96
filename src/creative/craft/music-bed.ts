import type { PlannedSource } from '../../domain/container.ts';
import type { AudioTrack } from '../../media/timeline.ts';
import type { TrackSpec } from '../ports/musician.ts';
import type { TrackFact } from './facts.ts';

const TRACK_ID = 'track';
const FADE_OUT_MS = 700;

/** One tune under the whole post, `gainDb` relative to its own level. */
export function musicBed(track: TrackFact, gainDb = 0) {
  return {
    audio: (durationMs: number): AudioTrack[] => [
      {
        role: 'music',
        id: TRACK_ID,
        startMs: 0,
        durationMs,
        inMs: 0,
        gainDb,
        fadeInMs: 0,
        fadeOutMs: FADE_OUT_MS,
      },
    ],
    sources: (durationMs: number): Record<string, PlannedSource> => {
      const spec: TrackSpec = { style: track.style, bpm: track.bpm, seed: track.seed, durationMs };
      const { pool } = track;
      return { [TRACK_ID]: { kind: 'track', spec, extension: 'wav', ...(pool && { pool }) } };
    },
  };
}
