import type { Compositor } from '../compositor/compositor.ts';
import { msSince, type ShownOverlay } from '../frame-plan.ts';
import type { OverlayLayer } from '../overlays/overlay-kind.ts';
import { overlayKind } from '../overlays/overlays.ts';
import type { RenderRequest } from '../render-request.ts';

export type OverlayLayers = Disposable & {
  /** Lays the overlays over the compositor's frame, in order; frees those that are gone. */
  draw(shown: ShownOverlay[]): Promise<void>;
  /**
   * Says that a piece begins at frame `n`; `leftOut`: not behind the frame before it. What plays then begins anew there,
   * unless it would look the same.
   */
  begin(n: number, leftOut: boolean): void;
};

export function openOverlayLayers(compositor: Compositor, request: RenderRequest): OverlayLayers {
  const open = new Map<number, OverlayLayer>();
  let from = 0;
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
        const layer =
          open.get(overlay.index) ?? (await openOverlay(compositor, request, overlay.index, from));
        open.set(overlay.index, layer);
        layer.draw(overlay);
      }
    },
    begin(n, leftOut) {
      from = n;
      free((_, { goesOn }) => goesOn?.(leftOut) ?? true);
    },
    [Symbol.dispose]: () => free(() => false),
  };
}

async function openOverlay(
  compositor: Compositor,
  request: RenderRequest,
  index: number,
  from: number,
): Promise<OverlayLayer> {
  const overlay = request.timeline.overlays[index];
  if (!overlay) throw new RangeError(`No overlay ${index}.`);
  return overlayKind(overlay).open(overlay, compositor, request, msSince(request.timeline, overlay, from));
}
