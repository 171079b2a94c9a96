import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Size } from '../decode/fit.ts';
import { UnreadableFileError } from '../decode/unreadable-file.ts';
import { sha256Of } from '../digest.ts';
import type { ExaminedMedia, MediaWishes } from '../examined-media.ts';
import { probeFile } from '../probe-file.ts';
import { seePicture } from '../seeing/see-picture.ts';
import { drawStill, isOpaque } from './draw-still.ts';
import { type OpenedStill, openStill } from './open-still.ts';

/**
 * Examines a still, and draws it where renders would show it in other colours or not at all; null for what is none, or
 * moves and is wanted as a film. `sniffed` is what its first bytes look like. @throws UnreadableFileError
 */
export async function examineStill(
  path: string,
  sniffed: string | null,
  { film, maxPixels, drawTo, smallPx }: MediaWishes,
): Promise<ExaminedMedia | null> {
  const still = await openStill(path, sniffed);
  if (!still || (still.moves && film)) return null;
  const { mimeType, size, bytes } = still;
  const facts = {
    findings: [],
    film: null,
    loudness: null,
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
  if (await isRenderable(still))
    return { ...facts, picture: await seePicture(bytes, { smallPx }), drawn: null };
  const drawn = await drawStill(still);
  const picture = await seePicture(drawn.bytes, { told: bytes, smallPx });
  if (!drawTo) return { ...facts, picture, drawn: null };
  await writeFile(drawTo, drawn.bytes);
  const sha256 = createHash('sha256').update(drawn.bytes).digest('hex');
  return { ...facts, picture, drawn: { path: drawTo, mimeType: drawn.mimeType, sha256 } };
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
