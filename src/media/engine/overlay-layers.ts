import type { Compositor } from '../compositor/compositor.ts';
import type { ShownOverlay } from '../frame-plan.ts';
import type { OverlayLayer } from '../overlays/overlay-kind.ts';
import { overlayKind } from '../overlays/overlays.ts';
import type { RenderRequest } from '../render-request.ts';

export type OverlayLayers = Disposable & {
  /** Lays the overlays over the compositor's frame, in order; frees those that are gone. */
  draw(shown: ShownOverlay[]): Promise<void>;
  /** Frees the films; they begin anew at the moment that is drawn next. */
  rewind(): void;
};

export function openOverlayLayers(compositor: Compositor, request: RenderRequest): OverlayLayers {
  const open = new Map<number, OverlayLayer>();
  const free = (isWanted: (index: number, layer: OverlayLayer) => boolean): void => {
    for (const [index, layer] of open) {
      if (isWanted(index, layer)) continue;
      layer[Symbol.dispose]();
      open.delete(index);
    }
  };
  return {
    async draw(shown) {
      free((index) => shown.some((overlay) => overlay.index === index));
      for (const overlay of shown) {
        const layer = open.get(overlay.index) ?? (await openOverlay(compositor, request, overlay));
        open.set(overlay.index, layer);
        layer.draw(overlay);
      }
    },
    rewind: () => free((_, { plays }) => !plays),
    [Symbol.dispose]: () => free(() => false),
  };
}

async function openOverlay(
  compositor: Compositor,
  request: RenderRequest,
  { index, ...first }: ShownOverlay,
): Promise<OverlayLayer> {
  const overlay = request.timeline.overlays[index];
  if (!overlay) throw new RangeError(`No overlay ${index}.`);
  return overlayKind(overlay).open(overlay, compositor, request, first);
}
