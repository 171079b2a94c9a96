import { readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import sharp from 'sharp';
import type { Size } from '../decode/fit.ts';
import { UnreadableFileError } from '../decode/unreadable-file.ts';
import { whyUnreadable } from './why-unreadable.ts';

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
  /** ICC. */
  profile: Buffer | null;
  bits: number;
  /** Eight bits of sRGB or grey, one picture: nothing that FFmpeg could read another way. */
  isPlain: boolean;
};

/** What a file may be that file-type calls by these names or not at all. */
const PERHAPS_A_STILL = /^image\/|^application\/xml$/;

/** Longest side that lines are drawn with, px: more than any frame. */
const DRAWN_SIDE = 2048;
/** What a drawing's own size is counted in, and the range that libvips takes. */
const [OWN_DENSITY, LEAST_DENSITY, MOST_DENSITY] = [72, 1, 100_000];

/**
 * Opens a file if it is a still; null when it is something else. Lines (SVG) are given as bytes, never as a path,
 * beside which their references would be looked for.
 * @throws UnreadableFileError
 */
export async function openStill(path: string): Promise<OpenedStill | null> {
  const sniffed = (await detect(path)) ?? null;
  if (sniffed && !PERHAPS_A_STILL.test(sniffed)) return null;
  const bytes = await readFile(path);
  if (bytes.length === 0) return null;
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      // What has no name may be sound; what is a picture by name must not be taken for a film.
      if (sniffed) throw new UnreadableFileError(path, whyUnreadable(error));
      return null;
    });
  if (!head) return null;
  const { format, mediaType: mimeType, autoOrient, pages = 1, depth, icc = null, space } = head;
  if (!mimeType) throw new UnreadableFileError(path, `it is ${format}`);
  const density = format === 'svg' ? densityFor(autoOrient) : null;
  const grows = (density ?? OWN_DENSITY) / OWN_DENSITY;
  const grown = (side: number) => Math.max(1, Math.round(side * grows));
  return {
    ...{ path, bytes, mimeType, density, profile: icc, hasAlpha: head.hasAlpha },
    size: { width: grown(autoOrient.width), height: grown(autoOrient.height) },
    moves: pages > 1 && format !== 'heif' && format !== 'tiff',
    bits: head.bitsPerSample ?? 8,
    isPlain: depth === 'uchar' && (space === 'srgb' || space === 'b-w') && !icc && pages === 1,
  };
}

function densityFor({ width, height }: Size): number {
  const density = (OWN_DENSITY * DRAWN_SIDE) / Math.max(width, height, 1);
  return Math.min(Math.max(density, LEAST_DENSITY), MOST_DENSITY);
}

async function detect(path: string): Promise<string | undefined> {
  try {
    return (await fileTypeFromFile(path))?.mime;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new UnreadableFileError(path, `it cannot be opened (${code})`);
  }
}
