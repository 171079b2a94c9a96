import type { Size } from '../decode/fit.ts';
import type { Clip } from '../timeline.ts';

/** Above this the source picture would cost more memory than the eye gains. */
const MAX_OVERSIZE = 1.5;

/** Size that a clip's picture is held in: the deepest zoom still shows one source pixel per output pixel. */
export function heldSize(clip: Clip, frame: Size): Size {
  const zoom = Math.min(Math.max(clip.camera.from.zoom, clip.camera.to.zoom), MAX_OVERSIZE);
  const even = (value: number): number => Math.ceil((value * zoom) / 2 - 1e-6) * 2;
  return { width: even(frame.width), height: even(frame.height) };
}

/** All that decides what a clip's picture looks like, but for the view of it and the moment that it plays. */
export function clipLook(clip: Clip, frame: Size, digest: string): unknown {
  const { kind, focus } = clip.source;
  const { fit, path } = clip.source.kind === 'video' ? clip.source : { fit: null };
  return { kind, digest, focus, fit, ...(path && { path }), ...heldSize(clip, frame) };
}
