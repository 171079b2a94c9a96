/**
 * What examining an upload costs the process that does it: CPU seconds without its start, and the most memory that it
 * held, for a minute of film and for the largest file of each kind. `npm run bench:probe`
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { AV_LOG_FATAL, FF_ENCODER_LIBX264, FF_ENCODER_LIBX265 } from 'node-av/constants';
import { type Frame, Log, Rational } from 'node-av/lib';
import sharp from 'sharp';
import { UnreadableFileError } from '#src/media/decode/unreadable-file.ts';
import { examineMedia } from '#src/media/examine-media.ts';
import { heicOf } from '#test/media/kit/write-heic.ts';
import {
  colourFrame,
  encodePictures,
  encodeSound,
  type Track,
  writeMedia,
} from '#test/media/kit/write-media.ts';
import { frameOf } from '#test/usecases/fixtures/patches.ts';

const [MINUTE, LARGEST_FILM, LARGEST_SOUND] = [60, 200_000_000, 50_000_000];
const PQ = 'log-level=none:hdr10=1:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc';

/** Noise, which costs decoders the most, moving on from frame to frame. */
function noise(width: number, height: number, count: number): Frame[] {
  return Array.from({ length: count }, (_, n) => {
    const frame = colourFrame(width, height, [110, 120, 135]);
    const [luma, line = 0] = [frame.data?.[0], frame.linesize[0]];
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        if (luma) luma[y * line + x] = 64 + (((((x + 4 * n) * 2654435761) ^ (y * 40503)) >>> 17) % 96);
    return frame;
  });
}

/** The same again and again, without encoding it each time. */
function repeated(track: Track, times: number, ticks: bigint): Track {
  const packets = Array.from({ length: times }, (_, round) =>
    track.packets.map((packet) => {
      const copy = packet.clone();
      if (!copy) throw new Error('Out of memory.');
      copy.pts += BigInt(round) * ticks;
      copy.dts += BigInt(round) * ticks;
      return copy;
    }),
  ).flat();
  return { ...track, packets };
}

function film(
  path: string,
  [width, height, fps]: readonly [number, number, number],
  seconds: number,
): string {
  const isLarge = height > 1080;
  const track = encodePictures(
    isLarge ? FF_ENCODER_LIBX265 : FF_ENCODER_LIBX264,
    noise(width, height, fps),
    isLarge ? 'yuv420p10le' : 'yuv420p',
    isLarge
      ? { preset: 'ultrafast', b: '50000000', 'x265-params': PQ }
      : { preset: 'veryfast', b: '12000000' },
  );
  track.context.timeBase = new Rational(1, fps);
  return writeMedia(path, 'mp4', [repeated(track, seconds, BigInt(fps))]);
}

const grain = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#777',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
    limitInputPixels: false,
  });

type Case = { name: string; make: (path: string) => Promise<unknown> | unknown };
const CASES: Case[] = [
  { name: 'film, 1080p30 H.264, a minute', make: (path) => film(path, [1920, 1080, 30], MINUTE) },
  {
    name: 'film, 4K60 HEVC of 10 bits in HDR, a minute',
    make: (path) => film(path, [3840, 2160, 60], MINUTE),
  },
  {
    name: 'film, 1080p30 H.264, 200 MB',
    make: async (path) => {
      film(path, [1920, 1080, 30], 1);
      film(path, [1920, 1080, 30], Math.floor(LARGEST_FILM / (await stat(path)).size));
    },
  },
  {
    name: 'sound, MP3, 50 MB',
    make: (path) => {
      const track = encodeSound('libmp3lame' as never, 10, (time) => Math.sin(time * 2000 * Math.sin(time)));
      const bytes = track.packets.reduce((sum, { size }) => sum + size, 0);
      const ticks = BigInt(track.packets.length * 1152);
      writeMedia(path, 'mp3', [repeated(track, Math.floor(LARGEST_SOUND / bytes), ticks)]);
    },
  },
  { name: 'JPEG, 50 MP', make: (path) => grain(7071, 7071).jpeg().toFile(path) },
  { name: 'PNG, 50 MP', make: (path) => grain(7071, 7071).png({ compressionLevel: 1 }).toFile(path) },
  {
    name: 'PNG, 50 MP, 16 bits, interlaced',
    make: (path) =>
      grain(7071, 7071).toColourspace('rgb16').png({ compressionLevel: 1, progressive: true }).toFile(path),
  },
  { name: 'TIFF, 50 MP', make: (path) => grain(7071, 7071).tiff({ compression: 'lzw' }).toFile(path) },
  { name: 'HEIC, 24 MP', make: async (path) => writeFile(path, await heic(path, 6000, 4000)) },
  { name: 'HEIC, 48 MP', make: async (path) => writeFile(path, await heic(path, 8000, 6000)) },
];

const heic = async (path: string, width: number, height: number): Promise<Buffer> =>
  heicOf(await frameOf(grain(width, height)), path, { crf: 28 });

type Cost = { cpuSeconds: number; peakMb: number; answer: string };

/** Examines in a process that does nothing else. */
async function measure(path: string): Promise<Cost> {
  const { cpuUsage } = process;
  const before = cpuUsage();
  const answer = await examineMedia(path, {
    film: true,
    maxPixels: 50_000_000,
    drawTo: `${path}.drawn`,
  }).then(
    ({ mimeType, durationMs }) => (durationMs ? `${mimeType}, ${Math.round(durationMs / 1000)} s` : mimeType),
    (error: unknown) => {
      if (error instanceof UnreadableFileError) return error.why;
      throw error;
    },
  );
  const { user, system } = cpuUsage(before);
  return { cpuSeconds: (user + system) / 1e6, peakMb: peakMb(), answer };
}

/** Since this program began, where the system tells that: `maxRSS` counts whoever started it too. */
function peakMb(): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) / 1000;
}

Log.setLevel(AV_LOG_FATAL);
const [examined, ...wanted] = process.argv.slice(2);
if (examined?.startsWith('/')) {
  console.log(JSON.stringify(await measure(examined)));
} else {
  const names = [examined, ...wanted].filter((name) => name !== undefined);
  const folder = await mkdtemp(join(tmpdir(), 'reelgate-probe-'));
  const run = promisify(execFile);
  try {
    console.log('| File | Size | CPU s | Most memory | Found |\n|---|---|---|---|---|');
    for (const { name, make } of CASES) {
      if (names.length > 0 && !names.some((one) => name.includes(one))) continue;
      const path = join(folder, 'file');
      await make(path);
      const { size } = await stat(path);
      const { stdout } = await run(process.execPath, [fileURLToPath(import.meta.url), path]);
      const { cpuSeconds, peakMb, answer }: Cost = JSON.parse(stdout);
      const cells = [
        name,
        `${(size / 1e6).toFixed(1)} MB`,
        cpuSeconds.toFixed(2),
        `${Math.round(peakMb)} MB`,
        answer,
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
