import type { KernelMemory } from './kernels.ts';
import type { Plane } from './resample.ts';

/** A YUV 4:2:0 picture in kernel memory, BT.709 limited range: three dense planes. Sizes are even. */
export type Picture = {
  width: number;
  height: number;
  y: number;
  u: number;
  v: number;
};

/** Bytes of the three planes of a picture. */
export function pictureBytes(width: number, height: number): number {
  return (width * height * 3) / 2;
}

export function allocPicture(memory: KernelMemory, width: number, height: number): Picture {
  const y = memory.alloc(pictureBytes(width, height));
  const u = y + width * height;
  return { width, height, y, u, v: u + (width * height) / 4 };
}

export function freePicture(memory: KernelMemory, picture: Picture): void {
  memory.free(picture.y);
}

export function planesOf(picture: Picture): [y: Plane, u: Plane, v: Plane] {
  const { y, u, v, width, height } = picture;
  const half = { width: width / 2, height: height / 2 };
  return [
    { at: y, width, height },
    { at: u, ...half },
    { at: v, ...half },
  ];
}

/** Does something with each plane of one picture and its counterpart in another. */
export function eachPlane(a: Picture, b: Picture, use: (a: Plane, b: Plane) => void): void {
  const [y, u, v] = planesOf(b);
  for (const [index, plane] of planesOf(a).entries()) use(plane, index === 0 ? y : index === 1 ? u : v);
}
