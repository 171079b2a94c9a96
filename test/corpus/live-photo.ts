import { ascii, box, full, u16, u32 } from '#test/media/kit/heif-boxes.ts';
import { writeFilm } from './films.ts';
import type { Specimen } from './kind.ts';

/** As matrices of tracks stand in files: nothing is turned. */
const UPRIGHT = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].map(u32);
/** A track's number, and its time base and length in ticks. */
const [TRACK, SCALE, LENGTH] = [9, 600, 1200];
const KEY = 'mdtacom.apple.quicktime.still-image-time';

/** The track that says which moment the still shows: one sample of timed metadata (`mebx`), at `at` of the file. */
function stillImageTime(at: number, bytes: number): Buffer {
  const keys = box('keys', box('\0\0\0\x01', box('keyd', ascii(KEY)), box('dtyp', u32(0), u32(65))));
  const entry = box('mebx', Buffer.alloc(6), u16(1), keys);
  const table = box(
    'stbl',
    full('stsd', 0, u32(1), entry),
    full('stts', 0, ...[1, 1, LENGTH].map(u32)),
    full('stsc', 0, ...[1, 1, 1, 1].map(u32)),
    full('stsz', 0, u32(bytes), u32(1)),
    full('stco', 0, u32(1), u32(at)),
  );
  const handler = (type: string, of: string) =>
    full('hdlr', 0, ascii(type), ascii(of), ascii('appl'), u32(0), u32(0), Buffer.alloc(1));
  const base = full('gmin', 0, u16(0x40), Buffer.alloc(10));
  const media = box(
    'mdia',
    full('mdhd', 0, ...[0, 0, SCALE, LENGTH].map(u32), u16(0x55c4), u16(0)),
    handler('mhlr', 'meta'),
    box(
      'minf',
      box('gmhd', base),
      handler('dhlr', 'alis'),
      box('dinf', full('dref', 0, u32(1), full('alis', 1))),
      table,
    ),
  );
  const head = full(
    'tkhd',
    0xf,
    ...[0, 0, TRACK, 0, LENGTH, 0, 0, 0, 0].map(u32),
    ...UPRIGHT,
    u32(0),
    u32(0),
  );
  return box('trak', head, media);
}

/** Puts the track behind the others of a MOV whose index stands at its end, and its sample behind that. */
function withStillImageTime(film: Buffer): Buffer {
  const at = film.lastIndexOf('moov') - 4;
  const moov = film.subarray(at);
  if (at < 0 || moov.readUInt32BE(0) !== moov.length) throw new Error('Its index is not at its end.');
  // The length, the number of the key, and -1.
  const sample = Buffer.concat([u32(9), u32(1), Buffer.from([0xff])]);
  const { length } = stillImageTime(0, sample.length);
  const track = stillImageTime(at + moov.length + length + 8, sample.length);
  const longer = box('moov', moov.subarray(8), track);
  return Buffer.concat([film.subarray(0, at), longer, box('mdat', sample)]);
}

/** The film that a phone keeps beside the HEIC of a Live Photo. */
export const LIVE_PHOTO: Specimen = {
  kind: 'MOV of a Live Photo',
  role: 'reference',
  make: (path) =>
    writeFilm(
      path,
      {
        ...{ encoder: 'libx265', pixelFormat: 'yuv420p', muxer: 'mov' },
        settings: { 'x265-params': 'log-level=none', preset: 'ultrafast' },
      },
      withStillImageTime,
    ),
  meant: { taken: 'video/quicktime', within: 7 },
};
