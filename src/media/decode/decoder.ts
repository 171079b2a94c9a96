import { AVERROR_EAGAIN, AVERROR_EOF, AVSEEK_FLAG_BACKWARD } from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, type Frame, Packet, type Stream } from 'node-av/lib';
import { type Container, secondsAt } from './media-file.ts';
import { UnreadableFileError } from './unreadable-file.ts';

/** Damaged packets that a decoder may step over in a row before the file counts as unreadable. */
const TOLERATED_FAULTS = 10;

/** Frames of one stream, in order of presentation. */
export type Decoder = Disposable & {
  /** Fills `into` with the next frame; false at the end. Throws {@link UnreadableFileError}. */
  next(into: Frame): boolean;
  /** Continues at the key frame at or before `seconds` of the file. */
  seek(seconds: number): void;
  /** When a frame is due, in seconds of the file (see the container's `zero`); negative while before it. */
  secondsOf(frame: Frame): number;
};

/** Decodes one stream of an open container. Only one decoder may read a container at a time. */
export function openDecoder(container: Container, stream: Stream): Decoder {
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
    throw new UnreadableFileError(path, FFmpegError.strerror(code));
  };
  // Without it the decoder cannot tell how much sound to leave out at both ends.
  context.pktTimebase = stream.timeBase;
  // How much that is stands at the packets; noted here too, it would be left out again after each seek.
  stream.codecpar.initialPadding = 0;
  if (stream.codecpar.toContext(context) < 0 || context.open2Sync(codec, null) < 0) {
    close();
    throw new UnreadableFileError(path, 'its codec cannot be opened');
  }

  let faults = 0;
  const feed = (): void => {
    const read = format.readFrameSync(packet);
    if (read < 0 && read !== AVERROR_EOF) fail(read);
    const wanted = read === AVERROR_EOF || packet.streamIndex === stream.index;
    const sent = wanted ? context.sendPacketSync(read === AVERROR_EOF ? null : packet) : 0;
    packet.unref();
    if (sent < 0 && sent !== AVERROR_EOF && ++faults > TOLERATED_FAULTS) fail(sent);
  };

  return {
    next(into) {
      for (;;) {
        const code = context.receiveFrameSync(into);
        if (code >= 0) {
          faults = 0;
          return true;
        }
        if (code === AVERROR_EOF) return false;
        if (code !== AVERROR_EAGAIN && ++faults > TOLERATED_FAULTS) fail(code);
        feed();
      }
    },
    seek(seconds) {
      const { num, den } = stream.timeBase;
      const target = BigInt(Math.floor(((zero + seconds) * den) / num));
      // Formats without an index refuse; decoding from the start then finds the same frame, only slower.
      if (format.seekFrameSync(stream.index, target, AVSEEK_FLAG_BACKWARD) >= 0) context.flushBuffers();
    },
    secondsOf: (frame) => secondsAt(zero, frame.bestEffortTimestamp, stream),
    [Symbol.dispose]: close,
  };
}
