import type { Compositor } from '../compositor/compositor.ts';
import { freePatch, type Patch, patchFromRaster } from '../compositor/patch.ts';
import type { ShownOverlay } from '../frame-plan.ts';
import type { RenderJob } from '../render-request.ts';
import { rasteriseText } from '../text/rasterise.ts';
import type { Overlay } from '../timeline.ts';
import { openInset } from './inset.ts';
import { rasteriseSprite } from './sprite.ts';

/** Draws one overlay at its moments; opened when it first shows. */
export type OverlayLayer = Disposable & { draw(shown: ShownOverlay): void };

export type OverlayLayers = Disposable & {
  /** Lays the overlays over the compositor's frame, in order; frees those that are gone. */
  draw(shown: ShownOverlay[]): Promise<void>;
};

export function openOverlayLayers(compositor: Compositor, job: RenderJob): OverlayLayers {
  const open = new Map<number, OverlayLayer>();
  return {
    async draw(shown) {
      for (const [index, layer] of open) {
        if (shown.some((overlay) => overlay.index === index)) continue;
        layer[Symbol.dispose]();
        open.delete(index);
      }
      for (const overlay of shown) {
        const layer = open.get(overlay.index) ?? (await openOverlay(compositor, job, overlay.index));
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

async function openOverlay(compositor: Compositor, job: RenderJob, index: number): Promise<OverlayLayer> {
  const overlay = job.timeline.overlays[index];
  if (!overlay) throw new RangeError(`No overlay ${index}.`);
  if (overlay.kind === 'text') return openText(compositor, overlay, job);
  if (overlay.kind === 'sprite') return openSprite(compositor, overlay, job);
  return openInset(compositor, overlay, job);
}

async function openText(
  compositor: Compositor,
  overlay: Extract<Overlay, { kind: 'text' }>,
  job: RenderJob,
): Promise<OverlayLayer> {
  const raster = await rasteriseText(overlay, job.timeline);
  const patch = patchFromRaster(compositor.memory, raster);
  return {
    draw: ({ opacity, shiftY }) =>
      compositor.lay(patch, { x: raster.x, y: raster.y + shiftY, scaleX: 1, scaleY: 1 }, opacity),
    [Symbol.dispose]: () => freePatch(compositor.memory, patch),
  };
}

async function openSprite(
  compositor: Compositor,
  overlay: Extract<Overlay, { kind: 'sprite' }>,
  job: RenderJob,
): Promise<OverlayLayer> {
  const raster = await rasteriseSprite(overlay, job.files);
  const patch: Patch = patchFromRaster(compositor.memory, raster);
  return {
    draw({ opacity, box }) {
      if (!box) return;
      const scaleX = box.width / raster.width;
      const scaleY = box.height / raster.height;
      compositor.lay(patch, { x: box.x, y: box.y, scaleX, scaleY }, opacity);
    },
    [Symbol.dispose]: () => freePatch(compositor.memory, patch),
  };
}
