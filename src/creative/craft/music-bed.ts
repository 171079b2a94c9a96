import type { PlannedSource } from '../../domain/container.ts';
import type { AudioTrack } from '../../media/timeline.ts';
import type { TrackSpec } from '../ports/musician.ts';
import type { TrackFact } from './facts.ts';
import { levelGainDb } from './level.ts';

const TRACK_ID = 'track';
const FADE_OUT_MS = 700;

/** One tune under the whole post, `gainDb` relative to the level of all of them. */
export function musicBed({ style, bpm, seed, pool, own }: TrackFact, gainDb = 0) {
  return {
    audio: (durationMs: number): AudioTrack[] => {
      const level = own ? levelGainDb(own) + gainDb : gainDb;
      const lasts = own && own.durationMs > 0 ? own.durationMs : durationMs;
      // What is shorter than the post begins anew.
      return Array.from({ length: Math.ceil(durationMs / lasts) }, (_, round) => {
        const startMs = round * lasts;
        const isLast = startMs + lasts >= durationMs;
        return {
          ...{ role: 'music', id: TRACK_ID, startMs, durationMs: Math.min(lasts, durationMs - startMs) },
          ...{ inMs: 0, gainDb: level, fadeInMs: 0, fadeOutMs: isLast ? FADE_OUT_MS : 0 },
        };
      });
    },
    sources: (durationMs: number): Record<string, PlannedSource> => {
      if (own) return { [TRACK_ID]: fileSource(own) };
      const spec: TrackSpec = { style, bpm, seed, durationMs };
      return { [TRACK_ID]: { kind: 'track', spec, extension: 'wav', ...(pool && { pool }) } };
    },
  };
}

/** A file of the library as a source. */
export function fileSource({ mediaId, blobKey }: { mediaId: string; blobKey: string }): PlannedSource {
  const extension = blobKey.slice(blobKey.lastIndexOf('.') + 1);
  return { kind: 'blob', blobKey, extension, mediaId };
}
