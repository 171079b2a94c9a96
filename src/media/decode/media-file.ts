import { closeSync, openSync, readSync } from 'node:fs';
import { AV_NOPTS_VALUE } from 'node-av/constants';
import { Dictionary, FFmpegError, FormatContext, InputFormat, type Stream } from 'node-av/lib';
import { systemCodeOf } from '../system-code.ts';
import { chooseStreams } from './choose-streams.ts';
import { UnreadableFileError } from './unreadable-file.ts';

/**
 * Demuxers that may look at a stranger's file: those of the types that a media library takes. Above all nothing
 * that opens further files or addresses by name (playlists, concat scripts, image sequences).
 */
const DEMUXERS = [
  ...['mov', 'mp4', 'matroska', 'webm', 'avi', 'mpegts'],
  ...['png_pipe', 'jpeg_pipe', 'webp_pipe', 'gif', 'webp_anim', 'apng'],
  ...['mp3', 'wav', 'ogg', 'flac', 'aac'],
].join(',');

/** Whether the file is one picture that stands still. */
export function isStill({ formatName }: Pick<Container, 'formatName'>): boolean {
  return formatName.endsWith('_pipe');
}

/** A media file opened for reading. Dispose it to give back the descriptor and the native context. */
export type Container = Disposable & {
  path: string;
  format: FormatContext;
  /** Short names of the demuxer, such as `mov,mp4,m4a,3gp,3g2,mj2`. */
  formatName: string;
  /** The film or the still; a cover picture is neither. What nothing here decodes is not chosen. */
  video: Stream | null;
  audio: Stream | null;
  /**
   * Where the film begins in the timestamps of the file, in seconds: at the earlier of its picture and its sound, and
   * never before 0, as what is older is there only to be decoded from. Every time given to or got from a file counts
   * from here, so that tracks which start apart keep their distance.
   */
  zero: number;
};

/** What opening a file found, for opening it again: places of its streams. */
export type Opened = Pick<Container, 'formatName' | 'zero'> & { video: number | null; audio: number | null };

export function openedAs({ formatName, zero, video, audio }: Container): Opened {
  return { formatName, zero, video: video?.index ?? null, audio: audio?.index ?? null };
}

/** Formats whose head tells all that decoding takes. */
const TOLD_BY_HEAD = ['mov,mp4,m4a,3gp,3g2,mj2', 'matroska,webm'];

/**
 * Opens a file through its descriptor, so that no character of its name and no extension can steer FFmpeg. `isOurs` spares
 * the look into its streams, which is for files whose head does not tell all; so does `opened`, of the same file, where
 * its head does. Throws {@link UnreadableFileError}.
 */
export function openContainer(
  path: string,
  { isOurs = false, opened }: { isOurs?: boolean; opened?: Opened | undefined } = {},
): Container {
  const known = opened && TOLD_BY_HEAD.includes(opened.formatName) ? opened : null;
  const descriptor = openDescriptor(path);
  const format = new FormatContext();
  const close = (): void => {
    format.closeInputSync();
    closeSync(descriptor);
  };
  try {
    format.allocContext();
    using options = Dictionary.fromObject({
      fd: descriptor,
      protocol_whitelist: 'fd',
      format_whitelist: DEMUXERS,
    });
    check(path, format.openInputSync('fd:', formatByHead(descriptor), options));
    if (!isOurs && !known) check(path, format.findStreamInfoSync(null));
    const streamAt = (index: number | null) => (index === null ? null : (format.streams[index] ?? null));
    const { video, audio } = known
      ? { video: streamAt(known.video), audio: streamAt(known.audio) }
      : chooseStreams(format);
    const formatName = format.iformat?.name ?? '';
    return {
      ...{ path, format, formatName, video, audio },
      zero: known?.zero ?? zeroOf([video, audio]),
      [Symbol.dispose]: close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** What every JPEG begins with. */
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** FFmpeg looks far into a JPEG, several times, before it takes it for one (25 ms a megabyte); its head tells as much. */
function formatByHead(descriptor: number): InputFormat | null {
  const head = Buffer.alloc(JPEG.length);
  try {
    readSync(descriptor, head, 0, head.length, 0);
  } catch {
    // Such as a folder: FFmpeg is to say so.
    return null;
  }
  return head.equals(JPEG) ? InputFormat.findInputFormat('jpeg_pipe') : null;
}

function zeroOf(streams: (Stream | null)[]): number {
  const starts = streams.flatMap((stream) =>
    stream && stream.startTime !== AV_NOPTS_VALUE ? [secondsAt(0, stream.startTime, stream)] : [],
  );
  return starts.length > 0 ? Math.max(0, Math.min(...starts)) : 0;
}

/** A timestamp of a stream in seconds from `zero`. */
export function secondsAt(zero: number, timestamp: bigint, { timeBase }: Stream): number {
  return (Number(timestamp) * timeBase.num) / timeBase.den - zero;
}

function openDescriptor(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    const code = systemCodeOf(error);
    // Such as too many open files, or a disk that fails: that says nothing of this one.
    if (code !== 'ENOENT' && code !== 'EISDIR') throw error;
    throw new UnreadableFileError(path, `it cannot be opened (${code})`);
  }
}

function check(path: string, code: number): void {
  if (code < 0) throw new UnreadableFileError(path, `it cannot be made out (${FFmpegError.strerror(code)})`);
}
