import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { MEDIA_RULES } from '#src/domain/media-rules.ts';
import { renderHere } from '#test/kit/media/render-here.ts';
import { clipOf, timelineOf } from '#test/media/kit/timelines.ts';
import { heicOf } from '#test/media/kit/write-heic.ts';
import { colourFrame, encodePictures, writeMedia } from '#test/media/kit/write-media.ts';
import { hugePng } from './fixtures/huge-png.ts';
import { inP3 } from './fixtures/in-p3.ts';
import { deltaE, type Rgb } from './fixtures/lab.ts';
import { coloursOf, frameOf, HEIGHT, PATCHES, patchesOf, WIDTH } from './fixtures/patches.ts';
import { blobs, folder, inLibrary, issuesOf, rows, staged, upload } from './media/kit.ts';

inLibrary();

/** What is left of the last patch at half its strength, on white. */
const ON_WHITE = PATCHES.with(
  3,
  (PATCHES[3] ?? []).map((value) => Math.round((value + 255) / 2)) as unknown as Rgb,
);
const GREY = PATCHES.map(([r]): Rgb => [r, r, r]);
const turned = (picture: Sharp, orientation: number) => picture.withMetadata({ orientation });

const animated = (picture: Sharp) =>
  picture.extend({ bottom: HEIGHT, background: '#000000' }).raw().toBuffer({ resolveWithObject: true });
const film = async (format: 'gif' | 'webp') => {
  const { data, info } = await animated(patchesOf());
  const raw = { width: WIDTH, height: HEIGHT * 2, channels: info.channels, pageHeight: HEIGHT };
  const pages = sharp(data, { raw });
  return format === 'gif'
    ? pages.gif({ delay: [500, 500] }).toBuffer()
    : pages.webp({ lossless: true, delay: [500, 500] }).toBuffer();
};
const svg = (inside = '', head = '') =>
  Buffer.from(
    `<?xml version="1.0"?>${head}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 32">${PATCHES.map(
      (colour, at) =>
        `<rect x="${at % 2 === 0 ? 0 : 9}" y="${at < 2 ? 0 : 16}" width="9" height="16" fill="rgb(${colour})"/>`,
    ).join('')}${inside}</svg>`,
  );

type Kind = { what: string; mimeType: string; make: () => Promise<Buffer>; shown?: Rgb[] | 'as printed' };

const KINDS: Kind[] = [
  { what: 'a JPEG', mimeType: 'image/jpeg', make: () => patchesOf().jpeg({ quality: 95 }).toBuffer() },
  {
    what: 'a JPEG that has to be turned',
    mimeType: 'image/jpeg',
    make: () => turned(patchesOf().rotate(270), 6).jpeg({ quality: 95 }).toBuffer(),
  },
  {
    what: 'a JPEG in Display P3',
    mimeType: 'image/jpeg',
    make: () => patchesOf().withIccProfile('p3').jpeg({ quality: 95 }).toBuffer(),
  },
  {
    what: 'a JPEG for print with its profile',
    mimeType: 'image/jpeg',
    make: () => patchesOf().toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 95 }).toBuffer(),
    shown: 'as printed',
  },
  {
    what: 'a JPEG for print without a profile',
    mimeType: 'image/jpeg',
    make: () => patchesOf().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer(),
    shown: 'as printed',
  },
  {
    what: 'a PNG of 16 bits in Display P3',
    mimeType: 'image/png',
    make: async () => {
      const { numbers, chunk } = await inP3();
      const png = await numbers.toColourspace('rgb16').png().toBuffer();
      return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
    },
  },
  {
    what: 'a PNG of 16 bits without a profile',
    mimeType: 'image/png',
    make: () => patchesOf().toColourspace('rgb16').png().toBuffer(),
  },
  {
    what: 'a PNG that shines through',
    mimeType: 'image/png',
    make: () => patchesOf(128).png().toBuffer(),
    shown: ON_WHITE,
  },
  {
    what: 'a PNG of a palette that shines through',
    mimeType: 'image/png',
    make: () => patchesOf(128).png({ palette: true }).toBuffer(),
    shown: ON_WHITE,
  },
  {
    what: 'a grey PNG that shines through',
    mimeType: 'image/png',
    make: () => patchesOf(128, GREY).toColourspace('b-w').png().toBuffer(),
    shown: ON_WHITE.map(([r]): Rgb => [r, r, r]),
  },
  {
    what: 'a WebP that shines through',
    mimeType: 'image/webp',
    make: () => patchesOf(128).webp({ lossless: true }).toBuffer(),
    shown: ON_WHITE,
  },
  {
    what: 'a TIFF of 16 bits',
    mimeType: 'image/tiff',
    make: () => patchesOf().toColourspace('rgb16').tiff().toBuffer(),
  },
  { what: 'an AVIF', mimeType: 'image/avif', make: () => patchesOf().avif({ quality: 90 }).toBuffer() },
  {
    what: 'a HEIC',
    mimeType: 'image/heic',
    make: async () => heicOf(await frameOf(patchesOf()), join(folder, 'plain')),
  },
  {
    what: 'a HEIC in Display P3 that has to be turned',
    mimeType: 'image/heic',
    make: async () => {
      const { numbers, profile } = await inP3();
      return heicOf(await frameOf(numbers.rotate(90)), join(folder, 'p3'), { turns: 1, profile });
    },
  },
  { what: 'an SVG', mimeType: 'image/svg+xml', make: async () => svg() },
  { what: 'an animated GIF', mimeType: 'image/gif', make: () => film('gif') },
  { what: 'an animated WebP', mimeType: 'image/webp', make: () => film('webp') },
];

