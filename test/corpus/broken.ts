import { writeFile } from 'node:fs/promises';
import type { MediaRole } from '#src/domain/media-rules.ts';
import { writeMedia } from '#test/media/kit/write-media.ts';
import { hugePng } from '#test/usecases/fixtures/huge-png.ts';
import { patchesOf } from '#test/usecases/fixtures/patches.ts';
import { type FilmOf, soundTrack, writeFilm } from './films.ts';
import type { Specimen } from './kind.ts';

const MP4: FilmOf = { encoder: 'libx264', pixelFormat: 'yuv420p', muxer: 'mp4' };
const MOTION_JPEG: FilmOf = { encoder: 'mjpeg', pixelFormat: 'yuvj420p', muxer: 'mov', sound: null };
const CENC = {
  encryption_scheme: 'cenc-aes-ctr',
  encryption_key: '76a6c65c5ea762046bd749a2e632ccbb',
  encryption_kid: 'a7e61c373e219033c21091fa607bf3b8',
};

const film = (
  kind: string,
  refused: RegExp,
  made: Partial<FilmOf> = {},
  spoil?: (bytes: Buffer) => Buffer,
): Specimen => ({
  kind,
  role: 'app-demo',
  make: (path) => writeFilm(path, { ...MP4, ...made }, spoil),
  meant: { refused },
});
const bytes = (
  kind: string,
  role: MediaRole,
  refused: RegExp,
  make: () => Buffer | Promise<Buffer>,
): Specimen => ({
  kind,
  role,
  make: async (path) => writeFile(path, await make()),
  meant: { refused },
});
const damaged = (from: number, to: number) => (it: Buffer) =>
  it.fill(0x5a, Math.round(it.length * from), Math.round(it.length * to));
const four = (from: string, to: string) => (it: Buffer) => {
  it.write(to, it.indexOf(from, it.indexOf('stsd')));
  return it;
};
const jpeg = () => patchesOf().jpeg({ quality: 95 }).toBuffer();
const png = () => patchesOf().png().toBuffer();

/** What nobody can use, with the reason that is true of it. */
export const BROKEN: Specimen[] = [
  film('encrypted film', /it is encrypted/, { muxing: CENC }),
  film('film of one picture', /one picture, not a film/, { count: 1, sound: null }),
  film('film over in a moment', /lasts 0\.2.* s; a film lasts 0\.5 s or more/, { count: 6, sound: null }),
  film('film with a damaged middle', /damaged/, MOTION_JPEG, damaged(0.3, 0.7)),
  film(
    'film with a damaged end',
    /damaged/,
    { sound: null, muxing: { movflags: 'faststart' } },
    damaged(0.75, 1),
  ),
  film('film in an unknown codec', /holds picture in qqq1/, { sound: null }, four('avc1', 'qqq1')),
  film('film cut off', /is cut off/, {}, (it) => it.subarray(0, it.length * 0.6)),
  film('film cut off at its end', /is cut off/, { muxing: { movflags: 'faststart' } }, (it) =>
    it.subarray(0, -20),
  ),
  film('film in Flash', /is video\/x-flv; the role app-demo takes/, {
    encoder: 'flv',
    muxer: 'flv',
    sound: null,
  }),
  film('film in ASF', /asf|wmv/, { encoder: 'wmv2', muxer: 'asf', sound: null }),
  {
    kind: 'sound as a film',
    role: 'app-demo',
    make: async (path) => void writeMedia(path, 'mp4', [soundTrack('aac')]),
    meant: { refused: /is audio\/mp4; the role app-demo takes/ },
  },
  { ...film('film as music', /is video\/mp4; the role music takes/), role: 'music' },
  { ...film('film as a logo', /is video\/mp4; the role logo takes/), role: 'logo' },
  bytes('still as a film', 'app-demo', /is image\/png; the role app-demo takes/, png),
  bytes('still as music', 'music', /is image\/jpeg; the role music takes/, jpeg),
  bytes('JPEG cut off', 'logo', /is cut off|cannot be read/, async () => (await jpeg()).subarray(0, -200)),
  bytes('damaged JPEG', 'logo', /cannot be read/, async () => damaged(0.5, 0.8)(await jpeg())),
  bytes('PNG cut off', 'logo', /cannot be read/, async () => (await png()).subarray(0, 400)),
  bytes('PNG of too many pixels', 'app-screenshot', /more than 50 million/, () => hugePng(10_000)),
  bytes('BMP', 'logo', /is image\/bmp; the role logo takes/, () =>
    Buffer.from(
      `424d3a0000000000000036000000280000000100000001000000010018000000000004000000130b0000130b000000000000000000000000ff00`,
      'hex',
    ),
  ),
  bytes('nothing', 'logo', /is empty/, () => Buffer.alloc(0)),
  bytes('text', 'app-demo', /is of no known type; the role app-demo takes/, () =>
    Buffer.from('no media\n'.repeat(99)),
  ),
  bytes('zeros', 'app-demo', /is of no known type/, () => Buffer.alloc(50_000)),
  bytes('web page', 'logo', /no known type|text\/html/, () =>
    Buffer.from('<!doctype html><p>404</p>'.repeat(40)),
  ),
  bytes('PDF', 'logo', /is application\/pdf; the role logo takes/, () =>
    Buffer.from('%PDF-1.7\n'.padEnd(3000, ' ')),
  ),
  bytes('SVG that is no SVG', 'logo', /cannot be read/, () =>
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><rect'),
  ),
  bytes('playlist', 'app-demo', /no known type|mpegurl/, () =>
    Buffer.from('#EXTM3U\n#EXTINF:9,\nfile:///etc/passwd\n'.repeat(9)),
  ),
];
