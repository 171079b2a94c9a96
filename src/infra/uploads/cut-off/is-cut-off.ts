import { open } from 'node:fs/promises';
import { endOfBoxes } from './boxes.ts';
import { type FindEnd, openBytes } from './bytes.ts';
import { endOfJpeg } from './jpeg.ts';
import { endOfSegment } from './matroska.ts';
import { endOfRiff } from './riff.ts';

/**
 * Whether a file ends before its own structure says it does: half of an upload that a decoder would still take,
 * showing grey or ending early. Types whose decoders notice, or that may end anywhere, always read false.
 */
export type IsCutOff = (path: string, mimeType: string) => Promise<boolean>;

const STRUCTURES: Record<string, FindEnd> = {
  'image/jpeg': endOfJpeg,
  'image/heic': endOfBoxes,
  'image/avif': endOfBoxes,
  'video/mp4': endOfBoxes,
  'video/quicktime': endOfBoxes,
  'audio/mp4': endOfBoxes,
  'video/webm': endOfSegment,
  'video/x-matroska': endOfSegment,
  'audio/webm': endOfSegment,
  'audio/x-matroska': endOfSegment,
  'video/x-msvideo': endOfRiff,
  'audio/wav': endOfRiff,
};

export const isCutOff: IsCutOff = async (path, mimeType) => {
  const findEnd = STRUCTURES[mimeType];
  if (!findEnd) return false;
  await using file = await open(path, 'r');
  const { size } = await file.stat();
  const end = await findEnd(openBytes(file, size));
  return end !== null && end > size;
};
