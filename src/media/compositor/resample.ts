import type { KernelMemory } from './kernels.ts';

/** One dense 8-bit plane in kernel memory. */
export type Plane = { at: number; width: number; height: number };

/** Which part of the source the target shows: position of its corner and distance of its pixels, in source pixels. */
export type Sampling = { originX: number; originY: number; stepX: number; stepY: number };

/** Fills `to` from `from` by bilinear interpolation; edges repeat outside the source. */
export function resample(memory: KernelMemory, from: Plane, to: Plane, sampling: Sampling): void {
  const scratch = memory.alloc(11 * to.width + 256);
  memory.kernels.warp(
    from.at,
    from.width,
    from.height,
    to.at,
    to.width,
    to.height,
    sampling.originX,
    sampling.originY,
    sampling.stepX,
    sampling.stepY,
    scratch,
  );
  memory.free(scratch);
}
