import { AVIO_FLAG_WRITE } from 'node-av/constants';
import {
  type CodecContext,
  type CodecParameters,
  FFmpegError,
  FormatContext,
  IOContext,
  type Packet,
  type Rational,
  type Stream,
} from 'node-av/lib';
import { checkOutput } from './output-error.ts';

export type Mp4Writer = Disposable & {
  /** Queues a packet of one of the streams; the muxer interleaves. */
  write(packet: Packet, stream: number): void;
  /** Has all that was written reach the file; of a film in fragments it ends one. */
  flush(): void;
  /** Completes the file. Without it the file is not playable. */
  finish(): void;
};

/**
 * What the muxer is told: the index in front, and no edit lists, which platforms refuse in files to be published. In their
 * place pictures may come before their time of decoding, so that what is shown first is shown at zero.
 */
export const MP4_OPTIONS = {
  movflags: '+faststart+negative_cts_offsets',
  use_editlist: '0',
  avoid_negative_ts: 'disabled',
};

/**
 * A film that can be played while it is being written: after the head each {@link Mp4Writer.flush} ends a fragment. Times
 * are as in a whole film.
 */
export const FRAGMENT_OPTIONS = {
  ...MP4_OPTIONS,
  movflags: '+frag_custom+empty_moov+default_base_moof+negative_cts_offsets',
};

/** A stream of a file: what it is, and the unit of its packets' times. */
export type Mp4Track = {
  timeBase: Rational;
  framerate: Rational;
  /** Fills in the parameters of the stream; negative when it fails. */
  describe: (parameters: CodecParameters) => number;
};

/** A stream that an encoder fills. */
export function encodedTrack(context: CodecContext): Mp4Track {
  const { timeBase, framerate } = context;
  return { timeBase, framerate, describe: (parameters) => parameters.fromContext(context) };
}

/** Opens an MP4 of such streams, numbered from 0. Throws {@link OutputError}. */
export function openMp4(
  path: string,
  tracks: readonly Mp4Track[],
  options: Readonly<Record<string, string>> = MP4_OPTIONS,
): Mp4Writer {
  using stack = new DisposableStack();
  const format = stack.adopt(new FormatContext(), (it) => it.freeContext());
  FFmpegError.throwIfError(format.allocOutputContext2(null, 'mp4', path), 'mp4');
  const streams = tracks.map((track) => addStream(format, track));
  const io = stack.adopt(new IOContext(), (it) => {
    // Freeing the format context would close its file once more.
    format.pb = null;
    it.closepSync();
  });
  checkOutput(io.open2Sync(`file:${path}`, AVIO_FLAG_WRITE), `Cannot write ${path}`);
  format.pb = io;
  for (const [name, value] of Object.entries(options)) {
    FFmpegError.throwIfError(format.setOption(name, value), `mp4 ${name}`);
  }
  checkOutput(format.writeHeaderSync(null), `Cannot write ${path}`);
  const bases = tracks.map(({ timeBase }) => timeBase);
  const owned = stack.move();
  return {
    write(packet, index) {
      const [stream, base] = [streams[index], bases[index]];
      if (!stream || !base) throw new RangeError(`No stream ${index}.`);
      packet.streamIndex = index;
      packet.rescaleTs(base, stream.timeBase);
      checkOutput(format.interleavedWriteFrameSync(packet), `Cannot write ${path}`);
    },
    flush() {
      checkOutput(format.interleavedWriteFrameSync(null), `Cannot write ${path}`);
      checkOutput(format.writeFrameSync(null), `Cannot write ${path}`);
      io.flushSync();
      checkOutput(io.error, `Cannot write ${path}`);
    },
    finish() {
      checkOutput(format.writeTrailerSync(), `Cannot write ${path}`);
      io.flushSync();
      checkOutput(io.error, `Cannot write ${path}`);
    },
    [Symbol.dispose]: () => owned.dispose(),
  };
}

function addStream(format: FormatContext, { timeBase, framerate, describe }: Mp4Track): Stream {
  const stream = format.newStream();
  FFmpegError.throwIfError(describe(stream.codecpar), 'mp4');
  stream.timeBase = timeBase;
  if (framerate.num > 0) stream.avgFrameRate = framerate;
  return stream;
}
