import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openFrameSource } from '#src/media/engine/frame-source.ts';
import { render } from '#src/media/render.ts';
import type { Overlay } from '#src/media/timeline.ts';
import { scratchFolder } from './kit/scratch.ts';
import { flat, writeStill } from './kit/stills.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';

const { dir, folder } = scratchFolder();
const files: Record<string, string> = {};
const zoom = { from: { zoom: 1, x: 0, y: 0 }, to: { zoom: 1.1, x: 0, y: 0 }, ease: 'linear' } as const;

beforeAll(async () => {
  files.still = await writeStill(join(dir, 'still.png'), 200, 360, (context) => {
    flat('#c83232')(context);
    context.fillStyle = '#ffffff';
    context.fillRect(40, 90, 50, 120);
  });
  const film = timelineOf([clipOf('still', 0, 7000, { camera: zoom })]);
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

test.each([
  { name: 'an inset picture', overlay: inset('still', 0) },
  { name: 'an inset film', overlay: inset('film', 500) },
  { name: 'a sprite on its way', overlay: sprite },
])(
  '$name, over a still and over a film, is composed from the middle on as from the start',
  async ({ overlay }) => {
    const playing = {
      kind: 'video',
      id: 'film',
      inMs: 700,
      focus: { x: 0.5, y: 0.5 },
      fit: 'blurred-contain',
    } as const;
    const clips = [clipOf('still', 0, 3000), clipOf('film', 3000, 3000, { source: playing })];
    const request = { timeline: timelineOf(clips, { overlays: [overlay] }), files, outDir: dir };
    const framesFrom = async (from: number, to: number): Promise<string[]> => {
      using source = openFrameSource(request);
      source.begin(from);
      const frames: string[] = [];
      for (let n = from; n < to; n += 1) {
        frames.push(
          createHash('md5')
            .update(await source.compose(n))
            .digest('hex'),
        );
      }
      return frames;
    };
    const all = await framesFrom(0, 180);
    expect(new Set(all).size).toBeGreaterThan(60);
    for (const from of [30, 77, 120, 150]) {
      expect(await framesFrom(from, from + 20)).toEqual(all.slice(from, from + 20));
    }
  },
);
