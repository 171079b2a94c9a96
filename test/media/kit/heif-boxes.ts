/** A picture of a HEIF, or something about one, that others refer to by its number. */
export type HeifItem = {
  id: number;
  /** Four letters, such as `hvc1`, or `grid` for what is put together of others. */
  type: string;
  data: Buffer;
  /** Boxes that say how it is decoded and shown, in the order in which they hold. */
  properties?: Buffer[];
  /** Not shown by itself: a tile. */
  isHidden?: boolean;
  /** What it is made of (`dimg`), belongs to (`auxl`, `thmb`) or tells of (`cdsc`). */
  refers?: { as: 'dimg' | 'auxl' | 'thmb' | 'cdsc'; to: number[] }[];
  /** Stands beside what tells of it, as phones write grids, not with the pixels. */
  isInline?: boolean;
};

export type Heif = {
  items: HeifItem[];
  primary: number;
  brands?: string[];
  /** Items of which the first that can be shown is to be. */
  preferred?: number[];
  /** What stands in place of the brands, such as a film. */
  head?: Buffer;
  /** Boxes behind the pixels. */
  behind?: Buffer[];
};

/** Writes the boxes of ISO/IEC 23008-12 around coded pictures. */
export function heifOf({
  items,
  primary,
  brands = ['heic', 'mif1'],
  preferred,
  head,
  behind = [],
}: Heif): Buffer {
  const before = head ?? box('ftyp', ascii(brands[0] ?? ''), u32(0), ...brands.map(ascii));
  const [inline, apart] = [
    items.filter(({ isInline }) => isInline),
    items.filter(({ isInline }) => !isInline),
  ];
  const metaOf = (mediaAt: number): Buffer =>
    full(
      'meta',
      0,
      full('hdlr', 0, u32(0), ascii('pict'), Buffer.alloc(13)),
      full('pitm', 0, u16(primary)),
      locations([placesOf(inline, 0), placesOf(apart, mediaAt)]),
      full(
        'iinf',
        0,
        u16(items.length),
        ...items.map(({ id, type, isHidden }) =>
          full('infe', (2 << 24) | (isHidden ? 1 : 0), u16(id), u16(0), ascii(type), Buffer.alloc(1)),
        ),
      ),
      properties(items),
      full(
        'iref',
        0,
        ...items.flatMap(({ id, refers = [] }) =>
          refers.map(({ as, to }) => box(as, u16(id), u16(to.length), ...to.map(u16))),
        ),
      ),
      box('idat', ...inline.map(({ data }) => data)),
      ...(preferred
        ? [box('grpl', full('altr', 0, u32(GROUP), u32(preferred.length), ...preferred.map(u32)))]
        : []),
    );
  const mediaAt = before.length + metaOf(0).length + 8;
  return Buffer.concat([before, metaOf(mediaAt), box('mdat', ...apart.map(({ data }) => data)), ...behind]);
}

/** No number of an item. */
const GROUP = 1000;

type Place = { id: number; at: number; length: number };

function placesOf(items: HeifItem[], from: number): Place[] {
  let at = from;
  return items.map(({ id, data }) => {
    const place = { id, at, length: data.length };
    at += data.length;
    return place;
  });
}

/** Four bytes each for offset and length, items of one piece; the first list lies beside them, the second in the file. */
function locations([inline, apart]: [Place[], Place[]]): Buffer {
  const written = [inline, apart].flatMap((places, inFile) =>
    places.flatMap(({ id, at, length }) => [u16(id), u16(1 - inFile), u16(0), u16(1), u32(at), u32(length)]),
  );
  return full('iloc', 1 << 24, u16(0x4400), u16(inline.length + apart.length), ...written);
}

/** Every property once for each item that has it; those that change how it is shown must be understood. */
function properties(items: HeifItem[]): Buffer {
  const all = items.flatMap(({ properties: own = [] }) => own);
  let next = 1;
  const named = items
    .filter(({ properties: own = [] }) => own.length > 0)
    .map(({ id, properties: own = [] }) => {
      const numbers = own.map((property) => {
        const isEssential = ESSENTIAL.includes(property.toString('latin1', 4, 8));
        return u16((isEssential ? 0x8000 : 0) | next++);
      });
      return Buffer.concat([u16(id), Buffer.from([own.length]), ...numbers]);
    });
  return box('iprp', box('ipco', ...all), full('ipma', 1, u32(named.length), ...named));
}
const ESSENTIAL = ['hvcC', 'irot', 'imir', 'clap'];

export const box = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32(body.length + 8), ascii(type), body]);
};
export const full = (type: string, versionAndFlags: number, ...parts: Buffer[]): Buffer =>
  box(type, u32(versionAndFlags), ...parts);
export const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
export const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
export const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};
