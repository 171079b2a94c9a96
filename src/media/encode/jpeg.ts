import { AVCOL_SPC_SMPTE170M, FF_ENCODER_MJPEG } from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Frame, Packet, Rational } from 'node-av/lib';
import { openFilter, videoInput } from '../decode/filter.ts';
import { videoFrame } from './video-frame.ts';

/** Quantiser of the JPEG encoder (2 best to 31); 3 looks like quality 90 elsewhere. */
const QUANTISER = 3;
/** FFmpeg's unit for quantisers. */
const LAMBDA = 118;

/**
 * Encodes a picture (dense Y, U, V planes, BT.709 limited range) as a JPEG of `outWidth` pixels across, the
 * height following. Converted to what every reader of JPEG expects: BT.601, full range.
 */
export function encodeJpeg(pixels: Uint8Array, width: number, height: number, outWidth = width): Uint8Array {
  const outHeight = Math.max(2, Math.round((height * outWidth) / width / 2) * 2);
  using frame = videoFrame(width, height);
  let at = 0;
  for (const plane of frame.data ?? []) {
    plane.set(pixels.subarray(at, at + plane.length));
    at += plane.length;
  }
  using filter = openFilter(
    'video',
    videoInput(frame),
    `scale=${outWidth}:${outHeight}:flags=lanczos+accurate_rnd:out_color_matrix=bt601:out_range=full,format=yuvj420p`,
  );
  filter.push(frame);
  using converted = new Frame();
  converted.alloc();
  if (!filter.pull(converted)) throw new Error('The JPEG filter gave nothing.');
  return encode(converted);
}

function encode(frame: Frame): Uint8Array {
  using stack = new DisposableStack();
  const context = stack.adopt(new CodecContext(), (it) => it.freeContext());
  const codec = Codec.findEncoderByName(FF_ENCODER_MJPEG);
  if (!codec) throw new Error('This build of FFmpeg has no JPEG encoder.');
  context.allocContext3(codec);
  context.width = frame.width;
  context.height = frame.height;
  context.pixelFormat = frame.format as CodecContext['pixelFormat'];
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
