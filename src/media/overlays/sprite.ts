import { freePatch, patchFromRaster } from '../compositor/patch.ts';
import { between, ease } from '../ease.ts';
import type { Box, SpriteOverlay } from '../timeline.ts';
import type { OverlayKind } from './overlay-kind.ts';
import { drawnSize, rasteriseSprite } from './rasterise-sprite.ts';

/** A picture with alpha that moves from one box to another. */
export const spriteOverlay: OverlayKind<SpriteOverlay> = {
  files: ({ id, to }) => [{ id, box: to }],
  words: () => [],
  check: ({ from, to }) =>
    [from, to].every(({ width, height }) => width > 0 && height > 0) ? [] : ['has no size'],
  fixed: ({ id, from, to }, digest) => ({ digest: digest(id), ...drawnSize(from, to) }),
  moving(overlay, { opacity, elapsedMs }) {
    const { x, y, width, height } = boxAt(overlay, elapsedMs);
    return [opacity, x, y, width, height];
  },
  async open(overlay, { memory, lay }, request) {
    const raster = await rasteriseSprite(overlay, request.files);
    const patch = patchFromRaster(memory, raster);
    return {
      draw({ opacity, elapsedMs }) {
        const { x, y, width, height } = boxAt(overlay, elapsedMs);
        lay(patch, { x, y, scaleX: width / raster.width, scaleY: height / raster.height }, opacity);
      },
      [Symbol.dispose]: () => freePatch(memory, patch),
    };
  },
};

function boxAt({ from, to, ease: curve, durationMs }: SpriteOverlay, elapsedMs: number): Box {
  const share = ease(curve, elapsedMs / durationMs);
  return {
    x: between(from.x, to.x, share),
    y: between(from.y, to.y, share),
    width: between(from.width, to.width, share),
    height: between(from.height, to.height, share),
  };
}
