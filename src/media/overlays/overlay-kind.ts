import type { Compositor } from '../compositor/compositor.ts';
import type { RenderRequest } from '../render-request.ts';
import type { Box, Overlay, TextOverlay } from '../timeline.ts';

/** How far an overlay has come at a frame. */
export type OverlayMoment = {
  /** Its fades in and out, 0..1. */
  opacity: number;
  /** Share of `fadeInMs` that has passed, 0..1. */
  entered: number;
  /** Since its start. */
  elapsedMs: number;
};

/** Draws one overlay at its moments, which only move forward; opened when it first shows. */
export type OverlayLayer = Disposable & {
  draw(moment: OverlayMoment): void;
  /** Whether it may go on into the next piece of a film, which one opened there would show as well; always when absent. */
  goesOn?: (leftOut: boolean) => boolean;
};

/** A file that an overlay is drawn from, and where it stands at last. */
export type OverlayFile = { id: string; box: Box };

/** Words that an overlay shows. */
export type OverlayWords = Pick<TextOverlay, 'text' | 'box' | 'style' | 'startMs' | 'durationMs'>;

/** All there is to know of one kind of overlay. */
export type OverlayKind<One extends Overlay> = {
  files: (overlay: One) => OverlayFile[];
  words: (overlay: One) => OverlayWords[];
  /** What keeps it from being drawn, as parts of a sentence about it. */
  check: (overlay: One) => string[];
  /** All that decides what it looks like and stays; `digest` is that of the file of an id. */
  fixed: (overlay: One, digest: (id: string) => string) => unknown;
  /** What decides the rest at a moment. */
  moving: (overlay: One, moment: OverlayMoment) => readonly number[];
  /** Gets it ready to be drawn over the compositor's frame, from so many ms after its start on. */
  open: (
    overlay: One,
    compositor: Compositor,
    request: RenderRequest,
    fromMs: number,
  ) => OverlayLayer | Promise<OverlayLayer>;
};
