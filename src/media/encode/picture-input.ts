import {
  AV_HWDEVICE_TYPE_VAAPI,
  AV_PIX_FMT_NV12,
  AV_PIX_FMT_VAAPI,
  AV_PIX_FMT_YUV420P,
  type AVPixelFormat,
} from 'node-av/constants';
import {
  FFmpegError,
  type Frame,
  HardwareDeviceContext,
  HardwareFramesContext,
  Frame as NativeFrame,
} from 'node-av/lib';
import { DEVICES, type HardwareEncoder } from './encoder-options.ts';
import { videoFrame } from './video-frame.ts';

/** Brings pictures, dense Y, U and V planes one after the other, to where an encoder takes them. */
export type PictureInput = Disposable & {
  pixelFormat: AVPixelFormat;
  /** Where the encoder takes them from the memory of a device. */
  surfaces: HardwareFramesContext | null;
  /** Gives the frame of a picture to `send`; it is no more afterwards. */
  put(pixels: Uint8Array, send: (frame: Frame) => void): void;
};

type Size = { width: number; height: number };

/** For x264, which copies its input before it returns, so that one frame serves for the whole film. */
export function openSoftwareInput({ width, height }: Size): PictureInput {
  const frame = videoFrame(width, height);
  // Taken once: each taking counts 3 MB towards the next collection of garbage, which is little else.
  const planes = frame.data ?? [];
  return {
    pixelFormat: AV_PIX_FMT_YUV420P,
    surfaces: null,
    put(pixels, send) {
      copyPlanes(planes, pixels);
      send(frame);
    },
    [Symbol.dispose]: () => frame[Symbol.dispose](),
  };
}

/** For a device, which may look at a picture long after it was given: each is in a frame of its own. */
export function openDeviceInput(encoder: HardwareEncoder, size: Size): PictureInput {
  const { takes } = DEVICES[encoder];
  if (takes === 'surface') return openSurfaceInput(size);
  const [pixelFormat, fill] =
    takes === 'pairs' ? ([AV_PIX_FMT_NV12, fillPairs] as const) : ([AV_PIX_FMT_YUV420P, fillPlanes] as const);
  return {
    pixelFormat,
    surfaces: null,
    put(pixels, send) {
      using frame = videoFrame(size.width, size.height, pixelFormat);
      fill(frame, pixels);
      send(frame);
    },
    [Symbol.dispose]: () => {},
  };
}

/** Frames that a device may hold on to at once. */
const POOL = 20;

function openSurfaceInput({ width, height }: Size): PictureInput {
  using stack = new DisposableStack();
  const device = stack.adopt(new HardwareDeviceContext(), (it) => it.free());
  FFmpegError.throwIfError(device.create(AV_HWDEVICE_TYPE_VAAPI), 'vaapi');
  const surfaces = stack.adopt(new HardwareFramesContext(), (it) => it.free());
  surfaces.alloc(device);
  surfaces.format = AV_PIX_FMT_VAAPI;
  surfaces.swFormat = AV_PIX_FMT_NV12;
  surfaces.width = width;
  surfaces.height = height;
  surfaces.initialPoolSize = POOL;
  FFmpegError.throwIfError(surfaces.init(), 'vaapi');
  const owned = stack.move();
  return {
    pixelFormat: AV_PIX_FMT_VAAPI,
    surfaces,
    put(pixels, send) {
      using frame = videoFrame(width, height, AV_PIX_FMT_NV12);
      fillPairs(frame, pixels);
      using surface = new NativeFrame();
      surface.alloc();
      FFmpegError.throwIfError(surfaces.getBuffer(surface), 'vaapi');
      FFmpegError.throwIfError(surfaces.transferDataSync(surface, frame), 'vaapi');
      surface.copyProps(frame);
      send(surface);
    },
    [Symbol.dispose]: () => owned.dispose(),
  };
}

/** Copies dense planes, one after the other, into those of a frame. */
export function fillPlanes({ data }: Frame, pixels: Uint8Array): void {
  copyPlanes(data ?? [], pixels);
}

function copyPlanes(planes: readonly Uint8Array[], pixels: Uint8Array): void {
  let at = 0;
  for (const plane of planes) {
    plane.set(pixels.subarray(at, at + plane.length));
    at += plane.length;
  }
}

function fillPairs({ data }: Frame, pixels: Uint8Array): void {
  const [light, color] = data ?? [];
  if (!light || !color) throw new Error('Out of memory.');
  light.set(pixels.subarray(0, light.length));
  const count = color.length / 2;
  for (let n = 0; n < count; n += 1) {
    color[2 * n] = pixels[light.length + n] ?? 0;
    color[2 * n + 1] = pixels[light.length + count + n] ?? 0;
  }
}
