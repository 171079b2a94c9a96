import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isCutOff } from '#src/infra/uploads/cut-off/is-cut-off.ts';
import { film, tune } from '#test/kit/media/media-files.ts';

let folder: string;
let whole: Record<string, Buffer>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelgate-cut-'));
  whole = {
    'image/jpeg': await photograph(),
    'video/mp4': await film(folder),
    'audio/wav': await tune(folder),
    'video/webm': matroska(300),
  };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Noise, so that coded data holds every byte, stuffed ones included. */
async function photograph(): Promise<Buffer> {
  const canvas = createCanvas(400, 400);
  const context = canvas.getContext('2d');
  for (let at = 0; at < 4000; at += 1) {
    context.fillStyle = `hsl(${(at * 37) % 360} 80% 50%)`;
    context.fillRect((at * 71) % 400, (at * 131) % 400, 9, 9);
  }
  return canvas.encode('jpeg', 95);
}

/** The frame of a WebM: an EBML header and a segment whose size takes two bytes. */
function matroska(size: number): Buffer {
  const header = Buffer.from('1a45dfa384428681011853806740', 'hex');
  return Buffer.concat([header, Buffer.from([size & 0xff]), Buffer.alloc(size, 1)]).fill(
    0x40 | (size >> 8),
    13,
    14,
  );
}

async function judge(type: string, bytes: Buffer): Promise<boolean> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  return isCutOff(path, type);
}

test.each([
  { what: 'four zero bytes', tail: Buffer.alloc(4) },
  { what: 'words that read as a size', tail: Buffer.from('made with a phone, kept by a person') },
])('a film is whole with $what after its last box', async ({ tail }) => {
  const bytes = Buffer.concat([whole['video/mp4'] ?? Buffer.alloc(0), tail]);
  expect(await judge('video/mp4', bytes)).toBe(false);
});

describe.each(['image/jpeg', 'video/mp4', 'audio/wav', 'video/webm'])('%s', (type) => {
  test('is whole when it is, also with something behind it', async () => {
    const bytes = whole[type] ?? Buffer.alloc(0);
    expect(await judge(type, bytes)).toBe(false);
    expect(await judge(type, Buffer.concat([bytes, Buffer.alloc(100)]))).toBe(false);
  });

  test('is cut off wherever it is cut', async () => {
    const bytes = whole[type] ?? Buffer.alloc(0);
    for (const share of [0.1, 0.3, 0.5, 0.8, 0.95, 0.999]) {
      expect(await judge(type, bytes.subarray(0, Math.floor(bytes.length * share)))).toBe(true);
    }
    expect(await judge(type, bytes.subarray(0, -1))).toBe(true);
  });
});

test('sizes that nobody knew when they were written do not count', async () => {
  const wav = Buffer.from(whole['audio/wav'] ?? []);
  wav.writeUInt32LE(0xffffffff, 4);
  expect(await judge('audio/wav', wav.subarray(0, 1000))).toBe(false);
  const live = Buffer.from('1a45dfa3844286810118538067' + '01ffffffffffffff' + '00', 'hex');
  expect(await judge('video/webm', live)).toBe(false);
  const open = Buffer.from('00000008667265650000000' + '06d646174ffff', 'hex');
  expect(await judge('video/mp4', open)).toBe(false);
});

test('other types are left to their decoders', async () => {
  expect(await judge('image/png', Buffer.from('x'))).toBe(false);
});
