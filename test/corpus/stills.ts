import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import sharp from 'sharp';
import { heicOf } from '#test/media/kit/write-heic.ts';
import { encodePictures, writeMedia } from '#test/media/kit/write-media.ts';
import { inP3 } from '#test/usecases/fixtures/in-p3.ts';
import { frameOf, HEIGHT, PATCHES, patchesOf, WIDTH } from '#test/usecases/fixtures/patches.ts';
import type { Specimen } from './kind.ts';

const still = (kind: string, taken: string, draw: () => Sharp, of?: string): Specimen => ({
  kind,
  ...(of === undefined ? {} : { of }),
  role: 'app-screenshot',
  make: async (path) => writeFile(path, await draw().toBuffer()),
  meant: { taken, shows: [...PATCHES], within: 5 },
});
const TURNS = [1, 2, 3, 4, 5, 6, 7, 8];
/** How a picture has to lie so that turning it as EXIF says brings it upright; sharp mirrors before it turns. */
const LAID: Record<number, (picture: Sharp) => Sharp> = {
  1: (it) => it,
  2: (it) => it.flop(),
  3: (it) => it.rotate(180),
  4: (it) => it.flip(),
  5: (it) => it.rotate(270).flop(),
  6: (it) => it.rotate(270),
  7: (it) => it.rotate(90).flop(),
  8: (it) => it.rotate(90),
};

/** The patches, and then the same in reverse order, for a second each. */
const animation = async (format: 'gif' | 'webp'): Promise<Buffer> => {
  const pages = [PATCHES, PATCHES.toReversed()].map((colours) => patchesOf(255, colours).raw().toBuffer());
  const both = sharp(Buffer.concat(await Promise.all(pages)), {
    raw: { width: WIDTH, height: HEIGHT * 2, channels: 3, pageHeight: HEIGHT },
  });
  const delay = [1000, 1000];
  return format === 'gif' ? both.gif({ delay }).toBuffer() : both.webp({ lossless: true, delay }).toBuffer();
};
const movingAvif = async (path: string): Promise<void> => {
  const frames = [PATCHES, PATCHES.toReversed()].map((colours) => frameOf(patchesOf(255, colours)));
  writeMedia(path, 'avif', [
    encodePictures('libsvtav1' as never, await Promise.all(frames), 'yuv420p', { crf: '10', preset: '12' }),
  ]);
};
const moving = (format: 'gif' | 'webp', role: 'app-screenshot' | 'app-demo'): Specimen => ({
  kind: `animated ${format} as ${role === 'app-demo' ? 'a film' : 'a still'}`,
  role,
  make: async (path) => writeFile(path, await animation(format)),
  meant: { taken: `image/${format}`, ...(role === 'app-demo' ? {} : { shows: [...PATCHES] }), within: 9 },
});

export const STILLS: Specimen[] = [
  ...[60, 80, 95].flatMap((quality) => [
    still('JPEG', 'image/jpeg', () => patchesOf().jpeg({ quality }), `quality ${quality}`),
    still('WebP', 'image/webp', () => patchesOf().webp({ quality }), `quality ${quality}`),
    still('AVIF', 'image/avif', () => patchesOf().avif({ quality }), `quality ${quality}`),
  ]),
  ...TURNS.map((orientation) =>
    still(
      'JPEG turned by EXIF',
      'image/jpeg',
      () =>
        (LAID[orientation]?.(patchesOf()) ?? patchesOf()).withMetadata({ orientation }).jpeg({ quality: 95 }),
      `${orientation}`,
    ),
  ),
  still('progressive JPEG', 'image/jpeg', () => patchesOf().jpeg({ progressive: true, quality: 95 })),
  still('JPEG without halved chroma', 'image/jpeg', () => patchesOf().jpeg({ chromaSubsampling: '4:4:4' })),
  still('JPEG in Display P3', 'image/jpeg', () => patchesOf().withIccProfile('p3').jpeg({ quality: 95 })),
  still('PNG', 'image/png', () => patchesOf().png()),
  still('PNG of a palette', 'image/png', () => patchesOf().png({ palette: true })),
  still('PNG of 16 bits', 'image/png', () => patchesOf().toColourspace('rgb16').png()),
  still('interlaced PNG', 'image/png', () => patchesOf().png({ progressive: true })),
  still('lossless WebP', 'image/webp', () => patchesOf().webp({ lossless: true })),
  still('TIFF', 'image/tiff', () => patchesOf().tiff()),
  still('TIFF of 16 bits', 'image/tiff', () => patchesOf().toColourspace('rgb16').tiff()),
  still('TIFF by LZW', 'image/tiff', () => patchesOf().tiff({ compression: 'lzw' })),
  still('lossless AVIF', 'image/avif', () => patchesOf().avif({ lossless: true })),
  {
    kind: 'AVIF in Display P3 by numbers',
    role: 'app-screenshot',
    async make(path) {
      const { numbers } = await inP3();
      const frame = await frameOf(numbers);
      const told = {
        'svtav1-params': 'color-primaries=12:transfer-characteristics=13:matrix-coefficients=6',
      };
      writeMedia(path, 'avif', [encodePictures('libsvtav1' as never, [frame], 'yuv420p', told)]);
      const bytes = await readFile(path);
      const at = bytes.indexOf('colrnclx') + 8;
      for (const [index, number] of [12, 13, 6].entries()) bytes.writeUInt16BE(number, at + 2 * index);
      await writeFile(path, bytes);
    },
    meant: { taken: 'image/avif', shows: [...PATCHES], within: 3 },
  },
  {
    kind: 'animated AVIF as a still',
    role: 'app-screenshot',
    make: movingAvif,
    meant: { taken: 'image/avif', shows: [...PATCHES], within: 5 },
  },
  {
    kind: 'animated AVIF as a film',
    role: 'app-demo',
    make: movingAvif,
    meant: { refused: /^is image\/avif; the role app-demo takes/ },
  },
  still('GIF', 'image/gif', () => patchesOf().gif()),
  ...(['gif', 'webp'] as const).flatMap((format) => [
    moving(format, 'app-screenshot'),
    moving(format, 'app-demo'),
  ]),
  {
    kind: 'HEIC',
    role: 'app-screenshot',
    make: async (path) => {
      await writeFile(path, await heicOf(await frameOf(patchesOf()), join(`${path}.made`)));
    },
    meant: { taken: 'image/heic', shows: [...PATCHES], within: 5 },
  },
  {
    kind: 'SVG',
    role: 'app-screenshot',
    make: (path) =>
      writeFile(
        path,
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 32">${PATCHES.map(
          (colour, at) =>
            `<rect x="${at % 2 === 0 ? 0 : 9}" y="${at < 2 ? 0 : 16}" width="9" height="16" fill="rgb(${colour})"/>`,
        ).join('')}</svg>`,
      ),
    meant: { taken: 'image/svg+xml', shows: [...PATCHES], within: 5 },
  },
];
