import type { Frame } from 'node-av/lib';
import type { KernelMemory } from '../compositor/kernels.ts';
import { type Picture, planesOf } from '../compositor/picture.ts';

type Corner = { x: number; y: number };

/**
 * Copies a yuv420p frame, from corner `from` on, into a picture at corner `at` (all numbers even), as far as
 * both reach. Each native plane crosses into kernel memory as one block with its padding; the rows are then
 * set in place there, which beats a call per row.
 */
export function importFrame(
  memory: KernelMemory,
  frame: Frame,
  from: Corner,
  into: Picture,
  at: Corner = { x: 0, y: 0 },
): void {
  const data = frame.data;
  const wide = Math.min(frame.width - from.x, into.width - at.x);
  const high = Math.min(frame.height - from.y, into.height - at.y);
  const staging = memory.alloc((frame.linesize[0] ?? 0) * high);
  for (const [index, { at: address, width: stride }] of planesOf(into).entries()) {
    const half = index === 0 ? 1 : 2;
    const plane = data?.[index];
    const line = frame.linesize[index];
    if (!plane || line === undefined) throw new Error('The frame lacks a plane.');
    const [width, height] = [wide / half, high / half];
    const start = (from.y / half) * line + from.x / half;
    const length = line * (height - 1) + width;
    const target = address + (at.y / half) * stride + at.x / half;
    const block = plane.subarray(start, start + length);
    if (line === stride && width === stride) {
      memory.bytes(target, length).set(block);
      continue;
    }
    memory.bytes(staging, length).set(block);
    memory.kernels.copyRows(target, stride, staging, line, width, height);
  }
  memory.free(staging);
}
