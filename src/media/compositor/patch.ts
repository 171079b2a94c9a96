import type { Raster } from '../text/raster.ts';
import type { KernelMemory } from './kernels.ts';
import type { Plane } from './resample.ts';

/**
 * A drawn thing to be laid over the frame: premultiplied YUV 4:2:0 planes with alpha at both resolutions, in
 * one block. `border` transparent pixels on each side let it be resampled without touching its edges.
 */
export type Patch = {
  width: number;
  height: number;
  border: number;
  y: number;
  u: number;
  v: number;
  alpha: number;
  chromaAlpha: number;
};

/** Even, and as wide as a bilinear step reaches in both luma and chroma. */
const BORDER = 2;

/** Bytes of the planes of a patch. */
function patchBytes(width: number, height: number): number {
  return (width * height * 11) / 4;
}

/** Allocates a patch whose content is undefined. Sizes are even and include the border. */
export function allocPatch(memory: KernelMemory, width: number, height: number, border: number): Patch {
  return patchAt(memory.alloc(patchBytes(width, height)), width, height, border);
}

/** Lays a patch out over memory that is large enough. */
export function patchAt(y: number, width: number, height: number, border: number): Patch {
  const luma = width * height;
  const chroma = luma / 4;
  const alpha = y + luma + 2 * chroma;
  return { width, height, border, y, u: y + luma, v: y + luma + chroma, alpha, chromaAlpha: alpha + luma };
}

export function freePatch(memory: KernelMemory, patch: Patch): void {
  memory.free(patch.y);
}

/** The five planes of a patch: colours first, then alpha at both resolutions. */
export function patchPlanes(patch: Patch): Record<'y' | 'u' | 'v' | 'alpha' | 'chromaAlpha', Plane> {
  const { width, height } = patch;
  const half = { width: width / 2, height: height / 2 };
  return {
    y: { at: patch.y, width, height },
    u: { at: patch.u, ...half },
    v: { at: patch.v, ...half },
    alpha: { at: patch.alpha, width, height },
    chromaAlpha: { at: patch.chromaAlpha, ...half },
  };
}

/** Converts premultiplied RGBA (sRGB primaries) to a patch in BT.709 limited range. */
export function patchFromRaster(memory: KernelMemory, raster: Omit<Raster, 'x' | 'y'>): Patch {
  const width = raster.width + 2 * BORDER;
  const height = raster.height + 2 * BORDER;
  const patch = allocPatch(memory, width, height, BORDER);
  const block = memory.bytes(patch.y, patchBytes(width, height));
  block.fill(0);
  fillLuma(block, patch, raster);
  fillChroma(block, patch, raster);
  return patch;
}

function fillLuma(block: Uint8Array, patch: Patch, raster: Omit<Raster, 'x' | 'y'>): void {
  const { rgba } = raster;
  const alphaAt = patch.alpha - patch.y;
  for (let y = 0; y < raster.height; y += 1) {
    let from = y * raster.width * 4;
    let to = (y + BORDER) * patch.width + BORDER;
    for (let x = 0; x < raster.width; x += 1, from += 4, to += 1) {
      const alpha = rgba[from + 3] ?? 0;
      if (alpha === 0) continue;
      const [r, g, b] = [rgba[from] ?? 0, rgba[from + 1] ?? 0, rgba[from + 2] ?? 0];
      block[to] = (16 * alpha) / 255 + 0.182586 * r + 0.614231 * g + 0.062007 * b + 0.5;
      block[alphaAt + to] = alpha;
    }
  }
}

/** Each chroma sample is the mean of four pixels, premultiplied, so edges keep their own colour. */
function fillChroma(block: Uint8Array, patch: Patch, raster: Omit<Raster, 'x' | 'y'>): void {
  const { rgba, width } = raster;
  const [uAt, vAt, alphaAt] = [patch.u - patch.y, patch.v - patch.y, patch.chromaAlpha - patch.y];
  for (let y = 0; y < raster.height; y += 2) {
    let to = ((y + BORDER) / 2) * (patch.width / 2) + BORDER / 2;
    for (let x = 0; x < width; x += 2, to += 1) {
      const from = (y * width + x) * 4;
      const below = from + width * 4;
      const mean = (channel: number): number =>
        ((rgba[from + channel] ?? 0) +
          (rgba[from + 4 + channel] ?? 0) +
          (rgba[below + channel] ?? 0) +
          (rgba[below + 4 + channel] ?? 0)) /
        4;
      const alpha = mean(3);
      if (alpha === 0) continue;
      const [r, g, b] = [mean(0), mean(1), mean(2)];
      const grey = (128 * alpha) / 255 + 0.5;
      block[uAt + to] = grey - 0.100644 * r - 0.338572 * g + 0.439216 * b;
      block[vAt + to] = grey + 0.439216 * r - 0.398942 * g - 0.040274 * b;
      block[alphaAt + to] = alpha + 0.5;
    }
  }
}
