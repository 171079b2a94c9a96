import { boxesIn, inside } from './heif-boxes.ts';

/** Something that a HEIC or an AVIF says of a picture; what is in it shares the memory of the file. */
export type HeifProperty = {
  type: string;
  body: Buffer;
  /** Lets the picture no longer have it. Changes the bytes of the file. */
  drop(): void;
};

/**
 * The properties of the picture that is meant to be shown, in the order in which they hold; none where the boxes cannot be
 * followed.
 */
export function propertiesOfPrimary(bytes: Buffer): HeifProperty[] {
  try {
    const meta = inside(bytes, 'meta', 4);
    const primary = meta && numberOfPrimary(meta);
    const properties = meta && inside(meta, 'iprp');
    const all = properties && inside(properties, 'ipco');
    const named = properties && inside(properties, 'ipma', 0);
    if (!primary || !all || !named) return [];
    const boxes = boxesIn(all);
    return placesOf(named, primary).flatMap(({ place, drop }) => {
      const box = boxes[place - 1];
      return box ? [{ type: box.type, body: box.body, drop }] : [];
    });
  } catch (error) {
    // A box that ends before it says so; whoever decodes the picture says what is wrong with it.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function numberOfPrimary(meta: Buffer): number | null {
  const item = inside(meta, 'pitm');
  if (!item) return null;
  return item[0] === 0 ? item.readUInt16BE(4) : item.readUInt32BE(4);
}

/** Places, from 1 on, of the properties that an item has; none is at place 0. */
function placesOf(named: Buffer, item: number): { place: number; drop: () => void }[] {
  const [isLong, isWide] = [named[0] !== 0, ((named[3] ?? 0) & 1) === 1];
  const bytes = isWide ? 2 : 1;
  let at = 8;
  for (let left = named.readUInt32BE(4); left > 0; left -= 1) {
    const id = isLong ? named.readUInt32BE(at) : named.readUInt16BE(at);
    at += isLong ? 4 : 2;
    const count = named.readUInt8(at++);
    const from = at;
    at += bytes * count;
    if (id !== item) continue;
    return Array.from({ length: count }, (_, index) => {
      const stands = from + bytes * index;
      const place = isWide ? named.readUInt16BE(stands) & 0x7fff : named.readUInt8(stands) & 0x7f;
      return { place, drop: () => void named.fill(0, stands, stands + bytes) };
    });
  }
  return [];
}
