import { readFileSync } from 'node:fs';

/** The few WebAssembly names used here: Node's type package has none of them. */
declare const WebAssembly: {
  Memory: new (limits: { initial: number; maximum?: number }) => LinearMemory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: { env: { memory: LinearMemory } }) => { exports: unknown };
};

export type LinearMemory = {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
};

/** The compiled kernels; every number named like a buffer is an address. See kernels/kernels.ts. */
export type Kernels = {
  warp(
    src: number,
    srcWidth: number,
    srcHeight: number,
    dst: number,
    width: number,
    height: number,
    originX: number,
    originY: number,
    stepX: number,
    stepY: number,
    scratch: number,
  ): void;
  lerp(dst: number, src: number, count: number, weight: number): void;
  blend(
    dst: number,
    dstStride: number,
    colour: number,
    alpha: number,
    srcStride: number,
    width: number,
    height: number,
    opacity: number,
  ): void;
  premultiply(plane: number, alpha: number, count: number): void;
  copyRows(
    dst: number,
    dstStride: number,
    src: number,
    srcStride: number,
    width: number,
    height: number,
  ): void;
  jpegLuma(y: number, u: number, v: number, dst: number, width: number, height: number): void;
  jpegChroma(one: number, other: number, dst: number, count: number, own: number, less: number): void;
};

/** Bytes of slack that the kernels may read, and where they say so write, after a plane; they also keep planes aligned. */
const PLANE_SLACK = 64;
const PAGE = 65_536;

/** Kernels together with the memory they work on and a small allocator for planes. */
export type KernelMemory = {
  kernels: Kernels;
  /** Address of at least `bytes` bytes, contents undefined. */
  alloc(bytes: number): number;
  /** Gives a block back; a later request of the same size takes it again. */
  free(address: number): void;
  /** View of a block. Short-lived: growing the memory detaches it. */
  bytes(address: number, length: number): Uint8Array;
};

/** The committed binary; compiled once a process, so that what was made fast for one memory is fast for all. */
let compiled: object | null = null;

/** Instantiates the committed binary. Costs about 1 ms. */
export function openKernels(): KernelMemory {
  const memory = new WebAssembly.Memory({ initial: 1 });
  compiled ??= new WebAssembly.Module(readFileSync(new URL('./kernels.wasm', import.meta.url)));
  const kernels = new WebAssembly.Instance(compiled, { env: { memory } }).exports as Kernels;
  const sizes = new Map<number, number>();
  const free = new Map<number, number[]>();
  // The module keeps no data of its own; address 0 stays unused so that it can never be a valid block.
  let end = PLANE_SLACK;

  const alloc = (bytes: number): number => {
    const size = (bytes + 2 * PLANE_SLACK - 1) & ~(PLANE_SLACK - 1);
    const reused = free.get(size)?.pop();
    const address = reused ?? end;
    if (reused === undefined) end += size;
    const missing = end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    sizes.set(address, size);
    return address;
  };

  return {
    kernels,
    alloc,
    free(address) {
      const size = sizes.get(address);
      if (size === undefined) throw new Error(`No block at ${address}.`);
      sizes.delete(address);
      free.set(size, [...(free.get(size) ?? []), address]);
    },
    bytes: (address, length) => new Uint8Array(memory.buffer, address, length),
  };
}
