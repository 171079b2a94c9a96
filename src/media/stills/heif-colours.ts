import sharp from 'sharp';
import { boxesIn, inside } from './heif-boxes.ts';

/** Numbers of ITU-T H.273 for the colours of a picture. */
export type HeifColours = { primaries: number; transfer: number };

/**
 * What the boxes of a HEIC or an AVIF say of the colours of the picture that is meant to be shown, where they say it by
 * numbers; null where they do not, and where they cannot be followed.
 */
export function coloursInHeif(bytes: Buffer): HeifColours | null {
  try {
    const meta = inside(bytes, 'meta', 4);
    const primary = meta && numberOfPrimary(meta);
    const properties = meta && inside(meta, 'iprp');
    const all = properties && inside(properties, 'ipco');
    const named = properties && inside(properties, 'ipma', 0);
    if (!primary || !all || !named) return null;
    const boxes = boxesIn(all);
    for (const place of placesOf(named, primary)) {
      const { type, body } = boxes[place - 1] ?? { type: '', body: bytes };
      if (type === 'colr' && body.toString('latin1', 0, 4) === 'nclx')
        return { primaries: body.readUInt16BE(4), transfer: body.readUInt16BE(6) };
    }
    return null;
  } catch (error) {
    // A box that ends before it says so; whoever decodes the picture says what is wrong with it.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function numberOfPrimary(meta: Buffer): number | null {
  const item = inside(meta, 'pitm');
  if (!item) return null;
  return item[0] === 0 ? item.readUInt16BE(4) : item.readUInt32BE(4);
}

/** Places, from 1 on, of the properties that an item has. */
function placesOf(named: Buffer, item: number): number[] {
  const [isLong, isWide] = [named[0] !== 0, ((named[3] ?? 0) & 1) === 1];
  let at = 8;
  for (let left = named.readUInt32BE(4); left > 0; left -= 1) {
    const id = isLong ? named.readUInt32BE(at) : named.readUInt16BE(at);
    at += isLong ? 4 : 2;
    const places: number[] = [];
    for (let count = named.readUInt8(at++); count > 0; count -= 1) {
      places.push(isWide ? named.readUInt16BE(at) & 0x7fff : named.readUInt8(at) & 0x7f);
      at += isWide ? 2 : 1;
    }
    if (id === item) return places;
  }
  return [];
}

/** Display P3 has the curve of sRGB; what is told with another is of films. */
const [P3, SRGB_CURVE] = [12, 13];

/** The ICC profile that stands for such numbers; null for those that need none, and those that none stands for. */
export async function profileFor(colours: HeifColours | null): Promise<Buffer | null> {
  if (colours?.primaries !== P3 || colours.transfer !== SRGB_CURVE) return null;
  const pixel = sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } });
  const { icc = null } = await sharp(await pixel.withIccProfile('p3').png().toBuffer()).metadata();
  return icc;
}
