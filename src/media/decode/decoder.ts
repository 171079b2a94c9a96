import {
  AV_FRAME_FLAG_CORRUPT,
  AV_NOPTS_VALUE,
  AV_PKT_DATA_ENCRYPTION_INFO,
  AV_PKT_FLAG_KEY,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  AVSEEK_FLAG_BACKWARD,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, type Frame, Packet, type Stream } from 'node-av/lib';
import { type Container, secondsAt } from './media-file.ts';
import { UnreadableFileError } from './unreadable-file.ts';

/** Damaged packets that a decoder may step over in a row before the file counts as unreadable. */
const TOLERATED_FAULTS = 10;

/** Formats that take a wish to seek and then give no frame at all; from the start they do. */
const UNSEEKABLE = ['webp_anim'];

/** Frames of one stream, in order of presentation. */
export type Decoder = Disposable & {
  /** Fills `into` with the next frame; false at the end. Throws {@link UnreadableFileError}. */
  next(into: Frame): boolean;
  /**
   * Continues at the key frame at or before `seconds` of the file. What is due before `all` is left out as far as no
   * other frame is made of it.
   */
  seek(seconds: number, all?: number): void;
  /** When a frame is due, in seconds of the file (see the container's `zero`); negative while before it. */
  secondsOf(frame: Frame): number;
  /** How many packets could not be decoded, and frames only in part, so far. */
  readonly damage: number;
};

const isKey = ({ flags }: Packet): boolean => (flags & AV_PKT_FLAG_KEY) !== 0;

/**
 * Decodes one stream of an open container. Only one decoder may read a container at a time. With `roughly`, blocks may be
 * seen in frames that are no key frames, which spares a part of the work.
 */
export function openDecoder(container: Container, stream: Stream, roughly = false): Decoder {
  const { format, path, zero } = container;
  const codec = Codec.findDecoder(stream.codecpar.codecId);
  if (!codec) throw new UnreadableFileError(path, 'its codec is unknown');
  const context = new CodecContext();
  context.allocContext3(codec);
  const packet = new Packet();
  packet.alloc();
  const close = (): void => {
    packet.free();
    context.freeContext();
  };
  const fail = (code: number): never => {
    throw new UnreadableFileError(path, `it is damaged (${FFmpegError.strerror(code)})`);
  };
  // Without it the decoder cannot tell how much sound to leave out at both ends.
  context.pktTimebase = stream.timeBase;
  // How much that is stands at the packets; noted here too, it would be left out again after each seek.
  stream.codecpar.initialPadding = 0;
  if (stream.codecpar.toContext(context) < 0 || context.open2Sync(codec, null) < 0) {
    close();
    throw new UnreadableFileError(path, 'its codec cannot be opened');
  }

  // Those in a row, which end when a frame comes.
  let faults = 0;
  let damage = 0;
  const stumble = (code: number): void => {
    damage += 1;
    if (++faults > TOLERATED_FAULTS) fail(code);
  };
  let allFrom = Number.NEGATIVE_INFINITY;
  const hurry = (): void => {
    const due = packet.pts === AV_NOPTS_VALUE ? packet.dts : packet.pts;
    context.setOption('skip_frame', secondsAt(zero, due, stream) < allFrom ? 'noref' : 'default');
    if (roughly) context.setOption('skip_loop_filter', isKey(packet) ? 'default' : 'all');
  };
  const feed = (): void => {
    const read = format.readFrameSync(packet);
    if (read < 0 && read !== AVERROR_EOF) fail(read);
    const wanted = read === AVERROR_EOF || packet.streamIndex === stream.index;
    if (wanted && packet.getSideData(AV_PKT_DATA_ENCRYPTION_INFO)) {
      packet.unref();
      throw new UnreadableFileError(path, 'it is encrypted');
    }
    if (wanted && read >= 0) hurry();
    const sent = wanted ? context.sendPacketSync(read === AVERROR_EOF ? null : packet) : 0;
    packet.unref();
    if (sent < 0 && sent !== AVERROR_EOF) stumble(sent);
  };

  return {
    next(into) {
      for (;;) {
        const code = context.receiveFrameSync(into);
        if (code >= 0) {
          faults = 0;
          if (into.decodeErrorFlags !== 0 || into.hasFlags(AV_FRAME_FLAG_CORRUPT)) damage += 1;
          return true;
        }
        if (code === AVERROR_EOF) return false;
        if (code !== AVERROR_EAGAIN) stumble(code);
        feed();
      }
    },
    seek(seconds, all = Number.NEGATIVE_INFINITY) {
      allFrom = all;
      if (UNSEEKABLE.includes(container.formatName)) return;
      const { num, den } = stream.timeBase;
      const target = BigInt(Math.floor(((zero + seconds) * den) / num));
      // Formats without an index refuse; decoding from the start then finds the same frame, only slower.
      if (format.seekFrameSync(stream.index, target, AVSEEK_FLAG_BACKWARD) >= 0) context.flushBuffers();
    },
    get damage() {
      return damage;
    },
    secondsOf: (frame) => secondsAt(zero, frame.bestEffortTimestamp, stream),
    [Symbol.dispose]: close,
  };
}
