import {
  AV_DISPOSITION_ATTACHED_PIC,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
  type AVMediaType,
} from 'node-av/constants';
import { avGetCodecName, Codec, type FormatContext, type Stream } from 'node-av/lib';

/** The tracks of a file that are shown and heard; null for what it lacks, or has in codecs that nothing here decodes. */
export type ChosenStreams = { video: Stream | null; audio: Stream | null };

/**
 * FFmpeg's choice of the tracks that can be decoded, which it does not ask for itself; it does weigh languages and
 * comments by what the file notes of them. A cover picture, which can win by its size, is no choice, and a track of one
 * frame loses to any that moves. The cover's note is asked for by its flag; asking node-av 6.1.1 for `attachedPic`
 * ends the process.
 */
export function chooseStreams(format: FormatContext): ChosenStreams {
  const pictures = decodable(format, AVMEDIA_TYPE_VIDEO).filter(
    (stream) => !stream.hasDisposition(AV_DISPOSITION_ATTACHED_PIC),
  );
  return {
    video: pictures.find(({ nbFrames }) => nbFrames !== 1n) ?? pictures[0] ?? null,
    audio: decodable(format, AVMEDIA_TYPE_AUDIO)[0] ?? null,
  };
}

/** The codecs of the tracks that nothing here decodes, by FFmpeg's names, else by the four letters in the file. */
export function undecodableCodecs(format: FormatContext, type: 'picture' | 'sound'): string[] {
  const wanted = type === 'picture' ? AVMEDIA_TYPE_VIDEO : AVMEDIA_TYPE_AUDIO;
  const names = ofType(format, wanted)
    .filter((stream) => !isDecodable(stream))
    .map(codecName);
  return [...new Set(names)];
}

/** FFmpeg's name of a codec, else the four letters that the file has for it. */
export function codecName({ codecpar: { codecId, codecTagString } }: Stream): string {
  const known = Number(codecId) === 0 ? null : avGetCodecName(codecId);
  return known ?? (codecTagString ?? 'an unknown codec').replace(/[^\x20-\x7e]/g, '?');
}

const isDecodable = ({ codecpar }: Stream): boolean => Codec.findDecoder(codecpar.codecId) !== null;

const ofType = (format: FormatContext, type: AVMediaType): Stream[] =>
  format.streams.filter(({ codecpar }) => codecpar.codecType === type);

/** The best first. */
function decodable(format: FormatContext, type: AVMediaType): Stream[] {
  const best = format.findBestStream(type);
  return ofType(format, type)
    .filter(isDecodable)
    .sort((a, b) => Number(b.index === best) - Number(a.index === best));
}
