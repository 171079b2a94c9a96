import type { PlannedSource } from '../../domain/container.ts';
import type { PlannedPost, Shot, ShotKind, ShownText } from '../../domain/planned-post.ts';
import type { OverlayFile, OverlayWords } from '../../media/overlays/overlay-kind.ts';
import { overlayKind } from '../../media/overlays/overlays.ts';
import { layoutText } from '../../media/text/layout-text.ts';
import type { Clip, Timeline } from '../../media/timeline.ts';
import type { MediaFact } from '../craft/facts.ts';

/** The library's file behind a source of the plan, if there is one. */
export type FindMedia = (sourceId: string) => MediaFact | null;

export function mediaFinder({ plan }: PlannedPost, media: readonly MediaFact[]): FindMedia {
  const byKey = new Map(media.map((one) => [one.blobKey, one]));
  return (sourceId) => {
    const source = plan.sources[sourceId];
    return source?.kind === 'blob' ? (byKey.get(source.blobKey) ?? null) : null;
  };
}

/** All words that a timeline shows over its clips. */
export function textsOf({ overlays }: Timeline): OverlayWords[] {
  return overlays.flatMap((overlay) => overlayKind(overlay).words(overlay));
}

/** All files that a timeline shows over its clips. */
export function insetsOf({ overlays }: Pick<Timeline, 'overlays'>): OverlayFile[] {
  return overlays.flatMap((overlay) => overlayKind(overlay).files(overlay));
}

/** A timeline from cut to cut: what is seen, which files it shows, and which words come in. */
export function shotsOf({ plan }: PlannedPost, timeline: Timeline, mediaOf: FindMedia): Shot[] {
  return timeline.clips.map((clip, index): Shot => {
    const next = timeline.clips[index + 1];
    const { startMs, endMs } = windowOf(clip, index, next);
    // What lies over a picture comes in with it.
    const within = (overlay: { startMs: number }) =>
      overlay.startMs >= clip.startMs && overlay.startMs < (next?.startMs ?? endMs);
    const insets = insetsOf({ overlays: timeline.overlays.filter(within) });
    return {
      startMs,
      durationMs: endMs - startMs,
      kind: kindOf(clip, plan.sources[clip.source.id]),
      mediaId: mediaOf(clip.source.id)?.id ?? null,
      insetMediaIds: insets.flatMap(({ id }) => mediaOf(id)?.id ?? []),
      transition: clip.transition.kind,
      texts: textsOf(timeline)
        .filter(within)
        .map(({ text }) => text),
    };
  });
}

/** When each text stands, and the size it comes out in. */
export function shownTextsOf(timeline: Timeline): ShownText[] {
  return textsOf(timeline).map(({ text, startMs, durationMs, box, style }) => {
    return { text, startMs, durationMs, size: layoutText(text, box, style).size };
  });
}

/** From cut to cut: the middle of a transition is where the one picture becomes the other. */
function windowOf(clip: Clip, index: number, next: Clip | undefined): { startMs: number; endMs: number } {
  const startMs = index === 0 ? 0 : clip.startMs + half(clip);
  return { startMs, endMs: next ? next.startMs + half(next) : clip.startMs + clip.durationMs };
}

const half = ({ transition }: Clip) =>
  transition.kind === 'cut' ? 0 : Math.floor(transition.durationMs / 2);

function kindOf(clip: Clip, source: PlannedSource | undefined): ShotKind {
  if (source?.kind === 'background' || source?.kind === 'reaction') return source.kind;
  return clip.source.kind === 'video' ? 'clip' : 'picture';
}
