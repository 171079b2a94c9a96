import { readFile, writeFile } from 'node:fs/promises';
import type { FFAudioEncoder, FFEncoderCodec } from 'node-av/constants';
import type { Frame } from 'node-av/lib';
import { encodePictures, encodeSound, type Track, writeMedia } from '#test/media/kit/write-media.ts';
import { frameOf, PATCHES, patchesOf } from '#test/usecases/fixtures/patches.ts';
import type { Meant, Specimen } from './kind.ts';

/** Of a film of the corpus. It shows the patches, and from the middle on the same in reverse order. */
export const FILM_SECONDS = 2;
const FPS = 30;
export const BEEP_HZ = 440;
export const beep = (time: number): number => 0.5 * Math.sin(2 * Math.PI * BEEP_HZ * time);

export type FilmOf = {
  encoder: string;
  pixelFormat: string;
  muxer: string;
  sound?: string | null;
  settings?: Record<string, string>;
  muxing?: Record<string, string>;
  size?: readonly [number, number];
  count?: number;
};

async function picturesOf({ size, count = FILM_SECONDS * FPS }: FilmOf): Promise<Frame[]> {
  const resized = (colours = PATCHES) => {
    const picture = patchesOf(255, colours);
    return frameOf(size ? picture.resize(size[0], size[1], { fit: 'fill', kernel: 'nearest' }) : picture);
  };
  const [first, second] = [await resized(), await resized(PATCHES.toReversed())];
  return Array.from({ length: count }, (_, n) => {
    const frame = (n < count / 2 ? first : second).clone();
    if (!frame) throw new Error('Out of memory.');
    return frame;
  });
}

export const pictureTrack = async (film: FilmOf): Promise<Track> =>
  encodePictures(film.encoder as FFEncoderCodec, await picturesOf(film), film.pixelFormat, {
    g: '12',
    ...film.settings,
  });
export const soundTrack = (encoder: string, seconds = FILM_SECONDS): Track =>
  encodeSound(encoder as FFAudioEncoder, seconds, beep);

/** Writes a film, its bytes changed by `spoil` afterwards. */
export async function writeFilm(
  path: string,
  film: FilmOf,
  spoil?: (bytes: Buffer) => Buffer,
): Promise<void> {
  const { sound = 'aac', muxer, muxing } = film;
  const tracks = [await pictureTrack(film), ...(sound ? [soundTrack(sound)] : [])];
  writeMedia(path, muxer, tracks, muxing);
  if (spoil) await writeFile(path, spoil(await readFile(path)));
}

const TYPES: Record<string, string> = {
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  '3gp': 'video/mp4',
  matroska: 'video/x-matroska',
  webm: 'video/webm',
  avi: 'video/x-msvideo',
  mpegts: 'video/mp2t',
  apng: 'image/apng',
};

const film = (kind: string, made: FilmOf, of?: string, meant: Partial<Meant> = {}): Specimen => ({
  kind,
  ...(of === undefined ? {} : { of }),
  role: 'app-demo',
  make: (path) => writeFilm(path, made),
  meant: { taken: TYPES[made.muxer] ?? '', within: 7, ...meant } as Meant,
});