/** The poster of a post that shows the file with this key. */
async function shownAs(key: string): Promise<Rgb[]> {
  const outDir = await mkdtemp(join(folder, 'render-'));
  const picture = await blobs.localFile(key, outDir);
  const timeline = timelineOf([clipOf('picture', 0, 100)]);
  const { files } = await renderHere({ timeline, files: { picture }, outDir, kinds: ['poster'] });
  return coloursOf(files[0]?.path ?? '');
}

describe('a still', () => {
  test.each(KINDS)('that is $what is shown as it is meant to look', async (kind) => {
    const bytes = await kind.make();
    const { media } = await upload('app-screenshot', bytes);
    expect(media).toMatchObject({ kind: 'image', mimeType: kind.mimeType });
    // Ink cannot make every colour: what the inks of the file stand for is asked of Little CMS.
    const meant = kind.shown === 'as printed' ? await coloursOf(bytes) : (kind.shown ?? PATCHES);
    const portrait = (media.height ?? 0) / (media.width ?? 1);
    expect(portrait).toBeCloseTo(HEIGHT / WIDTH, 1);
    const shown = await shownAs(media.drawnKey ?? media.blobKey);
    const far = meant.map((colour, at) => deltaE(colour, shown[at] ?? [0, 0, 0]));
    expect(
      Math.max(...far),
      `${JSON.stringify(shown)} is ${far.map((one) => one.toFixed(1))} off`,
    ).toBeLessThan(3);
    expect(await staged()).toEqual([]);
  });

  test('that every decoder shows alike is kept alone', async () => {
    for (const plain of [patchesOf().png(), patchesOf().jpeg(), patchesOf().ensureAlpha().webp()]) {
      expect((await upload('reference', await plain.toBuffer())).media.drawnKey).toBeNull();
    }
  });

  test('of high dynamic range is brought down to a screen, not shown dim', async () => {
    // Grey at 203 nits in PQ, which is white on a screen: 572 of 10 bits, given by its 8.
    const path = join(folder, 'hdr.avif');
    const frame = colourFrame(WIDTH, HEIGHT, [143, 128, 128], 'yuv420p10le');
    writeMedia(path, 'avif', [encodePictures('libsvtav1' as never, [frame], 'yuv420p10le', PQ)]);
    const { media } = await upload('app-screenshot', await readFile(path));
    expect(media.mimeType).toBe('image/avif');
    for (const [r, g, b] of await shownAs(media.drawnKey ?? '')) {
      expect(Math.min(r, g, b)).toBeGreaterThan(190);
    }
  });

  test('that is a HEIC of high dynamic range is brought down to a screen too', async () => {
    const frame = colourFrame(WIDTH, HEIGHT, [143, 128, 128], 'yuv420p10le');
    const kept = { pixelFormat: 'yuv420p10le', colours: [9, 16, 9] } as const;
    const { media } = await upload('app-screenshot', await heicOf(frame, join(folder, 'hdr'), kept));
    for (const [r, g, b] of await shownAs(media.drawnKey ?? '')) {
      expect(Math.min(r, g, b)).toBeGreaterThan(190);
      expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(6);
    }
  });

  test('is a film where one is wanted and it moves', async () => {
    for (const format of ['gif', 'webp'] as const) {
      const { media } = await upload('app-demo', await film(format), 'bin');
      expect(media).toMatchObject({
        kind: 'video',
        mimeType: `image/${format}`,
        width: WIDTH,
        height: HEIGHT,
      });
      expect(media.durationMs).toBe(1000);
    }
  });
});

