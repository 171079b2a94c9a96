import { ease } from '../ease.ts';
import type { Transition, View } from '../timeline.ts';
import type { KernelMemory } from './kernels.ts';
import { eachPlane, type Picture, pictureBytes } from './picture.ts';

type Moving = Exclude<Transition, { kind: 'cut' }>['kind'];

/** How far a zoom-punch goes beyond the clips' own views. */
const PUNCH = 0.3;

/** Views of the outgoing and the incoming clip while a transition runs. */
export function transitionViews(kind: Moving, progress: number, out: View, into: View): [View, View] {
  if (kind !== 'zoom-punch') return [out, into];
  const zoomed = (view: View, by: number): View => ({ ...view, zoom: view.zoom * (1 + PUNCH * by) });
  return [zoomed(out, progress * progress), zoomed(into, 1 - ease('out', progress))];
}

/** Completes a transition: `target` holds the outgoing picture and receives the result. */
export function drawTransition(
  memory: KernelMemory,
  kind: Moving,
  progress: number,
  target: Picture,
  incoming: Picture,
): void {
  if (kind === 'slide-left') {
    slideLeft(memory, ease('in-out', progress), target, incoming);
  } else if (kind === 'slide-up') {
    slideUp(memory, ease('in-out', progress), target, incoming);
  } else {
    // The punch hides its cut in the middle, where both pictures move fastest.
    const share = kind === 'crossfade' ? progress : ease('in-out', (progress - 0.3) / 0.4);
    const bytes = pictureBytes(target.width, target.height);
    memory.kernels.lerp(target.y, incoming.y, bytes, Math.round(share * 128));
  }
}

/** Even number of luma pixels, so that chroma moves by whole ones. */
const travelled = (share: number, size: number): number => Math.round((share * size) / 2) * 2;

/** Pushes the target's picture out to the left; the incoming one follows it. */
function slideLeft(memory: KernelMemory, share: number, target: Picture, incoming: Picture): void {
  const moved = travelled(share, target.width) / target.width;
  eachPlane(target, incoming, ({ at, width, height }, next) => {
    const gone = moved * width;
    const plane = memory.bytes(at, width * height);
    for (let y = 0; y < height; y += 1) plane.copyWithin(y * width, y * width + gone, (y + 1) * width);
    memory.kernels.copyRows(at + width - gone, width, next.at, width, gone, height);
  });
}

function slideUp(memory: KernelMemory, share: number, target: Picture, incoming: Picture): void {
  const moved = travelled(share, target.height) / target.height;
  eachPlane(target, incoming, ({ at, width, height }, next) => {
    const gone = moved * height * width;
    memory.bytes(at, width * height).copyWithin(0, gone);
    memory.kernels.copyRows(at + width * height - gone, gone, next.at, gone, gone, 1);
  });
}
