import { execFileSync } from 'node:child_process';
import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PIX_FMT_YUV444P,
  AV_SAMPLE_FMT_FLTP,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVIO_FLAG_WRITE,
  type FFAudioEncoder,
  type FFEncoderCodec,
} from 'node-av/constants';
import {
  Codec,
  CodecContext,
  Dictionary,
  FFmpegError,
  FormatContext,
  Frame,
  IOContext,
  Packet,
  Rational,
} from 'node-av/lib';
import { audioInput } from '#src/media/audio/decode-audio.ts';
import { openFilter, videoInput } from '#src/media/decode/filter.ts';

/** Encoded pictures or sound; times in the time base of the context. */
export type Track = {
  context: CodecContext;
  packets: Packet[];
  /** What the container notes of the track: that it is a cover picture, say. */
  disposition?: number;
};

const FPS = 30;
const RATE = 48_000;

/** Encodes frames, 30 a second, in a pixel format by FFmpeg's name. Settings are the encoder's own. */
export function encodePictures(
  encoder: FFEncoderCodec,
  frames: Frame[],
  pixelFormat: string,
  settings: Record<string, string> = {},
): Track {
  const converted = filtered('video', frames, videoInput, `format=${pixelFormat}`);
  return encode(encoder, converted, (context, { width, height, format, colorSpace, colorRange }) => {
    Object.assign(context, { width, height, pixelFormat: format, colorSpace, colorRange });
    context.timeBase = new Rational(1, FPS);
    context.framerate = new Rational(FPS, 1);
    for (const [name, value] of Object.entries(settings)) context.setOption(name, value);
  });
}

/** What encoders of sound take: their sample format, and samples at once. */
const SOUND: Record<string, string> = {
  ac3: 'aformat=sample_fmts=fltp,asetnsamples=1536:p=0',
  aac: 'aformat=sample_fmts=fltp,asetnsamples=1024:p=0',
  libmp3lame: 'aformat=sample_fmts=fltp,asetnsamples=1152:p=0',
  flac: 'aformat=sample_fmts=s16,asetnsamples=4608:p=0',
  eac3: 'aformat=sample_fmts=fltp,asetnsamples=1536:p=0',
  alac: 'aformat=sample_fmts=s16p,asetnsamples=4096:p=0',
  mp2: 'aformat=sample_fmts=s16,asetnsamples=1152:p=0',
  libopus: 'aformat=sample_fmts=s16,asetnsamples=960:p=1',
  libvorbis: 'aformat=sample_fmts=fltp,asetnsamples=1024:p=0',
  pcm_s16le: 'aformat=sample_fmts=s16,asetnsamples=1024:p=0',
  pcm_s24le: 'aformat=sample_fmts=s32,asetnsamples=1024:p=0',
  pcm_f32le: 'aformat=sample_fmts=flt,asetnsamples=1024:p=0',
  pcm_mulaw: 'aformat=sample_fmts=s16,asetnsamples=1024:p=0',
};

/** Encodes stereo sound of `seconds`, sample values given by time. */
export function encodeSound(encoder: FFAudioEncoder, seconds: number, at: (time: number) => number): Track {
  const sound = new Frame();
  sound.alloc();
  Object.assign(sound, { format: AV_SAMPLE_FMT_FLTP, sampleRate: RATE, pts: 0n });
  Object.assign(sound, { channelLayout: AV_CHANNEL_LAYOUT_STEREO, nbSamples: Math.round(seconds * RATE) });
  FFmpegError.throwIfError(sound.getBuffer(0), 'frame');
  const samples = Float32Array.from({ length: sound.nbSamples }, (_, index) => at(index / RATE));
  for (const plane of sound.data ?? []) plane.set(new Uint8Array(samples.buffer));
  const frames = filtered('audio', [sound], audioInput, SOUND[encoder] ?? 'anull');
  return encode(encoder, frames, (context, { format, sampleRate, channelLayout }) => {
    Object.assign(context, { sampleFormat: format, sampleRate, channelLayout });
    context.timeBase = new Rational(1, RATE);
  });
}

