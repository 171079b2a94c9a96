import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Size } from './decode/fit.ts';
import { UnreadableFileError } from './decode/unreadable-file.ts';
import { sha256Of } from './digest.ts';
import { type MediaFacts, probeFile } from './probe-file.ts';
import { seePicture } from './seeing/see-picture.ts';
import { type DrawnStill, drawStill, isOpaque } from './stills/draw-still.ts';
import { type OpenedStill, openStill } from './stills/open-still.ts';
import { type Finding, tryFile } from './try-file.ts';

/** What whoever asks can do with a file. */
export type MediaWishes = {
  /** A picture that moves is wanted as a film, not as its first picture. */
  film: boolean;
  /** A still of more is not decoded: its facts tell the size alone. */
  maxPixels: number;
  /** Where the picture drawn of a still goes, if one has to be; null when nobody wants it. */
  drawTo: string | null;
};

/** A still as a render may take it, beside a file that it may not. */
export type DrawnFile = { path: string; mimeType: DrawnStill['mimeType']; sha256: string };

/** `drawn` is null where the file itself can be rendered. */
export type ExaminedMedia = MediaFacts & { drawn: DrawnFile | null; findings: Finding[] };

/**
 * Examines a stranger's file in this process: what it is by what decodes it, and for a still that renders would show
 * in other colours, or not at all, how it is meant to look. @throws UnreadableFileError
 */
export async function examineMedia(
  path: string,
  { film, maxPixels, drawTo }: MediaWishes,
): Promise<ExaminedMedia> {
  const still = await openStill(path);
  if (!still || (still.moves && film)) return examineTracks(path);
  const { mimeType, size, bytes } = still;
  const facts = {
    findings: [],
    ...({
      kind: 'image',
      mimeType,
      ...size,
      durationMs: null,
      fps: null,
      frames: 1,
      hasAudio: false,
    } as const),
    ...{
      codec: CODECS[mimeType] ?? mimeType.slice('image/'.length),
      sizeBytes: bytes.length,
      sha256: await sha256Of(path),
    },
  };
  if (size.width * size.height > maxPixels) return { ...facts, picture: null, drawn: null };
  if (await isRenderable(still)) return { ...facts, picture: await seePicture(bytes), drawn: null };
  const drawn = await drawStill(still);
  const picture = await seePicture(drawn.bytes, bytes);
  if (!drawTo) return { ...facts, picture, drawn: null };
  await writeFile(drawTo, drawn.bytes);
  const sha256 = createHash('sha256').update(drawn.bytes).digest('hex');
  return { ...facts, picture, drawn: { path: drawTo, mimeType: drawn.mimeType, sha256 } };
}

async function examineTracks(path: string): Promise<ExaminedMedia> {
  const facts = await probeFile(path);
  const findings = tryFile(path, facts);
  const hasAudio = facts.hasAudio && !findings.some(({ code }) => code === 'SOUND_LEFT_OUT');
  return { ...facts, hasAudio, findings, drawn: null };
}

/** FFmpeg's names where they are not those of the types. */
const CODECS: Record<string, string> = {
  'image/jpeg': 'mjpeg',
  'image/heic': 'hevc',
  'image/avif': 'av1',
  'image/svg+xml': 'svg',
};

/** The types that a render reads. */
const RENDERED = ['image/png', 'image/jpeg', 'image/webp'];

/** Whether a render shows a still as it is meant to look: its own decoder takes it, and sees the same size. */
async function isRenderable(still: OpenedStill): Promise<boolean> {
  const { path, mimeType, isPlain, size } = still;
  if (!RENDERED.includes(mimeType) || !isPlain || !(await isOpaque(still))) return false;
  try {
    const seen = await probeFile(path);
    return seen.mimeType === mimeType && sameSize(seen, size);
  } catch (error) {
    if (error instanceof UnreadableFileError) return false;
    throw error;
  }
}

const sameSize = (a: Size, b: Size): boolean => a.width === b.width && a.height === b.height;
