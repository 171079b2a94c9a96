import type { Frame } from 'node-av/lib';
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

/** The part of a frame that is used, of the size that it has when it is upright. */
export type CropOf = (source: Size, frame: Frame) => Rect;

/** Source pixels kept around a crop that moves. */
const MARGIN = 4;

/**
 * The same for a crop that moves by less than pixels: a little more of `source` than is shown, of one size wherever it
 * lies, and which part of that is shown, in shares of it.
 */
export function movingCrop(source: Size, target: Size, focus: Point): { rect: Rect; part: Rect } {
  const { width, height } = coverCrop(source, target, focus);
  const along = (share: number, shown: number, size: number) => {
    const room = size - shown;
    const held = evenBelow(Math.min(size, shown + (room > 0 ? MARGIN : 0)));
    const at = Math.min(Math.max(share * size - shown / 2, 0), room);
    const from = evenBelow(Math.min(Math.max(0, at - MARGIN / 4), size - held));
    return { from, held, at: (at - from) / held, share: Math.min(1, shown / held) };
  };
  const [x, y] = [along(focus.x, width, source.width), along(focus.y, height, source.height)];
  return {
    rect: { x: x.from, y: y.from, width: x.held, height: y.held },
    part: { x: x.at, y: y.at, width: x.share, height: y.share },
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
