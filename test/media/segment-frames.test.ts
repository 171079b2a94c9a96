import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { FF_ENCODER_LIBX264 } from 'node-av/constants';
import type { Frame } from 'node-av/lib';
import { beforeAll, expect, test } from 'vitest';
import { openFrameSource } from '#src/media/engine/frame-source.ts';
import { render } from '#src/media/render.ts';
import type { Overlay } from '#src/media/timeline.ts';
import { scratchFolder } from './kit/scratch.ts';
import { flat, writeStill } from './kit/stills.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';
import { colourFrame, encodePictures, writeMedia } from './kit/write-media.ts';

const { dir, folder } = scratchFolder();
const files: Record<string, string> = {};
const zoom = { from: { zoom: 1, x: 0, y: 0 }, to: { zoom: 3, x: 0, y: 0 }, ease: 'linear' } as const;

beforeAll(async () => {
  files.still = await writeStill(join(dir, 'still.png'), 200, 360, (context) => {
    flat('#c83232')(context);
    context.fillStyle = '#ffffff';
    context.fillRect(40, 90, 50, 120);
  });
  const film = timelineOf([clipOf('still', 0, 7000, { camera: zoom })]);
  const woven = Array.from({ length: 200 }, (_, n) => fieldsAt(n));
  files.fields = writeMedia(join(dir, 'fields.mp4'), 'mp4', [
    encodePictures(FF_ENCODER_LIBX264, woven, 'yuv420p', { g: '40', 'x264-params': 'tff=1:scenecut=0' }),
  ]);
  files.film = (await render({ timeline: film, files, outDir: await folder('film') })).files[0]?.path ?? '';
});

const whole = { startMs: 300, durationMs: 5400, fadeInMs: 200, fadeOutMs: 200 };
const inset = (id: string, inMs: number): Overlay => ({
  ...{ kind: 'video', id, inMs, box: { x: 20, y: 40, width: 100, height: 160 }, cornerRadius: 8 },
  ...whole,
});
const sprite: Overlay = {
  ...{ kind: 'sprite', id: 'still', ease: 'out', from: { x: 0, y: 0, width: 40, height: 40 } },
  to: { x: 90, y: 200, width: 60, height: 60 },
  ...whole,
};

/** A bar on its way to the right; each second line is of the next field. */
function fieldsAt(n: number): Frame {
  const frame = colourFrame(180, 320, [40, 128, 128]);
  const [plane, line = 0] = [frame.data?.[0], frame.linesize[0]];
  for (let y = 0; y < 320; y += 1) {
    const at = ((2 * n + (y % 2)) * 3) % 140;
    plane?.fill(200, y * line + at, y * line + at + 40);
  }
  return frame;
}

/** Where pieces begin in these films; at 49 and 67 on a key frame of the one of fields, below the inset and in it. */
const STARTS = [0, 30, 49, 67, 120, 150];

test.each([
  { name: 'an inset picture', overlay: inset('still', 0), id: 'film' },
  { name: 'an inset film', overlay: inset('film', 500), id: 'film' },
  { name: 'a sprite on its way', overlay: sprite, id: 'film' },
  { name: 'an inset film of fields', overlay: inset('fields', 0), id: 'fields' },
])('$name is composed the same whatever was composed before its piece', async ({ overlay, id }) => {
  const playing = { kind: 'video', id, inMs: 700, focus: { x: 0.5, y: 0.5 }, fit: 'cover' } as const;
  const clips = [clipOf('still', 0, 1600), clipOf(id, 1600, 4400, { source: playing })];
  const request = { timeline: timelineOf(clips, { overlays: [overlay] }), files, outDir: dir };
  const digestOf = (pixels: Uint8Array) => createHash('md5').update(pixels).digest('hex');
  const framesOf = async (starts: readonly number[], to: number): Promise<string[]> => {
    using source = openFrameSource(request);
    const frames: string[] = [];
    for (let n = starts[0] ?? 0; n < to; n += 1) {
      if (starts.includes(n)) source.begin(n);
      frames.push(digestOf(await source.compose(n)));
    }
    return frames;
  };
  const all = await framesOf(STARTS, 180);
  expect(new Set(all).size).toBeGreaterThan(60);
  for (const [index, from] of STARTS.entries()) {
    const to = STARTS[index + 1] ?? 180;
    expect(await framesOf([from], to)).toEqual(all.slice(from, to));
    using still = openFrameSource(request);
    still.begin(from);
    expect(digestOf(await still.compose(to - 5))).toBe(all[to - 5]);
  }
});
