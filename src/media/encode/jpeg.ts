import {
  AV_PIX_FMT_YUVJ420P,
  AVCOL_RANGE_JPEG,
  AVCOL_SPC_SMPTE170M,
  FF_ENCODER_MJPEG,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Frame, Packet, Rational } from 'node-av/lib';
import { type KernelMemory, openKernels } from '../compositor/kernels.ts';
import { allocPicture, freePicture, pictureBytes } from '../compositor/picture.ts';
import { openFilter, videoInput } from '../decode/filter.ts';
import { fillPlanes } from './picture-input.ts';
import { videoFrame } from './video-frame.ts';

/** Quantiser of the JPEG encoder (2 best to 31); 3 looks like quality 90 elsewhere. */
const QUANTISER = 3;
/** FFmpeg's unit for quantisers. */
const LAMBDA = 118;
/** Of BT.709 in BT.601, in full range: what a plane of colour gains of itself and loses of the other, of 32768. */
const BLUE = { own: 4156, less: 4128 };
const RED = { own: 3915, less: 2703 };

/**
 * Encodes a picture (dense Y, U, V planes, BT.709 limited range) as a JPEG of `outWidth` pixels across, the
 * height following. Converted to what every reader of JPEG expects: BT.601, full range.
 */
export function encodeJpeg(pixels: Uint8Array, width: number, height: number, outWidth = width): Uint8Array {
  using frame = jpegFrame(pixels, width, height);
  if (outWidth === width) return encode(frame);
  const outHeight = Math.max(2, Math.round((height * outWidth) / width / 2) * 2);
  using filter = openFilter(
    'video',
    videoInput(frame),
    `scale=${outWidth}:${outHeight}:flags=lanczos+accurate_rnd`,
  );
  filter.push(frame);
  using scaled = new Frame();
  scaled.alloc();
  if (!filter.pull(scaled)) throw new Error('The JPEG filter gave nothing.');
  return encode(scaled);
}

/** Of all pictures of a process: new memory for each would be cleared by the system first, 12 MB of it. */
let room: KernelMemory | null = null;

function jpegFrame(pixels: Uint8Array, width: number, height: number): Frame {
  room ??= openKernels();
  const memory = room;
  const [from, to] = [allocPicture(memory, width, height), allocPicture(memory, width, height)];
  const bytes = pictureBytes(width, height);
  memory.bytes(from.y, bytes).set(pixels);
  const { kernels } = memory;
  // In this order: each writes a little into the plane behind it.
  kernels.jpegLuma(from.y, from.u, from.v, to.y, width, height);
  kernels.jpegChroma(from.u, from.v, to.u, (width * height) / 4, BLUE.own, BLUE.less);
  kernels.jpegChroma(from.v, from.u, to.v, (width * height) / 4, RED.own, RED.less);
  const frame = videoFrame(width, height, AV_PIX_FMT_YUVJ420P);
  frame.colorRange = AVCOL_RANGE_JPEG;
  frame.colorSpace = AVCOL_SPC_SMPTE170M;
  fillPlanes(frame, memory.bytes(to.y, bytes));
  freePicture(memory, from);
  freePicture(memory, to);
  return frame;
}

function encode(frame: Frame): Uint8Array {
  using stack = new DisposableStack();
  const context = stack.adopt(new CodecContext(), (it) => it.freeContext());
  const codec = Codec.findEncoderByName(FF_ENCODER_MJPEG);
  if (!codec) throw new Error('This build of FFmpeg has no JPEG encoder.');
  context.allocContext3(codec);
  context.width = frame.width;
  context.height = frame.height;
  context.pixelFormat = AV_PIX_FMT_YUVJ420P;
  context.colorRange = frame.colorRange;
  context.colorSpace = AVCOL_SPC_SMPTE170M;
  context.timeBase = new Rational(1, 1);
  context.qMin = QUANTISER;
  context.qMax = QUANTISER;
  FFmpegError.throwIfError(context.open2Sync(codec, null), 'jpeg');
  frame.quality = QUANTISER * LAMBDA;
  frame.pts = 0n;
  FFmpegError.throwIfError(context.sendFrameSync(frame), 'jpeg');
  context.sendFrameSync(null);
  const packet = stack.use(new Packet());
  packet.alloc();
  FFmpegError.throwIfError(context.receivePacketSync(packet), 'jpeg');
  return Uint8Array.from(packet.data ?? []);
}
