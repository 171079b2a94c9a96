import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Size } from '../decode/fit.ts';
import { UnreadableFileError } from '../decode/unreadable-file.ts';
import { coloursInHeif, profileFor } from './heif-colours.ts';
import { whyUnreadable } from './why-unreadable.ts';
import { withoutSequence } from './without-sequence.ts';

// One file, one thread, no second look: what libvips would keep is memory that nobody uses.
sharp.cache(false);
sharp.concurrency(1);

/** A still whose header has been read; nothing of it is decoded yet. */
export type OpenedStill = {
  path: string;
  bytes: Buffer;
  /** By what decodes it, whatever name, brand or address say. */
  mimeType: string;
  /** As shown, after turning upright. A drawing without pixels of its own has those it is drawn with. */
  size: Size;
  /** Dots per inch to draw it with, of a drawing made of lines; null for pixels. */
  density: number | null;
  moves: boolean;
  hasAlpha: boolean;
  /** ICC, of the file or for what it says of its colours by numbers, which libvips leaves aside. */
  profile: Buffer | null;
  isByNumbers: boolean;
  bits: number;
  /** Eight bits of sRGB or grey, one picture: nothing that FFmpeg could read another way. */
  isPlain: boolean;
};

/** Longest side that lines are drawn with, px: more than any frame. */
const DRAWN_SIDE = 2048;
/** What a drawing's own size is counted in, and the range that libvips takes. */
const [OWN_DENSITY, LEAST_DENSITY, MOST_DENSITY] = [72, 1, 100_000];

/**
 * Opens a file if it is a still, which its first bytes may tell; null when it is something else. Lines (SVG) are given as bytes, never as a path,
 * beside which their references would be looked for.
 * @throws UnreadableFileError
 */
export async function openStill(path: string, sniffed: string | null): Promise<OpenedStill | null> {
  const bytes = await readFile(path);
  if (bytes.length === 0) return null;
  withoutSequence(bytes);
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      // What has no name may be sound; what is a picture by name must not be taken for a film.
      if (sniffed) throw new UnreadableFileError(path, whyUnreadable(error));
      return null;
    });
  if (!head) return null;
  const { format, autoOrient, pages = 1, depth, icc = null, space } = head;
  // libvips reads the first picture alone, and tells of no more.
  const isMovingPng = format === 'png' && movesAsPng(bytes);
  const mimeType = isMovingPng ? 'image/apng' : head.mediaType;
  if (!mimeType) throw new UnreadableFileError(path, `it is ${format}`);
  const density = format === 'svg' ? densityFor(autoOrient) : null;
  const numbered = format === 'heif' && !icc ? await profileFor(coloursInHeif(bytes)) : null;
  const grows = (density ?? OWN_DENSITY) / OWN_DENSITY;
  const grown = (side: number) => Math.max(1, Math.round(side * grows));
  return {
    ...{ path, bytes, mimeType, density, hasAlpha: head.hasAlpha },
    ...{ profile: icc ?? numbered, isByNumbers: numbered !== null },
    size: { width: grown(autoOrient.width), height: grown(autoOrient.height) },
    moves: isMovingPng || (pages > 1 && format !== 'heif' && format !== 'tiff'),
    bits: head.bitsPerSample ?? 8,
    isPlain: depth === 'uchar' && (space === 'srgb' || space === 'b-w') && !icc && pages === 1,
  };
}

/** Whether the chunk that says so (`acTL`) stands before the pixels, as it must. */
function movesAsPng(bytes: Buffer): boolean {
  const control = bytes.indexOf('acTL');
  return control >= 0 && control < bytes.indexOf('IDAT');
}

function densityFor({ width, height }: Size): number {
  const density = (OWN_DENSITY * DRAWN_SIDE) / Math.max(width, height, 1);
  return Math.min(Math.max(density, LEAST_DENSITY), MOST_DENSITY);
}
