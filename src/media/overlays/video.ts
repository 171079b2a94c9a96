import type { Compositor } from '../compositor/compositor.ts';
import type { Placement } from '../compositor/draw-patch.ts';
import type { KernelMemory } from '../compositor/kernels.ts';
import { allocPatch, freePatch, type Patch, patchFromRaster } from '../compositor/patch.ts';
import { pictureBytes } from '../compositor/picture.ts';
import { playClip } from '../decode/clip.ts';
import type { RenderRequest } from '../render-request.ts';
import { withSource } from '../source-files.ts';
import type { VideoOverlay } from '../timeline.ts';
import { type Device, drawDevice } from './draw-device.ts';
import type { OverlayKind, OverlayLayer } from './overlay-kind.ts';
import { roundedMask } from './rounded-mask.ts';

const MIDDLE = { x: 0.5, y: 0.5 };

/** A picture in picture: a clip cropped to its box, with rounded corners, on a device if one is asked for. The box is moved to even pixels. */
export const videoOverlay: OverlayKind<VideoOverlay> = {
  files: ({ id, box }) => [{ id, box }],
  words: () => [],
  check: ({ box, inMs, bezel = 0 }) => [
    ...(box.width > 0 && box.height > 0 ? [] : ['has no size']),
    ...(inMs >= 0 ? [] : ['begins before its clip']),
    ...(bezel >= 0 && bezel % 2 === 0 ? [] : ['has a bezel that is not even']),
  ],
  fixed: ({ id, box, cornerRadius, bezel = 0 }, digest) => ({ digest: digest(id), box, cornerRadius, bezel }),
  moving: ({ inMs }, { opacity, elapsedMs }) => [opacity, (inMs + elapsedMs) / 1000],
  open: openInset,
};

function openInset(
  overlay: VideoOverlay,
  compositor: Compositor,
  request: RenderRequest,
  fromMs: number,
): OverlayLayer {
  const { memory } = compositor;
  const even = (value: number): number => Math.round(value / 2) * 2;
  const at = { x: even(overlay.box.x), y: even(overlay.box.y), scaleX: 1, scaleY: 1 };
  const size = { width: Math.max(2, even(overlay.box.width)), height: Math.max(2, even(overlay.box.height)) };
  const inSeconds = overlay.inMs / 1000;
  const playing = withSource(request.files, overlay.id, (path) =>
    playClip(
      memory,
      path,
      inSeconds + fromMs / 1000,
      request.timeline.fps,
      { ...size, focus: MIDDLE, fit: 'cover' },
      true,
    ),
  );
  const patch = maskedPatch(memory, size.width, size.height, overlay.cornerRadius);
  const device = overlay.bezel
    ? deviceLayer(compositor, { ...size, bezel: overlay.bezel, radius: overlay.cornerRadius })
    : null;
  return {
    goesOn: (leftOut) => !leftOut && playing.steady,
    draw({ opacity, elapsedMs }) {
      const moved = withSource(request.files, overlay.id, () =>
        playing.advance(inSeconds + elapsedMs / 1000),
      );
      if (moved) {
        const bytes = pictureBytes(size.width, size.height);
        memory.kernels.copyRows(patch.y, bytes, playing.picture.y, bytes, bytes, 1);
        memory.kernels.premultiply(patch.y, patch.alpha, size.width * size.height);
        memory.kernels.premultiply(patch.u, patch.chromaAlpha, (size.width * size.height) / 4);
        memory.kernels.premultiply(patch.v, patch.chromaAlpha, (size.width * size.height) / 4);
      }
      device?.lay(at, opacity);
      compositor.lay(patch, at, opacity);
    },
    [Symbol.dispose]() {
      device?.[Symbol.dispose]();
      freePatch(memory, patch);
      playing[Symbol.dispose]();
    },
  };
}

/** The device under an inset, drawn once; it is laid where the inset lies. */
function deviceLayer({ memory, lay }: Compositor, device: Device) {
  const raster = drawDevice(device);
  const patch = patchFromRaster(memory, raster);
  return {
    lay: (at: Placement, opacity: number) =>
      lay(patch, { ...at, x: at.x + raster.x, y: at.y + raster.y }, opacity),
    [Symbol.dispose]: () => freePatch(memory, patch),
  };
}

function maskedPatch(memory: KernelMemory, width: number, height: number, radius: number): Patch {
  const patch = allocPatch(memory, width, height, 0);
  memory.bytes(patch.alpha, width * height).set(roundedMask(width, height, radius));
  memory.bytes(patch.chromaAlpha, (width * height) / 4).set(roundedMask(width / 2, height / 2, radius / 2));
  return patch;
}
