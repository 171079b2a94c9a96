import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  FF_ENCODER_H264_NVENC,
  FF_ENCODER_H264_QSV,
  FF_ENCODER_H264_VAAPI,
  FF_ENCODER_H264_VIDEOTOOLBOX,
  FF_ENCODER_LIBX264,
  type FFVideoEncoder,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Packet, Rational } from 'node-av/lib';
import type { RenderEncoder } from './encoder-options.ts';
import { openDeviceInput, openSoftwareInput } from './picture-input.ts';

export type VideoFormat = { width: number; height: number; fps: number };

export type VideoEncoder = Disposable & {
  context: CodecContext;
  /** Encodes one picture given as dense Y, U and V planes one after the other. */
  encode(pixels: Uint8Array, emit: (packet: Packet) => void): void;
  /** Emits what is still inside. */
  finish(emit: (packet: Packet) => void): void;
};

const CODECS: Record<RenderEncoder, FFVideoEncoder> = {
  libx264: FF_ENCODER_LIBX264,
  h264_nvenc: FF_ENCODER_H264_NVENC,
  h264_qsv: FF_ENCODER_H264_QSV,
  h264_vaapi: FF_ENCODER_H264_VAAPI,
  h264_videotoolbox: FF_ENCODER_H264_VIDEOTOOLBOX,
};

/**
 * H.264 High, 4:2:0, BT.709 limited range, one packet callback per encoded frame (borrowed packet). Throws where the build
 * or the machine has no such encoder, or it takes no such options.
 */
export function openVideoEncoder(
  { width, height, fps }: VideoFormat,
  options: Readonly<Record<string, string>>,
  name: RenderEncoder = 'libx264',
): VideoEncoder {
  using stack = new DisposableStack();
  const input = stack.use(
    name === 'libx264' ? openSoftwareInput({ width, height }) : openDeviceInput(name, { width, height }),
  );
  const context = stack.adopt(new CodecContext(), (it) => it.freeContext());
  const codec = Codec.findEncoderByName(CODECS[name]);
  if (!codec) throw new Error(`This build of FFmpeg has no ${name}.`);
  context.allocContext3(codec);
  context.width = width;
  context.height = height;
  context.pixelFormat = input.pixelFormat;
  if (input.surfaces) context.hwFramesCtx = input.surfaces;
  context.timeBase = new Rational(1, fps);
  context.framerate = new Rational(fps, 1);
  context.colorRange = AVCOL_RANGE_MPEG;
  context.colorSpace = AVCOL_SPC_BT709;
  context.colorPrimaries = AVCOL_PRI_BT709;
  context.colorTrc = AVCOL_TRC_BT709;
  context.chromaLocation = AVCHROMA_LOC_LEFT;
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  // Set one by one: open2Sync leaves a Dictionary given to it dangling (node-av 6.1.1).
  for (const [option, value] of Object.entries(options)) {
    FFmpegError.throwIfError(context.setOption(option, value), `${name} ${option}`);
  }
  FFmpegError.throwIfError(context.open2Sync(codec, null), name);

  const packet = stack.use(new Packet());
  packet.alloc();
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
      input.put(pixels, (frame) => {
        frame.pts = pts++;
        FFmpegError.throwIfError(context.sendFrameSync(frame), name);
      });
      drain(emit);
    },
    finish(emit) {
      FFmpegError.throwIfError(context.sendFrameSync(null), name);
      drain(emit);
    },
    [Symbol.dispose]: () => owned.dispose(),
  };
}
