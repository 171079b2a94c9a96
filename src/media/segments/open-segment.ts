import { AVERROR_EOF } from 'node-av/constants';
import { FFmpegError, Packet, Rational } from 'node-av/lib';
import { type Container, openContainer } from '../decode/media-file.ts';
import type { Mp4Track } from '../encode/mp4-writer.ts';
import type { Span } from './spans.ts';

/** A piece on disk, as `encodeSegment` has made it. */
export type Segment = { span: Span; path: string };

/** A piece that cannot stand in this film: other settings than the one before it, or other frames than it should have. */
export class UnfitSegment extends Error {}

/** A piece opened for reading. */
export type OpenSegment = Disposable & {
  track: Mp4Track;
  /** Its parameter sets, which those of all pieces of a film must equal. */
  settings: Buffer;
  /** In the order of decoding, each good until the next, with their times in frames of the film. @throws UnfitSegment */
  packets(): Iterable<Packet>;
};

/** Frames that every piece is decoded ahead of what is shown, as all of them may hold frames that refer to later ones. */
const AHEAD = 2;

/** Throws {@link UnfitSegment} and {@link UnreadableFileError}. */
export function openSegment({ span: { from, to }, path }: Segment, fps: number): OpenSegment {
  const container = openContainer(path, { isOurs: true });
  const { video } = container;
  if (!video) {
    container[Symbol.dispose]();
    throw new UnfitSegment(`${path} has no picture.`);
  }
  const { codecpar: codec, timeBase } = video;
  const frame = new Rational(1, fps);
  return {
    track: {
      timeBase: frame,
      framerate: new Rational(fps, 1),
      describe: (parameters) => codec.copy(parameters),
    },
    settings: codec.extradata ?? Buffer.alloc(0),
    *packets() {
      let at = from;
      for (const packet of packetsIn(container)) {
        packet.rescaleTs(timeBase, frame);
        packet.pts += BigInt(from);
        packet.dts = BigInt(at - AHEAD);
        packet.duration = 1n;
        yield packet;
        at += 1;
      }
      if (at !== to) throw new UnfitSegment(`${path} has ${at - from} frames, not ${to - from}.`);
    },
    [Symbol.dispose]: () => container[Symbol.dispose](),
  };
}

/** All packets of a file that we have made, each good until the next. */
export function* packetsIn({ format }: Container): Iterable<Packet> {
  using packet = new Packet();
  packet.alloc();
  let code = format.readFrameSync(packet);
  for (; code >= 0; code = format.readFrameSync(packet)) {
    yield packet;
    packet.unref();
  }
  if (code !== AVERROR_EOF) FFmpegError.throwIfError(code, 'segment');
}
