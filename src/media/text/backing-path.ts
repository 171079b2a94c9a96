import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Box } from '../timeline.ts';

type Corner = { x: number; y: number };

/**
 * Adds to the path one outline around boxes stacked on each other, outer and inner corners rounded, as short
 * video apps draw a caption. The boxes touch (each begins where the one above ends).
 */
export function pathAround(context: SKRSContext2D, boxes: Box[], radius: number): void {
  const evened = evenOut(boxes, radius);
  const right = evened.flatMap((box) => [
    { x: box.x + box.width, y: box.y },
    { x: box.x + box.width, y: box.y + box.height },
  ]);
  const left = evened.toReversed().flatMap((box) => [
    { x: box.x, y: box.y + box.height },
    { x: box.x, y: box.y },
  ]);
  roundedPolygon(context, dropCollinear([...right, ...left]), radius);
}

/** Neighbours whose widths differ by less than two radii get one width: a smaller step cannot be rounded well. */
function evenOut(boxes: Box[], radius: number): Box[] {
  const evened = boxes.map((box) => ({ ...box }));
  // A second pass lets a width travel up as well as down.
  for (const order of [evened, evened.toReversed(), evened]) {
    for (const [index, box] of order.entries()) {
      const next = order[index + 1];
      if (!next || Math.abs(next.width - box.width) >= 4 * radius) continue;
      const wider = next.width > box.width ? next : box;
      [box.x, box.width] = [wider.x, wider.width];
      [next.x, next.width] = [wider.x, wider.width];
    }
  }
  return evened;
}

function dropCollinear(corners: Corner[]): Corner[] {
  const same = (a: number, b: number) => Math.abs(a - b) < 0.01;
  const distinct = corners.filter((corner, index) => {
    const before = corners.at(index - 1);
    return !before || !same(before.x, corner.x) || !same(before.y, corner.y);
  });
  return distinct.filter((corner, index) => {
    const before = distinct.at(index - 1) ?? corner;
    const after = distinct[(index + 1) % distinct.length] ?? corner;
    const vertical = same(before.x, corner.x) && same(corner.x, after.x);
    const horizontal = same(before.y, corner.y) && same(corner.y, after.y);
    return !vertical && !horizontal;
  });
}

function roundedPolygon(context: SKRSContext2D, corners: Corner[], radius: number): void {
  const at = (index: number) => corners[(index + corners.length) % corners.length] ?? { x: 0, y: 0 };
  const length = (a: Corner, b: Corner) => Math.hypot(a.x - b.x, a.y - b.y);
  const start = { x: (at(-1).x + at(0).x) / 2, y: (at(-1).y + at(0).y) / 2 };
  context.moveTo(start.x, start.y);
  for (const [index, corner] of corners.entries()) {
    const after = at(index + 1);
    const room = Math.min(length(at(index - 1), corner), length(corner, after)) / 2;
    context.arcTo(corner.x, corner.y, after.x, after.y, Math.min(radius, room));
  }
  context.closePath();
}
