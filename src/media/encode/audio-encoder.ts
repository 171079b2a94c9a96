import { setImmediate } from 'node:timers/promises';
import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_SAMPLE_FMT_FLTP,
  FF_ENCODER_AAC,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Frame, Packet, Rational } from 'node-av/lib';
import { SAMPLE_RATE, type Stereo } from '../audio/stereo.ts';

/** Platforms ask for at most 128 kb/s, and with music full of hits the encoder passes what it is told by up to 7 %. */
const BIT_RATE = 116_000n;
/** Of a packet. */
export const FRAME_SAMPLES = 1024;

/** A soundtrack encoded as AAC-LC. */
export type EncodedAudio = Disposable & { context: CodecContext; packets: Packet[] };

/**
 * Encodes with FFmpeg's own AAC encoder (not fdk-aac, whose licence does not sit well beside the GPL). About
 * 50 ms of work per second of sound; the signal is looked at once per second of it.
 */
export async function encodeAudio(sound: Stereo, signal: AbortSignal): Promise<EncodedAudio> {
  using stack = new DisposableStack();
  const context = stack.adopt(new CodecContext(), (it) => it.freeContext());
  const codec = Codec.findEncoderByName(FF_ENCODER_AAC);
  if (!codec) throw new Error('This build of FFmpeg has no AAC encoder.');
  context.allocContext3(codec);
  context.sampleRate = SAMPLE_RATE;
  context.sampleFormat = AV_SAMPLE_FMT_FLTP;
  context.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
  context.bitRate = BIT_RATE;
  context.timeBase = new Rational(1, SAMPLE_RATE);
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  FFmpegError.throwIfError(context.open2Sync(codec, null), 'aac');

  const packets: Packet[] = [];
  stack.defer(() => {
    for (const packet of packets) packet.free();
  });
  const drain = (): void => {
    for (;;) {
      const packet = new Packet();
      packet.alloc();
      if (context.receivePacketSync(packet) < 0) {
        packet.free();
        return;
      }
      // Before zero is the encoder's lead-in, which only an edit list could have players leave out.
      if (packet.pts < 0n) packet.free();
      else packets.push(packet);
    }
  };
  for (let at = 0; at < sound.left.length; at += FRAME_SAMPLES) {
    using frame = audioFrame(sound, at, Math.min(FRAME_SAMPLES, sound.left.length - at));
    FFmpegError.throwIfError(context.sendFrameSync(frame), 'aac');
    drain();
    if (at % SAMPLE_RATE < FRAME_SAMPLES) await setImmediate();
    signal.throwIfAborted();
  }
  FFmpegError.throwIfError(context.sendFrameSync(null), 'aac');
  drain();
  const owned = stack.move();
  return { context, packets, [Symbol.dispose]: () => owned.dispose() };
}

function audioFrame(sound: Stereo, at: number, count: number): Frame {
  const frame = new Frame();
  frame.alloc();
  frame.format = AV_SAMPLE_FMT_FLTP;
  frame.sampleRate = SAMPLE_RATE;
  frame.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
  frame.nbSamples = count;
  FFmpegError.throwIfError(frame.getBuffer(0), 'frame');
  frame.pts = BigInt(at);
  for (const [index, channel] of [sound.left, sound.right].entries()) {
    const part = channel.subarray(at, at + count);
    frame.data?.[index]?.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  }
  return frame;
}
