import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PIX_FMT_YUV420P,
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  FF_ENCODER_LIBX264,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Frame, Packet, Rational } from 'node-av/lib';
import { type X264Parameters, x264Options } from './x264-options.ts';

export type VideoFormat = { width: number; height: number; fps: number };

export type VideoEncoder = Disposable & {
  context: CodecContext;
  /** Encodes one picture given as dense Y, U and V planes one after the other. */
  encode(pixels: Uint8Array, emit: (packet: Packet) => void): void;
  /** Emits what is still inside. */
  finish(emit: (packet: Packet) => void): void;
};

/**
 * H.264 High, 4:2:0, BT.709 limited range, one packet callback per encoded frame (borrowed packet). `parameters` of x264
 * stand beside and above those of the engine.
 */
export function openVideoEncoder(
  { width, height, fps }: VideoFormat,
  parameters: X264Parameters = {},
): VideoEncoder {
  using stack = new DisposableStack();
  const context = stack.adopt(new CodecContext(), (it) => it.freeContext());
  const codec = Codec.findEncoderByName(FF_ENCODER_LIBX264);
  if (!codec) throw new Error('This build of FFmpeg has no x264.');
  context.allocContext3(codec);
  context.width = width;
  context.height = height;
  context.pixelFormat = AV_PIX_FMT_YUV420P;
  context.timeBase = new Rational(1, fps);
  context.framerate = new Rational(fps, 1);
  context.colorRange = AVCOL_RANGE_MPEG;
  context.colorSpace = AVCOL_SPC_BT709;
  context.colorPrimaries = AVCOL_PRI_BT709;
  context.colorTrc = AVCOL_TRC_BT709;
  context.chromaLocation = AVCHROMA_LOC_LEFT;
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  // Set one by one: open2Sync leaves a Dictionary given to it dangling (node-av 6.1.1).
  for (const [name, value] of Object.entries(x264Options(parameters))) {
    FFmpegError.throwIfError(context.setOption(name, value), `x264 ${name}`);
  }
  FFmpegError.throwIfError(context.open2Sync(codec, null), 'x264');

  const frame = stack.use(videoFrame(width, height));
  const packet = stack.use(new Packet());
  packet.alloc();
  const planes = frame.data;
  if (!planes) throw new Error('Out of memory.');
  let pts = 0n;

  const drain = (emit: (packet: Packet) => void): void => {
    while (context.receivePacketSync(packet) >= 0) {
      packet.duration = 1n;
      emit(packet);
      packet.unref();
    }
  };
  const owned = stack.move();
  return {
    context,
    encode(pixels, emit) {
      // x264 copies its input before it returns, so one native frame serves for the whole film.
      let at = 0;
      for (const plane of planes) {
        plane.set(pixels.subarray(at, at + plane.length));
        at += plane.length;
      }
      frame.pts = pts++;
      FFmpegError.throwIfError(context.sendFrameSync(frame), 'x264');
      drain(emit);
    },
    finish(emit) {
      FFmpegError.throwIfError(context.sendFrameSync(null), 'x264');
      drain(emit);
    },
    [Symbol.dispose]: () => owned.dispose(),
  };
}

/** A native frame with dense planes (row padding off) and the tags of our pictures. */
export function videoFrame(width: number, height: number): Frame {
  const frame = new Frame();
  frame.alloc();
  frame.width = width;
  frame.height = height;
  frame.format = AV_PIX_FMT_YUV420P;
  FFmpegError.throwIfError(frame.getBuffer(1), 'frame');
  frame.colorRange = AVCOL_RANGE_MPEG;
  frame.colorSpace = AVCOL_SPC_BT709;
  frame.colorPrimaries = AVCOL_PRI_BT709;
  frame.colorTrc = AVCOL_TRC_BT709;
  return frame;
}
