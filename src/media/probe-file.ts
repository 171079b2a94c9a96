import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { AV_NOPTS_VALUE, AV_PKT_FLAG_KEY, AVERROR_EOF } from 'node-av/constants';
import { FFmpegError, Frame, Packet, type Stream } from 'node-av/lib';
import { codecName, undecodableCodecs } from './decode/choose-streams.ts';
import { openDecoder } from './decode/decoder.ts';
import type { Size } from './decode/fit.ts';
import { type Container, type Opened, openContainer, openedAs, secondsAt } from './decode/media-file.ts';
import { UnreadableFileError } from './decode/unreadable-file.ts';
import { uprightFilters } from './decode/upright.ts';
import { sha256Of } from './digest.ts';
import type { PacketList } from './seeing/packet-list.ts';

/** What a media file is, found by decoding it. */
export type MediaFacts = {
  kind: 'video' | 'image' | 'audio';
  mimeType: string;
  /** As shown, after turning upright; 0 for sound. */
  width: number;
  height: number;
  /** null for images. */
  durationMs: number | null;
  fps: number | null;
  /** Pictures in the file: counted for videos, 1 for an image, 0 for sound. */
  frames: number;
  hasAudio: boolean;
  /** FFmpeg's name of the codec of the picture, or of the sound when there is no picture. */
  codec: string;
  sizeBytes: number;
  /** Lower-case hex. */
  sha256: string;
};

/** Probes in this process. Throws {@link UnreadableFileError}. For strangers' files use `probe`, which isolates it. */
export async function probeFile(path: string): Promise<MediaFacts> {
  return (await inspectFile(path)).facts;
}

/** The same, with what was read of the pictures of a film on the way, and what spares a look when it is opened again. */
export type InspectedFile = { facts: MediaFacts; packets: PacketList; opened: Opened };

export async function inspectFile(path: string): Promise<InspectedFile> {
  const packets: PacketList = { seconds: [], bytes: [], isKey: [] };
  const { opened, ...inspected } = inspect(path, packets);
  const facts = { ...inspected, sizeBytes: statSync(path).size, sha256: await sha256Of(path) };
  return { facts, packets, opened };
}

type Inspected = Omit<MediaFacts, 'sizeBytes' | 'sha256'>;

function inspect(path: string, packets: PacketList): Inspected & { opened: Opened } {
  using container = openContainer(path);
  return { ...inspectContainer(container, packets), opened: openedAs(container) };
}

function inspectContainer(container: Container, packets: PacketList): Inspected {
  const { video, audio } = container;
  const imageType = IMAGE_TYPES[container.formatName];
  if (video && imageType) return inspectImage(container, video, imageType);
  if (video && !AUDIO_TYPES[container.formatName]) return inspectVideo(container, video, packets);
  if (audio) return inspectAudio(container, audio);
  throw new UnreadableFileError(container.path, whyNothing(container));
}

function whyNothing({ format }: Container): string {
  const of = (what: 'picture' | 'sound') =>
    undecodableCodecs(format, what).map((codec) => `${what} in ${codec}`);
  const held = [...of('picture'), ...of('sound')];
  return held.length > 0
    ? `it holds ${held.join(' and ')}, which cannot be decoded`
    : 'it holds neither picture nor sound';
}

const IMAGE_TYPES: Record<string, string | undefined> = {
  png_pipe: 'image/png',
  jpeg_pipe: 'image/jpeg',
  webp_pipe: 'image/webp',
};

/** Formats of sound alone; a picture in them is the sleeve, not a film. */
const AUDIO_TYPES: Record<string, string | undefined> = {
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  flac: 'audio/flac',
  aac: 'audio/aac',
};

/** Pictures that move, and films of containers that tell nothing more. */
const FILM_TYPES: Record<string, string | undefined> = {
  gif: 'image/gif',
  webp_anim: 'image/webp',
  apng: 'image/apng',
  avi: 'video/x-msvideo',
  mpegts: 'video/mp2t',
};

