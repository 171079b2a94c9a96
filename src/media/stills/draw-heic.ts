import { createRequire } from 'node:module';
import {
  AV_PIX_FMT_RGB24,
  AVCOL_PRI_BT2020,
  AVCOL_RANGE_JPEG,
  AVCOL_SPC_RGB,
  AVCOL_TRC_ARIB_STD_B67,
  AVCOL_TRC_SMPTE2084,
} from 'node-av/constants';
import { FFmpegError, Frame } from 'node-av/lib';
import sharp, { type Sharp } from 'sharp';
import { UnreadableFileError } from '../decode/unreadable-file.ts';
import { tonedDown } from './draw-high-range.ts';
import { fitFrame } from './fit-frame.ts';
import { coloursInHeif } from './heif-colours.ts';
import type { OpenedStill } from './open-still.ts';
import { type Turn, withoutTurn } from './turn-heif.ts';
import { withProfile } from './with-profile.ts';

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
  ): { image: DecodedHeif; channels?: HeifPlane[] };
  heif_image_release(image: DecodedHeif): void;
  /** Writes three numbers for each, of which the first is its kind, and answers how many. */
  _heif_image_get_decoding_warnings(image: number, first: number, into: number, most: number): number;
  _malloc(bytes: number): number;
  _free(address: number): void;
  HEAP32: Int32Array;
};
/** An object of the decoder; its address is for what is told in C. */
type DecodedHeif = { $$: { ptr: number } };
type HeifImage = { handle: unknown; is_primary(): boolean; free(): void };
type HeifPlane = { width: number; height: number; stride: number; data: Uint8Array };

/**
 * Decodes the picture of a HEIC that is meant to be shown (not its depth, mattes and thumbnails), turned upright and no
 * larger than frames can show of it. Its colours are those of its profile. @throws UnreadableFileError
 */
export async function drawHeic({ path, bytes, profile }: OpenedStill): Promise<Sharp> {
  // Two megabytes of code, for those who need it.
  const heif: Heif = createRequire(import.meta.url)('libheif-js/wasm-bundle.js');
  const { lying, turn } = withoutTurn(bytes);
  const images = new heif.HeifDecoder().decode(lying);
  const primary = images.find((image) => image.is_primary()) ?? images[0];
  using stack = new DisposableStack();
  for (const image of images) stack.defer(() => image.free());
  const fitted = primary && (await decode(heif, primary.handle, turn, path));
  if (!fitted) throw new UnreadableFileError(path, 'its picture cannot be decoded');
  if (profile) return withProfile(fitted, profile);
  const transfer = coloursInHeif(bytes)?.transfer ?? 0;
  return HIGH_RANGE.includes(transfer) ? ((await tonedDownFrom(fitted, transfer)) ?? fitted) : fitted;
}

/** PQ and HLG, which some cameras write. */
const HIGH_RANGE: number[] = [AVCOL_TRC_SMPTE2084, AVCOL_TRC_ARIB_STD_B67];

/** Of coded values of BT.2020 with such a curve. */
async function tonedDownFrom(pixels: Sharp, transfer: number): Promise<Sharp | null> {
  const { data, info } = await pixels.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  using frame = new Frame();
  frame.alloc();
  const size = { width: info.width, height: info.height, format: AV_PIX_FMT_RGB24 };
  const colours = { colorTrc: transfer, colorPrimaries: AVCOL_PRI_BT2020, colorSpace: AVCOL_SPC_RGB };
  Object.assign(frame, { ...size, ...colours, colorRange: AVCOL_RANGE_JPEG, pts: 0n });
  FFmpegError.throwIfError(frame.getBuffer(0), 'frame');
  const [plane, line = 0] = [frame.data?.[0], frame.linesize[0]];
  for (let y = 0; y < info.height; y += 1)
    plane?.set(data.subarray(y * 3 * info.width, (y + 1) * 3 * info.width), y * line);
  return tonedDown(frame);
}

/** Warnings looked at, the numbers of each, and the kind of those that come from the decoder of HEVC: others harm nothing. */
const [MOST_WARNINGS, NUMBERS, OF_DECODER] = [32, 3, 7];

function isDamaged(heif: Heif, { $$: { ptr } }: DecodedHeif): boolean {
  const into = heif._malloc(4 * NUMBERS * MOST_WARNINGS);
  const count = heif._heif_image_get_decoding_warnings(ptr, 0, into, MOST_WARNINGS);
  const kinds = Array.from({ length: count }, (_, at) => heif.HEAP32[(into >> 2) + NUMBERS * at]);
  heif._free(into);
  return kinds.includes(OF_DECODER);
}

/** Null where it cannot be. The pixels are read where they lie: a copy of a phone's 48 million would be too much. */
async function decode(heif: Heif, handle: unknown, turn: Turn, path: string): Promise<Sharp | null> {
  const channels = heif.heif_image_handle_has_alpha_channel(handle) ? 4 : 3;
  const { heif_chroma_interleaved_RGB: rgb, heif_chroma_interleaved_RGBA: rgba } = heif.heif_chroma;
  const { heif_colorspace_RGB: space } = heif.heif_colorspace;
  const { image, channels: planes } = heif.heif_js_decode_image2(handle, space, channels === 4 ? rgba : rgb);
  const [plane] = planes ?? [];
  if (!plane) return null;
  // Tiles that cannot be decoded are shown in green otherwise.
  if (isDamaged(heif, image)) {
    heif.heif_image_release(image);
    throw new UnreadableFileError(path, 'its picture is damaged');
  }
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
  const lying = sharp(fitted.data, { raw: { ...raw, width: fitted.info.width, height: fitted.info.height } });
  // It mirrors before it turns.
  return lying.flop(turn.isMirrored).rotate(90 * turn.quarters);
}
