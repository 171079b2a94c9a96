import { describe, expect, test } from 'vitest';
import { explanation } from '#src/cli/explanation.ts';
import { deviceOf, RENDER_ENCODERS } from '#src/domain/render-encoders.ts';
import { encodeSome } from '#src/media/encode/encode-some.ts';
import { DEVICES, encoderOptions, type HardwareEncoder } from '#src/media/encode/encoder-options.ts';
import { openDeviceInput } from '#src/media/encode/picture-input.ts';
import { ENGINE_VERSION, engineOf } from '#src/media/segments/engine-version.ts';
import { keyOf } from '#src/media/segments/key.ts';
import { tryEncoder } from '#src/media/try-encoder.ts';
import { UnusableEncoder } from '#src/media/unusable-encoder.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';

const HARDWARE = Object.keys(DEVICES) as HardwareEncoder[];

test('those that can be configured are x264 and the devices that are known', () => {
  expect(RENDER_ENCODERS).toEqual(['libx264', ...HARDWARE]);
});

test.each<[HardwareEncoder, Record<string, string>]>([
  [
    'h264_nvenc',
    { preset: 'p5', tune: 'hq', rc: 'vbr', cq: '23', b: '0', 'forced-idr': '1', 'no-scenecut': '1' },
  ],
  ['h264_qsv', { preset: 'medium', global_quality: '23', forced_idr: '1' }],
  ['h264_vaapi', { rc_mode: 'CQP', qp: '23' }],
  ['h264_videotoolbox', { flags: '+qscale', global_quality: '7670', realtime: '0', allow_sw: '0' }],
])('%s is told to keep to key frames and to look at no later ones', (encoder, own) => {
  expect(encoderOptions(encoder, 90, 45)).toEqual({ profile: 'high', g: '45', bf: '0', ...own });
});

test('pieces of each encoder have names of their own, and x264 those it always had', () => {
  const timeline = timelineOf([clipOf('a', 0, 1000)]);
  const span = { from: 0, to: 30 };
  const digests = { a: 'a'.repeat(64) };
  const names = RENDER_ENCODERS.map((encoder) => keyOf(timeline, span, digests, encoder));
  expect(new Set(names).size).toBe(RENDER_ENCODERS.length);
  expect(names[0]).toBe(keyOf(timeline, span, digests));
});

test('the engine of a film tells the device that encoded it', () => {
  expect([engineOf('libx264'), deviceOf(ENGINE_VERSION), deviceOf(null)]).toEqual([
    ENGINE_VERSION,
    null,
    null,
  ]);
  for (const encoder of HARDWARE) expect(deviceOf(engineOf(encoder))).toBe(encoder);
});

test('chroma goes to a device in pairs, beside the same light', () => {
  using input = openDeviceInput('h264_qsv', { width: 4, height: 2 });
  const pixels = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 20, 21]);
  input.put(pixels, ({ data }) => {
    expect(data?.map((plane) => [...plane])).toEqual([
      [1, 2, 3, 4, 5, 6, 7, 8],
      [10, 20, 11, 21],
    ]);
  });
});

describe('the try when a worker starts', () => {
  test('lets through what encodes pieces that can be joined', () => {
    expect(() => encodeSome('libx264')).not.toThrow();
  });

  test.each(HARDWARE)(
    'either encodes by %s or says why not and what to do',
    async (encoder) => {
      const refused = await tryEncoder(encoder).catch((error: unknown) => error);
      if (refused === undefined) return;
      expect(refused).toBeInstanceOf(UnusableEncoder);
      const told = explanation(refused);
      expect(told).toMatch(
        /^RENDER_ENCODER: h264_\w+ cannot encode here \(.{5,300}\)\. It needs .+; leave the variable out to have x264 do it\.$/,
      );
      expect(told).toContain(`${encoder} cannot`);
      expect(told).toContain(DEVICES[encoder].needs);
    },
    60_000,
  );
});
