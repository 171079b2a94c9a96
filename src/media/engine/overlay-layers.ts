import type { Compositor } from '../compositor/compositor.ts';
import type { ShownOverlay } from '../frame-plan.ts';
import type { OverlayLayer } from '../overlays/overlay-kind.ts';
import { overlayKind } from '../overlays/overlays.ts';
import type { RenderRequest } from '../render-request.ts';

export type OverlayLayers = Disposable & {
  /** Lays the overlays over the compositor's frame, in order; frees those that are gone. */
  draw(shown: ShownOverlay[]): Promise<void>;
};

export function openOverlayLayers(compositor: Compositor, request: RenderRequest): OverlayLayers {
  const open = new Map<number, OverlayLayer>();
  return {
    async draw(shown) {
      for (const [index, layer] of open) {
        if (shown.some((overlay) => overlay.index === index)) continue;
        layer[Symbol.dispose]();
        open.delete(index);
      }
      for (const overlay of shown) {
        const layer = open.get(overlay.index) ?? (await openOverlay(compositor, request, overlay.index));
        open.set(overlay.index, layer);
        layer.draw(overlay);
      }
    },
    [Symbol.dispose]() {
      for (const layer of open.values()) layer[Symbol.dispose]();
      open.clear();
    },
  };
}

async function openOverlay(
  compositor: Compositor,
  request: RenderRequest,
  index: number,
): Promise<OverlayLayer> {
  const overlay = request.timeline.overlays[index];
  if (!overlay) throw new RangeError(`No overlay ${index}.`);
  return overlayKind(overlay).open(overlay, compositor, request);
}
