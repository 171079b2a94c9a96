import { freePatch, patchFromRaster } from '../compositor/patch.ts';
import { ease } from '../ease.ts';
import { rasteriseText } from '../text/rasterise.ts';
import type { TextOverlay } from '../timeline.ts';
import type { OverlayKind } from './overlay-kind.ts';

/** Words, drawn once and laid down at every frame. */
export const textOverlay: OverlayKind<TextOverlay> = {
  files: () => [],
  words: (overlay) => [overlay],
  check: ({ box, style }) => [
    ...(box.width > 0 && box.height > 0 ? [] : ['has no room for its words']),
    ...(style.minSize > 0 && style.minSize <= style.size ? [] : ['shrinks to more than its size']),
  ],
  fixed: ({ text, box, align, valign, style }) => ({ text, box, align, valign, style }),
  moving: (overlay, { opacity, entered }) => [opacity, riseAt(overlay, entered)],
  async open(overlay, { memory, lay }, request) {
    const raster = await rasteriseText(overlay, request.timeline);
    const patch = patchFromRaster(memory, raster);
    return {
      draw: ({ opacity, entered }) =>
        lay(patch, { x: raster.x, y: raster.y + riseAt(overlay, entered), scaleX: 1, scaleY: 1 }, opacity),
      [Symbol.dispose]: () => freePatch(memory, patch),
    };
  },
};

/** How far below its place it still stands, px. */
export function riseAt({ riseBy }: Pick<TextOverlay, 'riseBy'>, entered: number): number {
  return riseBy * (1 - ease('out', entered));
}
