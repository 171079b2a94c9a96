import type { Point } from '../timeline.ts';

export type Size = { width: number; height: number };
export type Rect = Size & { x: number; y: number };

const even = (value: number): number => Math.max(2, Math.round(value / 2) * 2);

/** The even number at or below `value`. */
export const evenBelow = (value: number): number => Math.floor(value / 2) * 2;

/**
 * Largest part of `source` with the shape of `target`, kept around `focus` as far as the edges allow. Whole pixels;
 * its corner is even, since halved chroma cannot be cut in the middle of a sample: past 8 bits that shifts its
 * bytes, and where U and V share a plane it swaps them.
 */
export function coverCrop(source: Size, target: Size, focus: Point): Rect {
  const scale = Math.min(source.width / target.width, source.height / target.height);
  const width = Math.min(source.width, Math.max(1, Math.round(target.width * scale)));
  const height = Math.min(source.height, Math.max(1, Math.round(target.height * scale)));
  const place = (share: number, size: number, room: number): number =>
    evenBelow(Math.round(Math.min(Math.max(share * (size + room) - size / 2, 0), room)));
  return {
    x: place(focus.x, width, source.width - width),
    y: place(focus.y, height, source.height - height),
    width,
    height,
  };
}

/** Where the whole of `source` stands, centred, inside `target`. Even numbers (4:2:0). */
export function containBox(source: Size, target: Size): Rect {
  const scale = Math.min(target.width / source.width, target.height / source.height);
  const width = Math.min(target.width, even(source.width * scale));
  const height = Math.min(target.height, even(source.height * scale));
  const centre = (room: number): number => Math.floor(room / 4) * 2;
  return { x: centre(target.width - width), y: centre(target.height - height), width, height };
}
