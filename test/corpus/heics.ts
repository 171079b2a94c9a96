import { readFile, rm, writeFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { ascii, box, full, type Heif, type HeifItem, heifOf, u16, u32 } from '#test/media/kit/heif-boxes.ts';
import { type Heic, heicItems } from '#test/media/kit/write-heic.ts';
import { inP3 } from '#test/usecases/fixtures/in-p3.ts';
import type { Rgb } from '#test/usecases/fixtures/lab.ts';
import { HEIGHT, PATCHES, patchesOf, WIDTH } from '#test/usecases/fixtures/patches.ts';
import { writeFilm } from './films.ts';
import type { Meant, Specimen } from './kind.ts';

/** Side of the tiles, px: the picture is three of them wide and five high, the third less than half. */
const TILE = 128;

type HeicOf = {
  kind: string;
  of?: string;
  /** How the patches lie in the file. */
  lie?: () => Sharp;
  kept?: Heic;
  /** What stands before the picture, numbered from 1 on. */
  before?: (path: string) => Promise<HeifItem[]>;
  /** What belongs to the picture of this number, numbered from the next on. */
  beside?: (primary: number, path: string) => Promise<HeifItem[]> | HeifItem[];
  file?: Partial<Heif>;
  meant?: Partial<Meant>;
};

const heic = ({ kind, of, lie = patchesOf, kept, before, beside, file, meant }: HeicOf): Specimen => ({
  kind,
  ...(of === undefined ? {} : { of }),
  role: 'app-screenshot',
  async make(path) {
    const first = (await before?.(path)) ?? [];
    const picture = await heicItems(lie(), path, { tile: TILE, ...kept }, first.length + 1);
    const primary = first.length + picture.length;
    const last = (await beside?.(primary, path)) ?? [];
    await writeFile(path, heifOf({ items: [...first, ...picture, ...last], primary, ...file }));
  },
  meant: { taken: 'image/heic', shows: [...PATCHES], within: 5, ...meant } as Meant,
});

/** How the patches have to lie to be upright once they are turned against the clock and then mirrored. */
const TURNED: HeicOf[] = [0, 1, 2, 3].flatMap((turns) =>
  ([undefined, 'left and right', 'top and bottom'] as const).map((mirror) => ({
    kind: 'HEIC of tiles that is turned or mirrored',
    of: `${turns} quarters, ${mirror ?? 'not'} mirrored`,
    kept: { turns, mirror },
    lie: () => {
      const patches = patchesOf();
      if (mirror) return (mirror === 'left and right' ? patches.flop() : patches.flip()).rotate(turns * 90);
      return patches.rotate(turns * 90);
    },
  })),
);

const resized = (width: number, height: number) => () =>
  patchesOf().resize(width, height, { fit: 'fill', kernel: 'nearest' });
/** Width, height and side of the tiles. */
const SIZES = [
  [361, 641, 128],
  [161, 121, 64],
  [257, 385, 128],
  [360, 640, 640],
  [96, 512, 128],
  [1080, 1920, 512],
] as const;

const plain = (colour: string, width = WIDTH / 2, height = HEIGHT / 2) =>
  sharp({ create: { width, height, channels: 3, background: colour } });

/** A picture that belongs to another, as grids and auxiliaries of phones do; `urn` says what it is. */
async function auxiliary(
  path: string,
  primary: number,
  urn: string,
  first = primary + 1,
): Promise<HeifItem[]> {
  const kept = { tile: TILE, pixelFormat: 'gray' };
  const items = await heicItems(plain('#808080'), path, kept, first);
  return items.map((item) =>
    item.type === 'grid'
      ? {
          ...item,
          isHidden: true,
          properties: [...(item.properties ?? []), full('auxC', 0, ascii(`${urn}\0`))],
          refers: [...(item.refers ?? []), { as: 'auxl' as const, to: [primary] }],
        }
      : item,
  );
}

const GAIN_MAP = 'urn:com:apple:photo:2020:aux:hdrgainmap';
const AUXILIARIES = [
  ['gain map of a phone', GAIN_MAP],
  ['depth', 'urn:mpeg:hevc:2015:auxid:2'],
  ['portrait matte', 'urn:com:apple:photo:2018:aux:portraiteffectsmatte'],
  ['skin matte', 'urn:com:apple:photo:2019:aux:semanticskinmatte'],
] as const;

/** The picture and its gain map as one of high dynamic range (ISO 21496-1), which is preferred to the picture. */
async function toneMapped(primary: number, path: string): Promise<HeifItem[]> {
  const map = await auxiliary(path, primary, 'urn:iso:std:iso:ts:21496:-1');
  const fractions = [
    [0, 1],
    [2, 1],
    [0, 1],
    [2, 1],
    [1, 1],
    [1, 64],
    [1, 64],
  ].flat();
  const id = primary + map.length + 1;
  const derived: HeifItem = {
    ...{ id, type: 'tmap', isInline: true, refers: [{ as: 'dimg', to: [primary, id - 1] }] },
    data: Buffer.concat([Buffer.alloc(5), Buffer.from([0x40]), ...fractions.map(u32)]),
    properties: [
      full('ispe', 0, u32(WIDTH), u32(HEIGHT)),
      box('colr', ascii('nclx'), u16(12), u16(16), u16(9), Buffer.from([0x80])),
    ],
  };
  return [...map, derived];
}

async function shiningThrough(primary: number, path: string): Promise<HeifItem[]> {
  const [mask] = await heicItems(plain('#808080', WIDTH, HEIGHT), path, { pixelFormat: 'gray' }, primary + 1);
  const told = full('auxC', 0, ascii('urn:mpeg:hevc:2015:auxid:1\0'));
  return mask
    ? [
        {
          ...mask,
          isHidden: true,
          properties: [...(mask.properties ?? []), told],
          refers: [{ as: 'auxl', to: [primary] }],
        },
      ]
    : [];
}

/** Half of each colour, on white. */
const HALF = PATCHES.map((colour) => colour.map((value) => Math.round((value + 255) / 2)) as unknown as Rgb);

/** What phones note of a picture for whoever reads no boxes: that it has to be turned, which boxes say too. */
function turnedByExif(primary: number): HeifItem[] {
  const orientation = Buffer.from(
    '4949 2a00 0800 0000 0100 1201 0300 0100 0000 0600 0000 0000 0000'.replaceAll(' ', ''),
    'hex',
  );
  const data = Buffer.concat([u32(6), ascii('Exif\0\0'), orientation]);
  return [{ id: primary + 1, type: 'Exif', data, isHidden: true, refers: [{ as: 'cdsc', to: [primary] }] }];
}

async function thumbnail(primary: number, path: string): Promise<HeifItem[]> {
  const items = await heicItems(plain('#00ff00', 160, 120), path, {}, primary + 1);
  return items.map((item) => ({ ...item, refers: [{ as: 'thmb', to: [primary] }] }));
}

/** Further pictures of equal standing. */
async function burst(path: string, colours: string[], first = 1): Promise<HeifItem[]> {
  const items: HeifItem[] = [];
  for (const colour of colours)
    items.push(...(await heicItems(plain(colour), path, { tile: TILE }, first + items.length)));
  return items;
}

const P3 = [12, 13, 6] as const;
const { numbers: inP3Numbers, profile } = await inP3();

/** A film in front of the picture, as cameras write what moves. */
const sequence: Specimen = {
  kind: 'HEIC with a film beside the picture',
  role: 'app-screenshot',
  async make(path) {
    const reversed = { encoder: 'libx265', pixelFormat: 'yuv420p', muxer: 'mp4', sound: null, count: 4 };
    const film = `${path}.film`;
    await writeFilm(film, {
      ...reversed,
      settings: { 'x265-params': 'log-level=none', preset: 'ultrafast' },
    });
    const head = await readFile(film);
    await rm(film);
    // As long as what it takes the place of.
    box('ftyp', ascii('heic'), u32(0), ...['mif1', 'msf1', 'hevc'].map(ascii)).copy(head);
    const items = await heicItems(patchesOf(), path, { tile: TILE });
    await writeFile(path, heifOf({ items, primary: items.length, head }));
  },
  meant: { taken: 'image/heic', shows: [...PATCHES], within: 5 },
};

/** Stills as phones write them: many tiles, and more than one picture in a file. */
const ALL: HeicOf[] = [
  ...TURNED,
  ...SIZES.map(([width, height, tile]) => ({
    kind: 'HEIC of tiles',
    of: `${width}x${height} of ${tile}`,
    ...{ lie: resized(width, height), kept: { tile } },
  })),
  {
    kind: 'HEIC of tiles in Display P3',
    of: 'by a profile',
    lie: () => inP3Numbers.clone(),
    kept: { profile },
  },
  {
    ...{ kind: 'HEIC of tiles in Display P3', of: 'by a profile, turned' },
    ...{ lie: () => inP3Numbers.clone().rotate(270), kept: { profile, turns: 3 } },
  },
  {
    kind: 'HEIC of tiles in Display P3',
    of: 'by numbers',
    lie: () => inP3Numbers.clone(),
    kept: { colours: P3 },
  },
  ...['yuv420p10le', 'yuv422p', 'yuv422p10le', 'yuv444p'].map((pixelFormat) => ({
    ...{ kind: 'HEIC of tiles in other pixels', of: pixelFormat, kept: { pixelFormat } },
  })),
  ...AUXILIARIES.map(([what, urn]) => ({
    kind: `HEIC with a ${what}`,
    beside: (primary: number, path: string) => auxiliary(path, primary, urn),
  })),
  {
    kind: 'HEIC as iOS 18 writes it, of two ranges',
    beside: toneMapped,
    file: { brands: ['heic', 'mif1', 'MiHB', 'tmap'] },
  },
  { kind: 'HEIC that shines through', beside: shiningThrough, meant: { shows: HALF } },
  {
    ...{ kind: 'HEIC turned by boxes and by EXIF', lie: () => patchesOf().rotate(270), kept: { turns: 3 } },
    beside: turnedByExif,
  },
  { kind: 'HEIC turned by EXIF alone, which does not hold', beside: turnedByExif },
  { kind: 'HEIC with a thumbnail', beside: thumbnail },
  {
    kind: 'HEIC of a burst',
    of: 'the third is shown',
    before: (path) => burst(path, ['#ff0000', '#00ff00']),
    beside: (primary, path) => burst(path, ['#0000ff'], primary + 1),
  },
  {
    kind: 'HEIC of a burst',
    of: 'the last is shown',
    before: (path) => burst(path, ['#ff0000', '#00ff00', '#0000ff']),
  },
  {
    kind: 'HEIC of a burst',
    of: 'the first is shown',
    beside: (primary, path) => burst(path, ['#ff0000'], primary + 1),
  },
  {
    kind: 'HEIC with spare edges',
    lie: () => patchesOf().extend({ right: 24, bottom: 24, background: '#ff00ff' }),
    kept: { spare: 24 },
  },
  ...[
    ['mif1', 'heic'],
    ['heix', 'mif1'],
  ].map((brands) => ({ kind: 'HEIC by its brand', of: brands[0] ?? '', file: { brands } })),
  { kind: 'HEIC with a film behind it', file: { behind: [box('mpvd', Buffer.alloc(5000, 7))] } },
  { kind: 'HEIC with bytes behind it', file: { behind: [Buffer.alloc(300, 0x41)] } },
];

export const HEICS: Specimen[] = [...ALL.map(heic), sequence];
