import { join } from 'node:path';
import {
  AV_PIX_FMT_YUV420P10LE,
  AVCOL_PRI_BT2020,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT2020_NCL,
  AVCOL_TRC_ARIB_STD_B67,
  FF_ENCODER_LIBX264,
} from 'node-av/constants';
import { Codec, CodecContext, Frame, Packet, Rational } from 'node-av/lib';
import { expect, test } from 'vitest';
import { silence } from '#src/media/audio/stereo.ts';
import { encodeAudio } from '#src/media/encode/audio-encoder.ts';
import { encodedTrack, openMp4 } from '#src/media/encode/mp4-writer.ts';
import { render } from '#src/media/render.ts';
import { decodeFrames, rgbAt } from './kit/decoded.ts';
import { scratchFolder } from './kit/scratch.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';

const { dir, folder } = scratchFolder();
/** 10-bit limited-range code of HLG's reference white (75 % signal). */
const HLG_WHITE = 64 + 0.75 * 876;

/** A second of reference white as phones record it: 10 bit, BT.2020, hybrid log-gamma. */
async function hlgFilm(path: string): Promise<string> {
  using context = new CodecContext();
  const codec = Codec.findEncoderByName(FF_ENCODER_LIBX264);
  context.allocContext3(codec);
  using frame = new Frame();
  frame.alloc();
  for (const it of [context, frame]) {
    [it.width, it.height] = [180, 320];
    it.colorRange = AVCOL_RANGE_MPEG;
    it.colorSpace = AVCOL_SPC_BT2020_NCL;
    it.colorPrimaries = AVCOL_PRI_BT2020;
    it.colorTrc = AVCOL_TRC_ARIB_STD_B67;
  }
  context.pixelFormat = AV_PIX_FMT_YUV420P10LE;
  context.timeBase = new Rational(1, 30);
  context.framerate = new Rational(30, 1);
  expect(context.open2Sync(codec, null)).toBe(0);
  frame.format = AV_PIX_FMT_YUV420P10LE;
  expect(frame.getBuffer(1)).toBe(0);
  for (const [index, plane] of (frame.data ?? []).entries()) {
    new Uint16Array(plane.buffer, plane.byteOffset, plane.length / 2).fill(index === 0 ? HLG_WHITE : 512);
  }
  using sound = await encodeAudio(silence(48_000), new AbortController().signal);
  {
    using mp4 = openMp4(path, [encodedTrack(context), encodedTrack(sound.context)]);
    using packet = new Packet();
    packet.alloc();
    for (let n = 0; n <= 30; n += 1) {
      frame.pts = BigInt(n);
      context.sendFrameSync(n < 30 ? frame : null);
      while (context.receivePacketSync(packet) >= 0) mp4.write(packet, 0);
    }
    mp4.finish();
  }
  return path;
}

test('the white of a high dynamic range clip stays white and neutral', async () => {
  const film = await hlgFilm(join(dir, 'hlg.mp4'));
  const source = { kind: 'video', id: 'film', inMs: 0, focus: { x: 0.5, y: 0.5 }, fit: 'cover' } as const;
  const timeline = timelineOf([clipOf('film', 0, 500, { source })]);
  const { files } = await render({ timeline, files: { film }, outDir: await folder('out') });
  const frame = decodeFrames(files[0]?.path ?? '')[5];
  const [r, g, b] = frame ? rgbAt(frame, 90, 160) : [0, 0, 0];
  expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThanOrEqual(4);
  // Taken for BT.709 as it stands, the signal would give 191.
  expect(g).toBeGreaterThan(205);
});
