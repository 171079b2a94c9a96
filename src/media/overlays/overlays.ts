import type { Overlay } from '../timeline.ts';
import type { OverlayKind } from './overlay-kind.ts';
import { spriteOverlay } from './sprite.ts';
import { textOverlay } from './text.ts';
import { videoOverlay } from './video.ts';

type Kind = Overlay['kind'];

/** Every kind of overlay; one that is missing does not compile. */
const OVERLAYS: { [K in Kind]: OverlayKind<Extract<Overlay, { kind: K }>> } = {
  text: textOverlay,
  sprite: spriteOverlay,
  video: videoOverlay,
};

/** The row of the table for an overlay. */
export function overlayKind<One extends Overlay>({ kind }: One): OverlayKind<One> {
  // The table pairs each kind with its own type, which cannot be followed through a lookup.
  return OVERLAYS[kind] as OverlayKind<One>;
}