/** Codecs of pictures by FFmpeg's names, the formats of their pixels, and the containers they come in. */
const PICTURES: {
  name: string;
  encoder: string;
  pixels: string[];
  muxers: string[];
  settings?: Record<string, string>;
}[] = [
  {
    name: 'H.264',
    encoder: 'libx264',
    pixels: ['yuv420p', 'yuvj420p', 'yuv422p', 'yuv444p', 'yuv420p10le', 'yuv422p10le'],
    muxers: ['mp4', 'mov', 'matroska', 'avi', 'mpegts', '3gp'],
  },
  {
    name: 'HEVC',
    encoder: 'libx265',
    pixels: ['yuv420p', 'yuv420p10le', 'yuv444p'],
    muxers: ['mp4', 'mov', 'matroska', 'mpegts'],
    settings: { 'x265-params': 'log-level=none', preset: 'ultrafast' },
  },
  {
    name: 'AV1',
    encoder: 'libsvtav1',
    pixels: ['yuv420p', 'yuv420p10le'],
    muxers: ['mp4', 'matroska', 'webm'],
    settings: { preset: '12' },
  },
  { name: 'VP8', encoder: 'libvpx', pixels: ['yuv420p'], muxers: ['webm', 'matroska'] },
  {
    name: 'VP9',
    encoder: 'libvpx-vp9',
    pixels: ['yuv420p', 'yuv444p', 'yuv420p10le'],
    muxers: ['webm', 'mp4', 'matroska'],
  },
  {
    name: 'MPEG-4',
    encoder: 'mpeg4',
    pixels: ['yuv420p'],
    muxers: ['mp4', 'avi', 'matroska'],
    settings: { b: '4000000' },
  },
  {
    name: 'MPEG-2',
    encoder: 'mpeg2video',
    pixels: ['yuv420p', 'yuv422p'],
    muxers: ['mpegts', 'matroska'],
    settings: { b: '6000000' },
  },
  {
    name: 'Motion JPEG',
    encoder: 'mjpeg',
    pixels: ['yuvj420p', 'yuvj422p', 'yuvj444p'],
    muxers: ['mov', 'avi', 'matroska'],
    settings: { qmin: '2', qmax: '3' },
  },
  {
    name: 'ProRes',
    encoder: 'prores_ks',
    pixels: ['yuv422p10le', 'yuv444p10le'],
    muxers: ['mov', 'matroska'],
  },
  { name: 'FFV1', encoder: 'ffv1', pixels: ['yuv420p', 'yuv444p16le'], muxers: ['matroska', 'avi'] },
  { name: 'QuickTime Animation', encoder: 'qtrle', pixels: ['rgb24'], muxers: ['mov'] },
  { name: 'PNG film', encoder: 'png', pixels: ['rgb24'], muxers: ['mov', 'avi'] },
  { name: 'HuffYUV', encoder: 'huffyuv', pixels: ['yuv422p', 'rgb24'], muxers: ['avi'] },
  { name: 'Ut Video', encoder: 'utvideo', pixels: ['yuv422p'], muxers: ['avi'] },
  {
    name: 'Windows MPEG-4',
    encoder: 'msmpeg4',
    pixels: ['yuv420p'],
    muxers: ['avi'],
    settings: { b: '4000000' },
  },
  { name: 'APNG', encoder: 'apng', pixels: ['rgb24'], muxers: ['apng'] },
];
/** What a container's sound is in, where it is not AAC. */
const SOUND_IN: Record<string, string | null> = { webm: 'libopus', avi: 'libmp3lame', apng: null };

const SHAPES: [number, number][] = [
  [360, 640],
  [362, 642],
  [161, 121],
  [640, 360],
  [64, 64],
  [1080, 1920],
];

/** Films of every codec in every container it comes in. */
export const FILMS: Specimen[] = [
  ...PICTURES.flatMap(({ name, encoder, pixels, muxers, settings = {} }) =>
    muxers.flatMap((muxer) =>
      pixels.map((pixelFormat) => {
        const sound = SOUND_IN[muxer] === undefined ? 'aac' : SOUND_IN[muxer];
        return film(`${name} in ${muxer}`, { encoder, pixelFormat, muxer, sound, settings }, pixelFormat);
      }),
    ),
  ),
  ...['ac3', 'eac3', 'alac', 'flac', 'libmp3lame', 'libopus', 'pcm_s16le', 'mp2', null].map((sound) =>
    film(`film with ${sound ?? 'no sound'}`, {
      encoder: 'libx264',
      pixelFormat: 'yuv420p',
      muxer: 'matroska',
      sound,
    }),
  ),
  ...SHAPES.map((size) =>
    film(
      'H.264 in mp4',
      { encoder: 'libx264', pixelFormat: size[0] % 2 ? 'yuv444p' : 'yuv420p', muxer: 'mp4', size },
      size.join('x'),
    ),
  ),
  film('fragmented MP4', {
    encoder: 'libx264',
    pixelFormat: 'yuv420p',
    muxer: 'mp4',
    muxing: { movflags: 'frag_keyframe+empty_moov' },
  }),
  film('MP4 with its index first', {
    encoder: 'libx264',
    pixelFormat: 'yuv420p',
    muxer: 'mp4',
    muxing: { movflags: 'faststart' },
  }),
];
