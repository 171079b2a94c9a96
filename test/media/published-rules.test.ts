/** What Instagram's rules for published files ask of a film, beside what other tests hold (index in front, short GOPs). */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Packet } from 'node-av/lib';
import { describe, expect, test } from 'vitest';
import { compose } from '#src/creative/music/compose.ts';
import { perform } from '#src/creative/music/perform.ts';
import { encodeWav } from '#src/creative/music/wav.ts';
import { decodeAudio } from '#src/media/audio/decode-audio.ts';
import { SAMPLE_RATE } from '#src/media/audio/stereo.ts';
import { openContainer } from '#src/media/decode/media-file.ts';
import type { AudioTrack } from '#src/media/timeline.ts';
import { renderHere } from '#test/kit/media/render-here.ts';
import { decodeFrames } from './kit/decoded.ts';
import { scratchFolder } from './kit/scratch.ts';
import { writeWav } from './kit/sounds.ts';
import { flat, writeStill } from './kit/stills.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';

const { dir, folder } = scratchFolder();
const FPS = 30;

/** Black, then white; the sound lasts as long. Gives the film and the pieces that it was made of. */
async function filmWith(song: string, { flashMs, durationMs }: { flashMs: number; durationMs: number }) {
  const black = await writeStill(join(dir, 'black.png'), 64, 64, flat('#000000'));
  const white = await writeStill(join(dir, 'white.png'), 64, 64, flat('#ffffff'));
  const clips = [clipOf('black', 0, flashMs), clipOf('white', flashMs, durationMs - flashMs)];
  const track = { role: 'music', id: 'song', startMs: 0, durationMs, inMs: 0, gainDb: 0 } as const;
  const audio: AudioTrack[] = [{ ...track, fadeInMs: 0, fadeOutMs: 0 }];
  const pieces: string[] = [];
  const outDir = await folder(crypto.randomUUID());
  const timeline = timelineOf(clips, { width: 64, height: 64, fps: FPS, audio });
  const { files } = await renderHere({ timeline, files: { black, white, song }, outDir }, ({ path }) => {
    pieces.push(path);
  });
  return { film: files[0]?.path ?? '', pieces };
}

describe('a film and the pieces it was made of', () => {
  test('have no edit list, and flash and beep within half a frame of each other, from zero on', async () => {
    const flashMs = 1000;
    const song = await writeWav(join(dir, 'beep.wav'), 3, (time) =>
      time >= flashMs / 1000 && time < 1.2 ? 0.8 * Math.sin(2 * Math.PI * 1000 * time) : 0,
    );
    const { film, pieces } = await filmWith(song, { flashMs, durationMs: 3000 });
    expect(pieces.length).toBeGreaterThan(1);
    expect([film, ...pieces].map((path) => readFileSync(path).includes('elst'))).toEqual(
      [film, ...pieces].map(() => false),
    );
    using container = openContainer(film);
    expect([container.video?.startTime, container.audio?.startTime]).toEqual([0n, 0n]);
    const { left } = decodeAudio(film, 0, 3000);
    const beep = left.findIndex((value) => Math.abs(value) > 0.1) / SAMPLE_RATE;
    const flash = decodeFrames(film).findIndex(({ y }) => (y[0] ?? 0) > 120) / FPS;
    expect([beep, flash].map((at) => Math.abs(at - flashMs / 1000) * FPS < 0.5)).toEqual([true, true]);
  });
});

/** Kilobits a second that the sound takes in the file. */
function rateOf(path: string): number {
  using container = openContainer(path);
  using packet = new Packet();
  packet.alloc();
  let [bytes, ticks] = [0, 0];
  while (container.format.readFrameSync(packet) >= 0) {
    if (packet.streamIndex === container.audio?.index) {
      bytes += packet.size;
      ticks += Number(packet.duration);
    }
    packet.unref();
  }
  return (bytes * 8 * SAMPLE_RATE) / ticks / 1000;
}

test.each([
  ...(['pop', 'house', 'trap'] as const).map((style) => ({
    name: `a tune (${style})`,
    wav: async (path: string) =>
      writeFile(path, encodeWav(perform(compose({ style, bpm: 100, seed: 3, durationMs: 15_000 })))),
  })),
  {
    name: 'noise',
    wav: (path: string) => writeWav(path, 15, (time) => Math.sin(time * time * 1e9) * 0.8),
  },
])('the sound of $name takes at most 128 kb/s', async ({ name, wav }) => {
  const song = join(dir, `${name}.wav`);
  await wav(song);
  const { film } = await filmWith(song, { flashMs: 1000, durationMs: 15_000 });
  expect(rateOf(film)).toBeLessThanOrEqual(128);
});
