import { overlayKind } from './overlays/overlays.ts';
import type { Timeline } from './timeline.ts';

/** Ids of every file that the timeline needs, each once, in order of first use. */
export function sourceIds(timeline: Timeline): string[] {
  const ids = [
    ...timeline.clips.map((clip) => clip.source.id),
    ...timeline.overlays.flatMap((overlay) =>
      overlayKind(overlay)
        .files(overlay)
        .map(({ id }) => id),
    ),
    ...timeline.audio.map((track) => track.id),
  ];
  return [...new Set(ids)];
}
