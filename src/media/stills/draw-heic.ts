import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { UnreadableFileError } from '../decode/unreadable-file.ts';
import { fitFrame } from './fit-frame.ts';
import type { OpenedStill } from './open-still.ts';

/** What is used of libheif-js. */
type Heif = {
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
  heif_colorspace: { heif_colorspace_RGB: unknown };
  heif_chroma: { heif_chroma_interleaved_RGB: unknown; heif_chroma_interleaved_RGBA: unknown };
  heif_image_handle_has_alpha_channel(handle: unknown): number;
  /** What has no planes is an error. They lie in the memory of the decoder until the image is released. */
  heif_js_decode_image2(
    handle: unknown,
    colorspace: unknown,
    chroma: unknown,
  ): { image: unknown; channels?: HeifPlane[] };
  heif_image_release(image: unknown): void;
};
type HeifImage = { handle: unknown; is_primary(): boolean; free(): void };
type HeifPlane = { width: number; height: number; stride: number; data: Uint8Array };

/**
 * Decodes the picture of a HEIC that is meant to be shown (not its depth, mattes and thumbnails), turned upright and no
 * larger than frames can show of it. Its colours are those of its profile. @throws UnreadableFileError
 */
export async function drawHeic({ path, bytes, profile }: OpenedStill): Promise<Sharp> {
  // Two megabytes of code, for those who need it.
  const heif: Heif = createRequire(import.meta.url)('libheif-js/wasm-bundle.js');
  const images = new heif.HeifDecoder().decode(bytes);
  const primary = images.find((image) => image.is_primary()) ?? images[0];
  const fitted = primary && (await decode(heif, primary.handle));
  for (const image of images) image.free();
  if (!fitted) throw new UnreadableFileError(path, 'its picture cannot be decoded');
  return profile ? withProfile(fitted, profile) : fitted;
}

/** Null where it cannot be. The pixels are read where they lie: a copy of a phone's 48 million would be too much. */
async function decode(heif: Heif, handle: unknown): Promise<Sharp | null> {
  const channels = heif.heif_image_handle_has_alpha_channel(handle) ? 4 : 3;
  const { heif_chroma_interleaved_RGB: rgb, heif_chroma_interleaved_RGBA: rgba } = heif.heif_chroma;
  const { heif_colorspace_RGB: space } = heif.heif_colorspace;
  const { image, channels: planes } = heif.heif_js_decode_image2(handle, space, channels === 4 ? rgba : rgb);
  const [plane] = planes ?? [];
  if (!plane) return null;
  const { width, height, stride, data } = plane;
  const line = width * channels;
  for (let y = 1; y < height && stride > line; y += 1)
    data.copyWithin(y * line, y * stride, y * stride + line);
  const pixels = Buffer.from(data.buffer, data.byteOffset, line * height);
  const raw = { width, height, channels } as const;
  const fitted = await fitFrame(sharp(pixels, { raw, limitInputPixels: false }))
    .raw()
    .toBuffer({ resolveWithObject: true });
  heif.heif_image_release(image);
  return sharp(fitted.data, { raw: { ...raw, width: fitted.info.width, height: fitted.info.height } });
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
