import { rm } from 'node:fs/promises';
import { FF_ENCODER_LIBX265 } from 'node-av/constants';
import { type Frame, Packet } from 'node-av/lib';
import { openContainer } from '#src/media/decode/media-file.ts';
import { encodePictures, writeMedia } from './write-media.ts';

export type Heic = {
  /** Quarter turns against the clock that whoever shows it has to make. */
  turns?: number;
  /** ICC. */
  profile?: Buffer;
};

/** Makes a HEIC of one frame: HEVC by x265, in the boxes of ISO/IEC 23008-12 that a phone writes. */
export async function heicOf(frame: Frame, path: string, { turns = 0, profile }: Heic = {}): Promise<Buffer> {
  const { width, height } = frame;
  const film = `${path}.mp4`;
  const settings = { preset: 'ultrafast', 'x265-params': QUIET };
  writeMedia(film, 'mp4', [encodePictures(FF_ENCODER_LIBX265, [frame], 'yuv420p', settings)]);
  const { sample, config } = firstSample(film);
  await rm(film);
  const properties = [
    box('hvcC', config),
    full('ispe', 0, u32(width), u32(height)),
    box('irot', Buffer.from([turns])),
    ...(profile ? [box('colr', Buffer.from('prof'), profile)] : []),
  ];
  const fileType = box('ftyp', Buffer.from('heic'), u32(0), Buffer.from('mif1heic'));
  const metaOf = (offset: number) =>
    full(
      'meta',
      0,
      full('hdlr', 0, u32(0), Buffer.from('pict'), Buffer.alloc(13)),
      full('pitm', 0, u16(1)),
      // Four bytes each for offset and length; one item of one piece.
      full('iloc', 0, u16(0x4400), u16(1), u16(1), u16(0), u16(1), u32(offset), u32(sample.length)),
      full('iinf', 0, u16(1), full('infe', 2 << 24, u16(1), u16(0), Buffer.from('hvc1\0'))),
      box(
        'iprp',
        box('ipco', ...properties),
        full(
          'ipma',
          0,
          u32(1),
          u16(1),
          Buffer.from([properties.length, ...properties.map((_, at) => at + 1)]),
        ),
      ),
    );
  const offset = fileType.length + metaOf(0).length + 8;
  return Buffer.concat([fileType, metaOf(offset), box('mdat', sample)]);
}

const QUIET = 'log-level=none:crf=4:keyint=1:colorprim=bt709:transfer=iec61966-2-1:colormatrix=smpte170m';

/** The coded picture, and how it is to be decoded, out of a film of one. */
function firstSample(path: string): { sample: Buffer; config: Buffer } {
  using container = openContainer(path);
  using packet = new Packet();
  packet.alloc();
  if (container.format.readFrameSync(packet) < 0 || !packet.data) throw new Error('There is no sample.');
  const config = container.video?.codecpar.extradata;
  if (!config) throw new Error('Nothing tells how to decode it.');
  return { sample: Buffer.from(packet.data), config: Buffer.from(config) };
}

const box = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body]);
};
const full = (type: string, versionAndFlags: number, ...parts: Buffer[]): Buffer =>
  box(type, u32(versionAndFlags), ...parts);
const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};
