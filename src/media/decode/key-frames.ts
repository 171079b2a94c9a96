import { AV_NOPTS_VALUE, AV_PKT_FLAG_KEY, AVSEEK_FLAG_BACKWARD } from 'node-av/constants';
import { Codec, CodecContext, Frame, Packet } from 'node-av/lib';
import { type Opened, openContainer, secondsAt } from './media-file.ts';

/** Pictures of a film that can be decoded by themselves. */
export type KeyFrames = Disposable & {
  /** The key frame that is due at `seconds` of the file, good until the next; null where it is not found. Blocks may be seen in it. */
  at(seconds: number): Frame | null;
};

/** Packets looked at before a key frame counts as not found: formats without an index may search far before it. */
const MOST_PACKETS = 600;
/** Times are compared as they were told, but for rounding. */
const SAME_SECONDS = 1e-4;

/** Opens a film for its key frames; null for what has no picture. Throws {@link UnreadableFileError}. */
export function openKeyFrames(path: string, opened?: Opened): KeyFrames | null {
  using stack = new DisposableStack();
  const container = stack.use(openContainer(path, { opened }));
  const { format, video: stream, zero } = container;
  const codec = stream && Codec.findDecoder(stream.codecpar.codecId);
  if (!stream || !codec) return null;
  const context = stack.adopt(new CodecContext(), (it) => it.freeContext());
  context.allocContext3(codec);
  context.pktTimebase = stream.timeBase;
  // It is dear, and makes none of it easier to find.
  context.setOption('skip_loop_filter', 'all');
  if (stream.codecpar.toContext(context) < 0 || context.open2Sync(codec, null) < 0) return null;
  const packet = stack.adopt(new Packet(), (it) => it.free());
  packet.alloc();
  const frame = stack.adopt(new Frame(), (it) => it.free());
  frame.alloc();

  const find = (seconds: number): boolean => {
    const ticks = Math.round(((zero + seconds) * stream.timeBase.den) / stream.timeBase.num);
    if (format.seekFrameSync(stream.index, BigInt(ticks), AVSEEK_FLAG_BACKWARD) < 0) return false;
    for (let read = 0; read < MOST_PACKETS && format.readFrameSync(packet) >= 0; read += 1) {
      const due = packet.pts === AV_NOPTS_VALUE ? packet.dts : packet.pts;
      const isIt = packet.streamIndex === stream.index && (packet.flags & AV_PKT_FLAG_KEY) !== 0;
      if (isIt && Math.abs(secondsAt(zero, due, stream) - seconds) < SAME_SECONDS) return true;
      packet.unref();
    }
    return false;
  };
  const owned = stack.move();
  return {
    at(seconds) {
      if (!find(seconds)) return null;
      frame.unref();
      context.sendPacketSync(packet);
      packet.unref();
      // Nothing follows: a decoder that waits for what may stand before it gives it up.
      context.sendPacketSync(null);
      const isThere = context.receiveFrameSync(frame) >= 0;
      context.flushBuffers();
      return isThere ? frame : null;
    },
    [Symbol.dispose]: () => owned.dispose(),
  };
}
