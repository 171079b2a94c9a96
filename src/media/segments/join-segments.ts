import { AVERROR_EOF } from 'node-av/constants';
import { FFmpegError, Packet, Rational } from 'node-av/lib';
import { SAMPLE_RATE } from '../audio/stereo.ts';
import { type Container, openContainer } from '../decode/media-file.ts';
import type { EncodedAudio } from '../encode/audio-encoder.ts';
import { encodedTrack, type Mp4Writer, openMp4 } from '../encode/mp4-writer.ts';
import type { Span } from './spans.ts';

/** A piece on disk, as `encodeSegment` has made it. */
export type Segment = { span: Span; path: string };

/** A piece that cannot stand in this film: other settings than the one before it, or other frames than it should have. */
export class UnfitSegment extends Error {}

/** Frames that every piece is decoded ahead of what is shown, as all of them may hold frames that refer to later ones. */
const AHEAD = 2;

/**
 * Puts pieces behind each other into one MP4, with the sound, and encodes nothing again. They stand end to end, from the
 * first frame on. Throws {@link OutputError}; {@link UnfitSegment} and {@link UnreadableFileError} of a piece.
 */
export function joinSegments(
  path: string,
  fps: number,
  segments: readonly Segment[],
  sound: EncodedAudio,
): void {
  const [first] = segments;
  if (!first) throw new RangeError('A film has a piece at least.');
  const frame = new Rational(1, fps);
  using start = openSegment(first);
  const track = {
    timeBase: frame,
    framerate: new Rational(fps, 1),
    describe: (parameters: typeof start.codec) => start.codec.copy(parameters),
  };
  using mp4 = openMp4(path, track, encodedTrack(sound.context));
  const hearUntil = openSound(sound, mp4);
  for (const segment of segments) {
    using piece = openSegment(segment);
    if (!piece.settings.equals(start.settings)) throw new UnfitSegment(`${segment.path} has other settings.`);
    const { from, to } = segment.span;
    let at = from;
    for (const packet of piece.packets()) {
      packet.rescaleTs(piece.timeBase, frame);
      packet.pts += BigInt(from);
      packet.dts = BigInt(at - AHEAD);
      packet.duration = 1n;
      mp4.write(packet, 0);
      at += 1;
      hearUntil(at / fps);
    }
    if (at !== to) throw new UnfitSegment(`${segment.path} has ${at - from} frames, not ${to - from}.`);
  }
  hearUntil(Number.POSITIVE_INFINITY);
  mp4.finish();
}

function openSegment({ path }: Segment) {
  const container = openContainer(path);
  const { video } = container;
  if (!video) {
    container[Symbol.dispose]();
    throw new UnfitSegment(`${path} has no picture.`);
  }
  const { codecpar: codec, timeBase } = video;
  const settings = codec.extradata ?? Buffer.alloc(0);
  return {
    codec,
    settings,
    timeBase,
    packets: () => packetsOf(container),
    [Symbol.dispose]: () => container[Symbol.dispose](),
  };
}

/** In the order of decoding; each is good until the next. */
function* packetsOf({ format }: Container): Iterable<Packet> {
  using packet = new Packet();
  packet.alloc();
  let code = format.readFrameSync(packet);
  for (; code >= 0; code = format.readFrameSync(packet)) {
    yield packet;
    packet.unref();
  }
  if (code !== AVERROR_EOF) FFmpegError.throwIfError(code, 'segment');
}

/** Writes the sound up to a moment, level with the picture, so that the muxer need not hold much of either. */
function openSound({ packets }: EncodedAudio, mp4: Mp4Writer): (seconds: number) => void {
  let heard = 0;
  return (seconds) => {
    for (; heard < packets.length; heard += 1) {
      const packet = packets[heard];
      if (!packet || Number(packet.pts) / SAMPLE_RATE > seconds) return;
      // Writing empties a packet, and a film may be joined again.
      using copy = packet.clone();
      if (copy) mp4.write(copy, 1);
    }
  };
}