/** Of the containers that hold films as well as sound: what they are is in the file, the demuxers are one. */
function typeOf({ formatName, format, path }: Container, holds: 'video' | 'audio'): string {
  const known = FILM_TYPES[formatName];
  if (known) return known;
  if (formatName === 'matroska,webm')
    return `${holds}/${headOf(path).includes('webm') ? 'webm' : 'x-matroska'}`;
  const brand = format.metadata?.get('major_brand');
  return holds === 'video' && (!brand || brand === 'qt  ') ? 'video/quicktime' : `${holds}/mp4`;
}

/** Where a Matroska file names its kind. */
function headOf(path: string): Buffer {
  const head = Buffer.alloc(64);
  const file = openSync(path, 'r');
  try {
    return head.subarray(0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}

function inspectImage(container: Container, stream: Stream, mimeType: string): Inspected {
  const shape = { ...shownSize(container, stream), codec: codecName(stream), frames: 1 };
  return { kind: 'image', mimeType, ...shape, durationMs: null, fps: null, hasAudio: false };
}

function inspectVideo(container: Container, stream: Stream, list: PacketList): Inspected {
  const size = shownSize(container, stream);
  const { packets: frames, seconds } = walk(container, stream, list);
  const { num, den } = stream.avgFrameRate;
  return {
    kind: 'video',
    mimeType: typeOf(container, 'video'),
    ...size,
    durationMs: Math.round(seconds * 1000),
    fps: num > 0 && den > 0 ? num / den : frames / seconds,
    frames,
    hasAudio: container.audio !== null,
    codec: codecName(stream),
  };
}

function inspectAudio(container: Container, stream: Stream): Inspected {
  using decoder = openDecoder(container, stream);
  using frame = new Frame();
  frame.alloc();
  if (!decoder.next(frame)) throw new UnreadableFileError(container.path, 'its sound cannot be decoded');
  const { seconds } = walk(container, stream);
  return {
    kind: 'audio',
    mimeType: AUDIO_TYPES[container.formatName] ?? typeOf(container, 'audio'),
    ...{ width: 0, height: 0, fps: null, frames: 0, hasAudio: true },
    durationMs: Math.round(seconds * 1000),
    codec: codecName(stream),
  };
}

/** Decodes the first picture: what the header claims is not taken on trust. */
function shownSize(container: Container, stream: Stream): Size {
  using decoder = openDecoder(container, stream);
  using frame = new Frame();
  frame.alloc();
  if (!decoder.next(frame)) throw new UnreadableFileError(container.path, 'its picture cannot be decoded');
  return uprightFilters(frame).size;
}

/** A file that ends this much before its header says is taken to end where its data does. */
const CUT_OFF_SECONDS = 0.5;

/** Reads every packet of a stream without decoding, into `list` if one is given: how many there are and when in the file they end. */
function walk(opened: Container, stream: Stream, list?: PacketList): { packets: number; seconds: number } {
  const { path, zero } = opened;
  using container = openContainer(path, { opened: openedAs(opened) });
  using packet = new Packet();
  packet.alloc();
  const { index, startTime, duration } = stream;
  const secondsOf = (timestamp: bigint): number => secondsAt(zero, timestamp, stream);
  let [packets, end] = [0, 0];
  let code = container.format.readFrameSync(packet);
  for (; code >= 0; code = container.format.readFrameSync(packet)) {
    if (packet.streamIndex === index) {
      packets += 1;
      // AVI tells when to decode a picture, not when to show it.
      const due = packet.pts === AV_NOPTS_VALUE ? packet.dts : packet.pts;
      end = Math.max(end, secondsOf(due + packet.duration));
      list?.seconds.push(secondsOf(due));
      list?.bytes.push(packet.size);
      list?.isKey.push((packet.flags & AV_PKT_FLAG_KEY) !== 0);
    }
    packet.unref();
  }
  if (code !== AVERROR_EOF)
    throw new UnreadableFileError(path, `it is damaged (${FFmpegError.strerror(code)})`);
  const isKnown = duration > 0n && startTime !== AV_NOPTS_VALUE;
  const claimed = isKnown ? secondsOf(startTime + duration) : end;
  return { packets, seconds: claimed - end > CUT_OFF_SECONDS ? end : claimed };
}
