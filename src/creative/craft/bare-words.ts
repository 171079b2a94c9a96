import type { Box } from '../../media/timeline.ts';
import type { Size } from './frame.ts';
import { boxOf, type TextBlock } from './text-block.ts';

/** Sides are in so many parts, so that a word more does not change the picture. */
const PARTS = 24;
/** The camera moves a picture under its words, by no more of the frame. */
const MOVES = 0.04;

/**
 * Where words stand that bring no ground of their own, of blocks that stand one after the other, in shares of the frame;
 * null where all bring one.
 */
export function bareAmong(blocks: readonly TextBlock[], { width, height }: Size): Box | null {
  const boxes = blocks.filter(isBare).map(boxOf);
  if (boxes.length === 0) return null;
  const first = (from: number, of: number) => Math.max(0, Math.floor((from / of - MOVES) * PARTS) / PARTS);
  const last = (to: number, of: number) => Math.min(1, Math.ceil((to / of + MOVES) * PARTS) / PARTS);
  const x = first(Math.min(...boxes.map((box) => box.x)), width);
  const y = first(Math.min(...boxes.map((box) => box.y)), height);
  const right = last(Math.max(...boxes.map((box) => box.x + box.width)), width);
  const bottom = last(Math.max(...boxes.map((box) => box.y + box.height)), height);
  return { x, y, width: right - x, height: bottom - y };
}

const isBare = ({ lines }: TextBlock) =>
  lines.some(({ style: { backing } }) => backing.kind === 'shadow' || backing.kind === 'outline');
