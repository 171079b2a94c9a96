import { rm } from 'node:fs/promises';
import { FF_ENCODER_LIBX265 } from 'node-av/constants';
import { type Frame, Packet } from 'node-av/lib';
import sharp, { type Sharp } from 'sharp';
import { openContainer } from '#src/media/decode/media-file.ts';
import { frameOf } from '#test/usecases/fixtures/patches.ts';
import { ascii, box, full, type HeifItem, heifOf, u16, u32 } from './heif-boxes.ts';
import { encodePictures, writeMedia } from './write-media.ts';

/** How a picture of a HEIC is kept, and has to be shown. */
export type Heic = {
  /** Quarter turns against the clock that whoever shows it has to make, before it is mirrored. */
  turns?: number;
  /** What changes places when it is mirrored. */
  mirror?: 'top and bottom' | 'left and right' | undefined;
  /** ICC. */
  profile?: Buffer;
  /** Numbers of ITU-T H.273 for primaries, transfer and matrix, in place of a profile. */
  colours?: readonly [primaries: number, transfer: number, matrix: number];
  /** How many pixels at its right and its lower edge are no part of it. */
  spare?: number;
  /** By FFmpeg's name. */
  pixelFormat?: string;
  /** How coarse it is, as x265 counts it: hardly at all unless told. */
  crf?: number;
  /** Side of the tiles that it is put together of, as phones do; without, it is in one piece. */
  tile?: number;
};

/** Makes a HEIC of one frame in one piece: HEVC by x265, in the boxes of ISO/IEC 23008-12 that a phone writes. */
export async function heicOf(frame: Frame, path: string, heic: Heic = {}): Promise<Buffer> {
  const items = await codedItems([frame], path, heic, 1);
  return heifOf({ items, primary: 1 });
}

/** The items of a picture, numbered from `first` on; the last of them is the picture, after its tiles. */
export async function heicItems(
  picture: Sharp,
  path: string,
  { tile, ...heic }: Heic = {},
  first = 1,
): Promise<HeifItem[]> {
  if (!tile) return codedItems([await frameOf(picture)], path, heic, first);
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const [columns, rows] = [Math.ceil(width / tile), Math.ceil(height / tile)];
  const [right, bottom] = [columns * tile - width, rows * tile - height];
  // What encoders do, as pixels of a block touch each other.
  const next = { right: Math.min(EDGE, right), bottom: Math.min(EDGE, bottom), extendWith: 'copy' as const };
  const beyond = { right: right - next.right, bottom: bottom - next.bottom, background: BEYOND };
  const edged = await raw(data, width, height).extend(next).raw().toBuffer();
  const whole = await raw(edged, width + next.right, height + next.bottom)
    .extend(beyond)
    .raw()
    .toBuffer();
  const frames = await Promise.all(
    Array.from({ length: columns * rows }, (_, at) => {
      const from = { left: (at % columns) * tile, top: Math.floor(at / columns) * tile };
      return frameOf(raw(whole, columns * tile, rows * tile).extract({ ...from, width: tile, height: tile }));
    }),
  );
  const { pixelFormat, ...shown } = heic;
  const tiles = await codedItems(frames, path, pixelFormat ? { pixelFormat } : {}, first);
  const grid: HeifItem = {
    ...{ id: first + tiles.length, type: 'grid', isInline: true },
    refers: [{ as: 'dimg', to: tiles.map(({ id }) => id) }],
    data: Buffer.concat([Buffer.from([0, 0, rows - 1, columns - 1]), u16(width), u16(height)]),
    properties: [sizeOf(width, height), ...shownBy(shown, width, height)],
  };
  return [...tiles.map((one) => ({ ...one, isHidden: true })), grid];
}

/** What tiles hold beyond the edges of a picture, where it is no longer repeated; nobody may see it. */
const [BEYOND, EDGE] = ['#ff00ff', 16];

const raw = (data: Buffer, width: number, height: number) =>
  sharp(data, { raw: { width, height, channels: 3 } });

/** Pictures of one size, each an item. */
async function codedItems(frames: Frame[], path: string, heic: Heic, first: number): Promise<HeifItem[]> {
  const { width = 0, height = 0 } = frames[0] ?? {};
  const { pixelFormat = 'yuv420p', crf = 4, ...shown } = heic;
  const film = `${path}.mp4`;
  const settings = { preset: 'ultrafast', 'x265-params': `${QUIET}:crf=${crf}` };
  writeMedia(film, 'mp4', [encodePictures(FF_ENCODER_LIBX265, frames, pixelFormat, settings)]);
  const { samples, config } = samplesOf(film);
  await rm(film);
  return samples.map((data, at) => ({
    ...{ id: first + at, type: 'hvc1', data },
    properties: [box('hvcC', config), sizeOf(width, height), ...shownBy(shown, width, height)],
  }));
}

const QUIET = 'log-level=none:keyint=1:colorprim=bt709:transfer=iec61966-2-1:colormatrix=smpte170m';

const sizeOf = (width: number, height: number) => full('ispe', 0, u32(width), u32(height));

const SIDES = ['top and bottom', 'left and right'];

function shownBy(
  { spare = 0, turns, mirror, profile, colours }: Heic,
  width: number,
  height: number,
): Buffer[] {
  // Sides, and how far the middle lies from that of the whole, each as a fraction.
  const clean = [width - spare, 1, height - spare, 1, -spare, 2, -spare, 2];
  return [
    ...(spare > 0 ? [box('clap', ...clean.map(u32))] : []),
    ...(turns ? [box('irot', Buffer.from([turns]))] : []),
    ...(mirror ? [box('imir', Buffer.from([SIDES.indexOf(mirror)]))] : []),
    ...(profile ? [box('colr', ascii('prof'), profile)] : []),
    ...(colours ? [box('colr', ascii('nclx'), ...colours.map(u16), Buffer.from([0]))] : []),
  ];
}

/** The coded pictures, and how they are to be decoded, out of a film. */
function samplesOf(path: string): { samples: Buffer[]; config: Buffer } {
  using container = openContainer(path);
  using packet = new Packet();
  packet.alloc();
  const samples: Buffer[] = [];
  while (container.format.readFrameSync(packet) >= 0) {
    if (packet.data) samples.push(Buffer.from(packet.data));
    packet.unref();
  }
  const config = container.video?.codecpar.extradata;
  if (!config || samples.length === 0) throw new Error('Nothing tells how to decode it.');
  return { samples, config: Buffer.from(config) };
}
