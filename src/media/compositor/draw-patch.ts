import type { KernelMemory } from './kernels.ts';
import { allocPatch, type Patch, patchAt, patchPlanes } from './patch.ts';
import { type Picture, planesOf } from './picture.ts';
import { type Plane, resample } from './resample.ts';

/** Where a patch's content (without its border) goes, in px of the frame; fractions are honoured. */
export type Placement = { x: number; y: number; scaleX: number; scaleY: number };

/** Lays patches over a picture. One per frame size: it keeps room for resampled patches. */
export type PatchPainter = (patch: Patch, at: Placement, opacity: number, into: Picture) => void;

export function createPatchPainter(
  memory: KernelMemory,
  frameWidth: number,
  frameHeight: number,
): PatchPainter {
  let room: Patch | null = null;
  return (patch, at, opacity, into) => {
    const veil = Math.round(opacity * 255);
    if (veil <= 0) return;
    const x = at.x - patch.border * at.scaleX;
    const y = at.y - patch.border * at.scaleY;
    const still = at.scaleX === 1 && at.scaleY === 1 && x % 2 === 0 && y % 2 === 0;
    if (still) return lay(memory, patch, x, y, veil, into);
    const area = evenCover(x, y, patch.width * at.scaleX, patch.height * at.scaleY, into);
    if (!area) return;
    room ??= allocPatch(memory, frameWidth, frameHeight, 0);
    const placed = place(memory, patch, { ...at, x, y }, area, room);
    lay(memory, placed, area.x, area.y, veil, into);
  };
}

type Area = { x: number; y: number; width: number; height: number };

/** Smallest even rectangle over the given one, cut to the frame; null when nothing of it shows. */
function evenCover(x: number, y: number, width: number, height: number, frame: Picture): Area | null {
  const left = Math.max(0, Math.floor(x / 2) * 2);
  const top = Math.max(0, Math.floor(y / 2) * 2);
  const right = Math.min(frame.width, Math.ceil((x + width) / 2) * 2);
  const bottom = Math.min(frame.height, Math.ceil((y + height) / 2) * 2);
  if (right <= left || bottom <= top) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Draws the patch as it looks inside `area`, into the memory of `room`. */
function place(memory: KernelMemory, patch: Patch, at: Placement, area: Area, room: Patch): Patch {
  const placed = patchAt(room.y, area.width, area.height, 0);
  const [from, to] = [patchPlanes(patch), patchPlanes(placed)];
  const [stepX, stepY] = [1 / at.scaleX, 1 / at.scaleY];
  const sampling = { originX: (area.x - at.x) * stepX, originY: (area.y - at.y) * stepY, stepX, stepY };
  const halved = { ...sampling, originX: sampling.originX / 2, originY: sampling.originY / 2 };
  for (const name of ['y', 'alpha'] as const) resample(memory, from[name], to[name], sampling);
  for (const name of ['u', 'v', 'chromaAlpha'] as const) resample(memory, from[name], to[name], halved);
  return placed;
}

/** Blends at even whole pixels, cut to the frame. */
function lay(memory: KernelMemory, patch: Patch, x: number, y: number, veil: number, into: Picture): void {
  const left = Math.max(0, -x);
  const top = Math.max(0, -y);
  const width = Math.min(patch.width, into.width - x) - left;
  const height = Math.min(patch.height, into.height - y) - top;
  if (width <= 0 || height <= 0) return;
  const source = patchPlanes(patch);
  const blend = (plane: Plane, colour: Plane, alpha: Plane, half: 1 | 2): void => {
    const target = plane.at + ((y + top) / half) * plane.width + (x + left) / half;
    const skip = (top / half) * colour.width + left / half;
    memory.kernels.blend(
      target,
      plane.width,
      colour.at + skip,
      alpha.at + skip,
      colour.width,
      width / half,
      height / half,
      veil,
    );
  };
  const [lumaPlane, uPlane, vPlane] = planesOf(into);
  blend(lumaPlane, source.y, source.alpha, 1);
  blend(uPlane, source.u, source.chromaAlpha, 2);
  blend(vPlane, source.v, source.chromaAlpha, 2);
}
