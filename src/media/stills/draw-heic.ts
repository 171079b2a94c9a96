import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { UnreadableFileError } from '../decode/unreadable-file.ts';
import { fitFrame } from './fit-frame.ts';
import type { OpenedStill } from './open-still.ts';

/** What is used of libheif-js. */
type Heif = { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } };
type HeifImage = {
  is_primary(): boolean;
  get_width(): number;
  get_height(): number;
  display(
    into: { data: Uint8ClampedArray; width: number; height: number },
    done: (shown: unknown) => void,
  ): void;
  free(): void;
};

/** Decoding takes more memory by the pixel than that of other stills; a probe has room for the 24 million of a phone. */
export const MOST_HEIC_PIXELS = 25_000_000;

/**
 * Decodes the picture of a HEIC that is meant to be shown (not its depth, mattes and thumbnails), turned upright.
 * Its colours are those of its profile. @throws UnreadableFileError
 */
export async function drawHeic({ path, bytes, profile }: OpenedStill): Promise<Sharp> {
  // Two megabytes of code, for those who need it.
  const heif: Heif = createRequire(import.meta.url)('libheif-js/wasm-bundle.js');
  const images = new heif.HeifDecoder().decode(bytes);
  const primary = images.find((image) => image.is_primary()) ?? images[0];
  if (!primary) throw new UnreadableFileError(path, 'its picture cannot be decoded');
  const [width, height] = [primary.get_width(), primary.get_height()];
  if (width * height > MOST_HEIC_PIXELS) {
    const why = `it has ${width}×${height} pixels, more than the ${MOST_HEIC_PIXELS / 1e6} million that a HEIC may have`;
    throw new UnreadableFileError(path, why);
  }
  const data = new Uint8ClampedArray(width * height * 4);
  const shown = await new Promise((resolve) => primary.display({ data, width, height }, resolve));
  for (const image of images) image.free();
  if (!shown) throw new UnreadableFileError(path, 'its picture cannot be decoded');
  const pixels = fitFrame(sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: false }));
  return profile ? withProfile(pixels, profile) : pixels;
}

/** Bytes of a PNG up to its first chunk that is not the header. */
const HEADER_END = 33;

/** The same pixels, said to be in the colours of an ICC profile. */
async function withProfile(pixels: Sharp, profile: Buffer): Promise<Sharp> {
  const png = await pixels.png({ compressionLevel: 0 }).toBuffer();
  const body = Buffer.concat([Buffer.from('iCCPicc\0\0', 'latin1'), deflateSync(profile)]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  checksum.writeUInt32BE(crc32(body));
  const chunk = [length, body, checksum];
  const tagged = Buffer.concat([png.subarray(0, HEADER_END), ...chunk, png.subarray(HEADER_END)]);
  return sharp(tagged, { limitInputPixels: false });
}