const PQ = { 'svtav1-params': 'color-primaries=9:transfer-characteristics=16:matrix-coefficients=9' };

describe('a still that cannot be used', () => {
  const heic = async () => heicOf(await frameOf(patchesOf()), join(folder, 'cut'));
  const jpeg = () => patchesOf().jpeg({ quality: 95 }).toBuffer();
  const bomb = `<!DOCTYPE svg [<!ENTITY a "${'ha'.repeat(50)}">${[...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`;
  const takes = /; the role app-screenshot takes image\/png, image\/jpeg, image\/webp, image\/heic/;

  test.each([
    ['a HEIC that was cut off', async () => (await heic()).subarray(0, -400), /^is cut off/],
    [
      'half of a PNG',
      async () => (await patchesOf().png().toBuffer()).subarray(0, 500),
      /^cannot be read: its picture/,
    ],
    ['a JPEG with damage inside', async () => damaged(await jpeg()), /^cannot be read: its picture/],
    [
      'an SVG that unfolds without end',
      async () => svg('<text>&j;</text>', bomb),
      /^cannot be read: its picture/,
    ],
    ['an SVG that is broken', async () => svg().subarray(0, -10), /^cannot be read: its picture/],
    [
      'a picture of too many pixels',
      async () => hugePng(10_000),
      /^has 10000×10000 pixels, more than 50 million$/,
    ],
    ['a BMP', async () => bmp(), takes],
    ['a text', async () => Buffer.from('no picture at all\n'.repeat(40)), /^is of no known type; the role/],
  ] as const)('%s is refused with the reason', async (_what, make, why) => {
    expect(await issuesOf(upload('app-screenshot', await make()))).toEqual([
      { path: 'uploadId', message: expect.stringMatching(why) },
    ]);
    expect(await rows()).toEqual([]);
    expect(await staged()).toEqual([]);
  });

  test('one that stands still is no film, and the reason says what is', async () => {
    const still = await patchesOf().webp().toBuffer();
    expect(await issuesOf(upload('app-demo', still, 'bin'))).toEqual([
      {
        path: 'uploadId',
        message: expect.stringMatching(/^is image\/webp that holds image only; the role app-demo takes/),
      },
    ]);
  });

  test('bytes between the segments of a JPEG harm nothing', async () => {
    const bytes = await jpeg();
    const padded = Buffer.concat([bytes.subarray(0, -2), Buffer.alloc(7, 1), bytes.subarray(-2)]);
    expect((await upload('app-screenshot', padded)).media.mimeType).toBe('image/jpeg');
  });

  test('an SVG shows nothing from outside of it', async () => {
    const beside = join(folder, 'beside.png');
    await patchesOf().png().toFile(beside);
    const all = ['beside.png', beside, `file://${beside}`].map(
      (href) => `<image href="${href}" width="18" height="32"/>`,
    );
    const white = '<rect width="18" height="32" fill="#fff"/>';
    const { media } = await upload('logo', svg(white + all.join('')));
    for (const colour of await shownAs(media.drawnKey ?? ''))
      expect(deltaE(colour, [255, 255, 255])).toBeLessThan(3);
    expect(media.sizeBytes).toBeLessThan(MEDIA_RULES.logo.maxBytes);
  });
});

/** Ends in the middle, and goes on. */
const damaged = (jpeg: Buffer) => {
  const bytes = Buffer.from(jpeg);
  bytes.writeUInt16BE(0xffd9, jpeg.length >> 1);
  return bytes;
};

/** One pixel. */
const bmp = () =>
  Buffer.from(
    '424d3a0000000000000036000000280000000100000001000000010018000000000004000000130b0000130b000000000000000000000000ff00',
    'hex',
  );
