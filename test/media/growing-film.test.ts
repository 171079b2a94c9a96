import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sha256Of } from '#src/media/digest.ts';
import { renderFilm } from '#src/media/engine/film.ts';
import type { FilmOptions } from '#src/media/engine/make-segments.ts';
import type { FilmFragment, RenderRequest } from '#src/media/render-request.ts';
import { timesOf } from './kit/fragment-times.ts';
import { packetDigests, packetsOf, soundPacketsOf } from './kit/packets.ts';
import { scratchFolder } from './kit/scratch.ts';
import { music, writeWav } from './kit/sounds.ts';
import { flat, writeStill } from './kit/stills.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';

const { dir, folder } = scratchFolder();
const files: Record<string, string> = {};
let once: Awaited<ReturnType<typeof grown>>;

beforeAll(async () => {
  files.a = await writeStill(join(dir, 'a.png'), 200, 360, flat('#c83232'));
  files.song = await writeWav(join(dir, 'song.wav'), 8, music);
  once = await grown();
});

/** What a frame lasts in the time scale of a film of 30 frames a second. */
const FRAME = 512;
const zoom = { from: { zoom: 1, x: 0, y: 0 }, to: { zoom: 1.3, x: 0, y: 0 }, ease: 'linear' } as const;

/** Three slides of one, two and four seconds, with music. */
function film() {
  const clips = [clipOf('a', 0, 1000), clipOf('a', 1000, 2000, { camera: zoom }), clipOf('a', 3000, 4000)];
  const song = { role: 'music', id: 'song', startMs: 0, durationMs: 7000, inMs: 0, gainDb: 0 } as const;
  return timelineOf(clips, { audio: [{ ...song, fadeInMs: 10, fadeOutMs: 500 }] });
}

/** The film, and what was told while it grew: the bytes as they were then. */
async function grown(change: Partial<RenderRequest> = {}, onSegment: FilmOptions['onSegment'] = () => {}) {
  const fragments: (FilmFragment & { bytes: Promise<Buffer> })[] = [];
  const outDir = await folder(`out-${crypto.randomUUID()}`);
  const report = await renderFilm(
    { timeline: film(), files, outDir, fragments: true, ...change },
    {
      signal: new AbortController().signal,
      onFrame() {},
      onSegment,
      onFragment: (fragment) => fragments.push({ ...fragment, bytes: readFile(fragment.path) }),
    },
  );
  const bytes = await Promise.all(fragments.map((fragment) => fragment.bytes));
  const found = report.segments.map((segment) => segment.found);
  return { fragments, bytes, found, whole: report.files[0]?.path ?? '' };
}

const digestsOf = async () => ({
  a: await sha256Of(files.a ?? ''),
  song: await sha256Of(files.song ?? ''),
});

/** A file of the first so many fragments. */
async function written(bytes: readonly Buffer[], count: number): Promise<string> {
  const path = join(dir, `first-${count}.mp4`);
  await writeFile(path, Buffer.concat(bytes.slice(0, count)));
  return path;
}

test('a film grows by a fragment a piece, after what players begin with', () => {
  const { fragments } = once;
  expect(fragments.map(({ ordinal, seconds, isLast }) => [ordinal, seconds, isLast])).toEqual([
    [0, 0, false],
    [1, 1, false],
    [2, 2, false],
    [3, 4, true],
  ]);
});

test('at each step it plays from zero to the end of its last piece, picture and sound, without a gap', async () => {
  const { bytes } = once;
  for (const [count, seconds] of [
    [2, 1],
    [3, 3],
    [4, 7],
  ] as const) {
    const path = await written(bytes, count);
    const shown = timesOf(await readFile(path), FRAME).sort((one, other) => one - other);
    expect(shown).toEqual(Array.from({ length: seconds * 30 }, (_, n) => n));
    const heard = soundPacketsOf(path);
    expect(heard).toEqual(heard.map((_, n) => n * 1024));
    expect((heard.at(-1) ?? 0) / 48_000).toBeGreaterThan(seconds - 0.05);
  }
});

test('each fragment begins with a key frame', async () => {
  const { bytes } = once;
  const [head = Buffer.alloc(0), ...rest] = bytes;
  for (const [index, fragment] of rest.entries()) {
    const path = join(dir, `alone-${index}.mp4`);
    await writeFile(path, Buffer.concat([head, fragment]));
    expect(packetsOf(path)[0]?.isKey).toBe(true);
  }
});

test('what is played early is what is delivered, packet by packet', async () => {
  const { bytes, whole } = once;
  expect(packetDigests(await written(bytes, bytes.length))).toEqual(packetDigests(whole));
});

test('made again it is the same, byte by byte, and pieces that were kept make no difference', async () => {
  const digests = await digestsOf();
  const kept: Record<string, string> = {};
  const first = await grown({ segments: { digests, kept: {} } }, ({ key, frames, path }) => {
    if (key && frames > 0 && Object.keys(kept).length < 2) kept[key] = path;
  });
  const again = await grown({ segments: { digests, kept } });
  expect(again.found).toEqual([true, true, false]);
  expect(again.bytes).toEqual(first.bytes);
});

test('a kept piece that does not fit ends what is told, and the film is made all the same', async () => {
  const digests = await digestsOf();
  const kept: Record<string, string> = {};
  const first = await grown({ segments: { digests, kept: {} } }, ({ key, frames, path }) => {
    if (key && frames > 0) kept[key] = path;
  });
  const [one = '', two = '', three = ''] = Object.keys(kept);
  const mixed = { [one]: kept[one] ?? '', [two]: kept[three] ?? '', [three]: kept[three] ?? '' };
  const again = await grown({ segments: { digests, kept: mixed } });
  expect(again.bytes).toEqual(first.bytes.slice(0, 2));
  expect(packetDigests(again.whole)).toEqual(packetDigests(first.whole));
});