/** Writes tracks into a container by FFmpeg's name of its muxer, which has settings of its own; each track is shifted by its `delay` in seconds. */
export function writeMedia(
  path: string,
  muxer: string,
  tracks: (Track & { delay?: number })[],
  settings: Record<string, string> = {},
): string {
  using stack = new DisposableStack();
  const format = stack.adopt(new FormatContext(), (it) => it.freeContext());
  FFmpegError.throwIfError(format.allocOutputContext2(null, muxer, path), muxer);
  const streams = tracks.map(({ context, disposition = 0 }) => {
    const stream = format.newStream();
    FFmpegError.throwIfError(stream.codecpar.fromContext(context), muxer);
    return Object.assign(stream, { timeBase: context.timeBase, disposition });
  });
  const io = stack.adopt(new IOContext(), (it) => {
    format.pb = null;
    it.closepSync();
  });
  FFmpegError.throwIfError(io.open2Sync(`file:${path}`, AVIO_FLAG_WRITE), path);
  format.pb = io;
  using options = Dictionary.fromObject(settings);
  FFmpegError.throwIfError(format.writeHeaderSync(options), muxer);
  const queue = tracks.flatMap(({ context: { timeBase }, packets, delay = 0 }, index) => {
    const ticks = BigInt(Math.round((delay * timeBase.den) / timeBase.num));
    const due = ({ dts }: Packet) => (Number(dts + ticks) * timeBase.num) / timeBase.den;
    return packets.map((packet) => ({ packet, index, ticks, due: due(packet) }));
  });
  for (const { packet, index, ticks } of queue.sort((a, b) => a.due - b.due)) {
    using copy = packet.clone();
    const [stream, track] = [streams[index], tracks[index]];
    if (!copy || !stream || !track) throw new Error('Out of memory.');
    copy.streamIndex = index;
    copy.pts += ticks;
    copy.dts += ticks;
    copy.rescaleTs(track.context.timeBase, stream.timeBase);
    FFmpegError.throwIfError(format.interleavedWriteFrameSync(copy), muxer);
  }
  FFmpegError.throwIfError(format.writeTrailerSync(), muxer);
  return path;
}

/** A frame of one colour, given as 8-bit Y, U and V of BT.709 limited range, in a pixel format by FFmpeg's name. */
export function colourFrame(
  width: number,
  height: number,
  [y, u, v]: readonly number[],
  pixelFormat = 'yuv444p',
): Frame {
  const frame = new Frame();
  frame.alloc();
  Object.assign(frame, { width, height, format: AV_PIX_FMT_YUV444P, pts: 0n });
  Object.assign(frame, { colorSpace: AVCOL_SPC_BT709, colorRange: AVCOL_RANGE_MPEG });
  FFmpegError.throwIfError(frame.getBuffer(0), 'frame');
  for (const [index, plane] of (frame.data ?? []).entries()) plane.fill([y, u, v][index] ?? 0);
  const [converted] = filtered('video', [frame], videoInput, `format=${pixelFormat}`);
  if (!converted) throw new Error(`Nothing came of ${pixelFormat}.`);
  return converted;
}

function filtered(
  kind: 'video' | 'audio',
  frames: Frame[],
  input: (frame: Frame) => string,
  chain: string,
): Frame[] {
  const [first] = frames;
  if (!first) throw new Error('There is nothing to encode.');
  using filter = openFilter(kind, input(first), chain);
  const results: Frame[] = [];
  for (const frame of [...frames, null]) {
    filter.push(frame);
    for (;;) {
      const result = new Frame();
      result.alloc();
      if (!filter.pull(result)) {
        result.free();
        break;
      }
      results.push(result);
    }
  }
  return results;
}

const SVT_AV1: FFEncoderCodec = 'libsvtav1' as never;

/**
 * SVT-AV1 makes a real-time thread of whoever opens it as root, ahead of everything else on the machine, and processes
 * that are started afterwards inherit that. Node waits for threads of its own by asking again and again, which then
 * never get to run: two such processes hold two cores for good.
 */
function beOrdinaryAgain(): void {
  if (process.platform === 'linux') execFileSync('chrt', ['-o', '-p', '0', `${process.pid}`]);
}

function encode(
  encoder: FFEncoderCodec,
  frames: Frame[],
  configure: (context: CodecContext, first: Frame) => void,
): Track {
  const codec = Codec.findEncoderByName(encoder);
  const [first] = frames;
  if (!codec || !first) throw new Error(`There is no ${encoder}, or nothing to encode.`);
  const context = new CodecContext();
  context.allocContext3(codec);
  configure(context, first);
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  FFmpegError.throwIfError(context.open2Sync(codec, null), encoder);
  if (encoder === SVT_AV1) beOrdinaryAgain();
  const pictures = context.framerate.num > 0;
  const packets: Packet[] = [];
  for (const [index, frame] of [...frames, null].entries()) {
    if (frame && pictures) frame.pts = BigInt(index);
    FFmpegError.throwIfError(context.sendFrameSync(frame), encoder);
    for (;;) {
      const packet = new Packet();
      packet.alloc();
      if (context.receivePacketSync(packet) < 0) {
        packet.free();
        break;
      }
      if (pictures) packet.duration = 1n;
      packets.push(packet);
    }
    frame?.free();
  }
  return { context, packets };
}
