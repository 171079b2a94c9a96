import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  AVCOL_RANGE_UNSPECIFIED,
  AVCOL_SPC_UNSPECIFIED,
  FF_ENCODER_AAC,
  FF_ENCODER_AC3,
  FF_ENCODER_LIBX264,
  FF_ENCODER_LIBX265,
  type FFAudioEncoder,
} from 'node-av/constants';
import { describe, expect, test } from 'vitest';
import { decodeAudio } from '#src/media/audio/decode-audio.ts';
import { UnreadableFileError } from '#src/media/decode/unreadable-file.ts';
import { render } from '#src/media/render.ts';
import { probe } from '#test/kit/media/probe.ts';
import { decodeFrames, rgbAt } from './kit/decoded.ts';
import { scratchFolder } from './kit/scratch.ts';
import { music } from './kit/sounds.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';
import { colourFrame, encodePictures, encodeSound, type Track, writeMedia } from './kit/write-media.ts';

const { dir, folder } = scratchFolder();
const COUNT = 90;
const BLACK = [16, 128, 128];
const GREY = [120, 128, 128];

const moving = (of: (n: number) => readonly number[], count = COUNT): Track =>
  encodePictures(
    FF_ENCODER_LIBX264,
    Array.from({ length: count }, (_, n) => colourFrame(96, 96, of(n))),
    'yuv420p',
    { g: '15' },
  );
const changing = (n: number): readonly number[] => [60 + n, 100 + (n % 50), 150];
const sung = (encoder: FFAudioEncoder = FF_ENCODER_AAC): Track => encodeSound(encoder, COUNT / 30, music);
/** Makes the first track of AC-3 one in a codec of the same shape that only newer phones know. */
const unknown = (bytes: Buffer): void => {
  bytes.write('apac', bytes.indexOf('ac-3', bytes.indexOf('stsd')));
  bytes.write('dapa', bytes.indexOf('dac3'));
};

/** A film whose bytes are changed once it is written. */
async function spoilt(name: string, tracks: Track[], spoil: (bytes: Buffer) => void): Promise<string> {
  const path = writeMedia(join(dir, name), 'mp4', tracks);
  const bytes = await readFile(path);
  spoil(bytes);
  await writeFile(path, bytes);
  return path;
}

/** Overwrites a share of the coded data from one place on to another, as shares of it. */
const damage = (from: number, to: number) => (bytes: Buffer) => {
  const start = bytes.indexOf('mdat') + 4;
  const end = bytes.indexOf('moov') > start ? bytes.indexOf('moov') - 4 : bytes.length;
  const at = (share: number) => Math.round(start + share * (end - start));
  bytes.fill(0x5a, at(from), at(to));
};
const CENC = {
  encryption_scheme: 'cenc-aes-ctr',
  encryption_key: '76a6c65c5ea762046bd749a2e632ccbb',
  encryption_kid: 'a7e61c373e219033c21091fa607bf3b8',
};

describe('a film is refused', () => {
  test.each([
    {
      what: 'that is encrypted',
      make: async () => writeMedia(join(dir, 'encrypted.mp4'), 'mp4', [moving(changing), sung()], CENC),
      why: 'it is encrypted',
    },
    {
      what: 'of one picture',
      make: async () => writeMedia(join(dir, 'one.mp4'), 'mp4', [moving(changing, 1)]),
      why: 'it is one picture, not a film',
    },
    {
      what: 'that is black from beginning to end',
      make: async () => writeMedia(join(dir, 'black.mp4'), 'mp4', [moving(() => BLACK), sung()]),
      why: 'all of its pictures are black',
    },
    {
      what: 'whose end is damaged',
      make: () => spoilt('end.mp4', [moving(changing)], damage(0.7, 1)),
      why: 'damaged',
    },
    {
      what: 'whose middle is damaged',
      make: () => spoilt('middle.mp4', [moving(changing)], damage(0.4, 0.7)),
      why: 'damaged',
    },
    {
      what: 'whose picture is in a codec that nobody knows',
      make: () =>
        spoilt('codec.mp4', [moving(changing)], (bytes) => bytes.write('qqq1', bytes.indexOf('avc1', 64))),
      why: 'it holds picture in qqq1, which cannot be decoded',
    },
  ])('$what', async ({ make, why }) => {
    const answer = await probe(await make()).catch((error: unknown) => error);
    expect(answer).toBeInstanceOf(UnreadableFileError);
    expect(answer).toMatchObject({ why: expect.stringContaining(why) });
  });
});

describe('a film is taken', () => {
  test('that is black but for a moment', async () => {
    const path = writeMedia(join(dir, 'flash.mp4'), 'mp4', [
      moving((n) => (n > 32 && n < 45 ? GREY : BLACK)),
    ]);
    expect(await probe(path)).toMatchObject({ kind: 'video', frames: COUNT, findings: [] });
  });

  test('without its sound when that is in a codec that nobody knows, and is silent', async () => {
    const path = await spoilt('spatial.mp4', [moving(changing), sung(FF_ENCODER_AC3)], unknown);
    expect(await probe(path)).toMatchObject({
      ...{ kind: 'video', hasAudio: false, frames: COUNT },
      findings: [{ code: 'SOUND_LEFT_OUT', detail: expect.stringContaining('apac') }],
    });
    expect(Math.max(...decodeAudio(path, 0, 500).left)).toBe(0);
  });

  test('with the sound that can be decoded, though another track comes first', async () => {
    const tracks = [moving(changing), sung(FF_ENCODER_AC3), sung()];
    const path = await spoilt('both.mp4', tracks, unknown);
    expect(await probe(path)).toMatchObject({ hasAudio: true, findings: [] });
    expect(Math.max(...decodeAudio(path, 0, 500).left)).toBeGreaterThan(0.1);
  });
});

const UNTAGGED = { colorSpace: AVCOL_SPC_UNSPECIFIED, colorRange: AVCOL_RANGE_UNSPECIFIED };
const CURVES = { PQ: 'smpte2084', HLG: 'arib-std-b67' };
test.each(Object.entries(CURVES))(
  'a film in %s that does not tell its colours has those of BT.2020',
  async (name, transfer) => {
    const film = async (told: string) => {
      const frames = Array.from({ length: 20 }, () =>
        Object.assign(colourFrame(180, 320, [150, 110, 140], 'yuv420p10le'), UNTAGGED),
      );
      const settings = { 'x265-params': `log-level=none:transfer=${transfer}${told}` };
      const source = writeMedia(join(dir, `${name} ${told.length}.mp4`), 'mp4', [
        encodePictures(FF_ENCODER_LIBX265, frames, 'yuv420p10le', settings),
      ]);
      expect(await probe(source)).toMatchObject({ kind: 'video', findings: [] });
      const clip = { kind: 'video', id: 'film', inMs: 0, focus: { x: 0.5, y: 0.5 }, fit: 'cover' } as const;
      const timeline = timelineOf([clipOf('film', 0, 200, { source: clip })]);
      const outDir = await folder(`${name} ${told.length}`);
      const { files } = await render({ timeline, files: { film: source }, outDir });
      const [frame] = decodeFrames(files[0]?.path ?? '');
      return frame ? rgbAt(frame, 90, 160) : [];
    };
    expect(await film('')).toEqual(await film(':colorprim=bt2020:colormatrix=bt2020nc:range=limited'));
  },
);
