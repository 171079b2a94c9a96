import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ProjectFacts } from '#src/creative/craft/project-facts.ts';
import type { BackgroundSpec } from '#src/creative/ports/image-maker.ts';
import { ASPECT_RATIOS, type AspectRatio, RATIOS } from '#src/domain/aspect-ratios.ts';
import { render } from '#src/media/render.ts';
import { sourceIds } from '#src/media/source-ids.ts';
import type { Timeline, VideoOverlay } from '#src/media/timeline.ts';
import { probe } from '#test/kit/media/probe.ts';
import { openTestProviders } from '#test/kit/media/providers.ts';
import { NEVER } from '#test/kit/never.ts';
import { planPost, someMedia, someOrder, someProject } from '../creative/plan-kit.ts';
import { decodeFrames, rgbAt } from './kit/decoded.ts';
import { scratchFolder } from './kit/scratch.ts';
import { flat, writeStill } from './kit/stills.ts';

const { dir, folder } = scratchFolder();
const { images } = openTestProviders();

const SCREEN = { color: '#32c850', rgb: [50, 200, 80] };
const PIECE_MS = 200;
/** Frames of full size, drawn, encoded and read again. */
const SLOWEST_MS = 120_000;

const projectOf = (aspectRatio: AspectRatio): ProjectFacts =>
  someProject({
    media: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => someMedia({ id, role: 'app-screenshot' })),
    order: someOrder({ hook: '5 habits that fixed my evenings', aspectRatio }),
  });

/** A moment of a film as a film of its own: whatever stands then, from the first frame to the last. */
function momentOf(timeline: Timeline, ms: number): Timeline {
  const clip = timeline.clips.findLast(({ startMs }) => startMs <= ms);
  if (!clip) throw new Error(`Nothing stands at ${ms} ms.`);
  const whole = { startMs: 0, durationMs: PIECE_MS, fadeInMs: 0, fadeOutMs: 0 };
  return {
    ...timeline,
    ...{ durationMs: PIECE_MS, posterMs: 0, slideMs: [PIECE_MS / 2], audio: [] },
    clips: [{ ...clip, startMs: 0, durationMs: PIECE_MS, transition: { kind: 'cut' } }],
    overlays: timeline.overlays
      .filter(({ startMs, durationMs }) => startMs <= ms && ms < startMs + durationMs)
      .map((overlay) => ({ ...overlay, ...whole, ...(overlay.kind === 'text' && { riseBy: 0 }) })),
  };
}

test.each(ASPECT_RATIOS)(
  'a post in %s is rendered in it, film and stills, with its screen where it was planned',
  async (ratio) => {
    const { width, height } = RATIOS[ratio].frame;
    const planned = await planPost('slideshow_builder', projectOf(ratio));
    const screen = planned.timeline.overlays.find((one): one is VideoOverlay => one.kind === 'video');
    if (!screen) throw new Error('No screen.');
    const timeline = momentOf(planned.timeline, screen.startMs + screen.fadeInMs + 100);
    const files: Record<string, string> = {};
    for (const id of sourceIds(timeline)) {
      const source = planned.sources[id];
      files[id] = join(dir, `${ratio}-${id}`);
      if (source?.kind === 'blob') await writeStill(files[id], 540, 1170, flat(SCREEN.color));
      else if (source?.kind === 'background')
        await writeFile(files[id], await images.background(source.spec as BackgroundSpec, NEVER));
    }
    const report = await render({ timeline, files, outDir: await folder(ratio) });
    const sizes = report.files.map(({ kind, ...file }) => [kind, file.width, file.height]);
    const small = Math.min(width, height) / 360;
    expect(sizes).toEqual([
      ['video', width, height],
      ['poster', width, height],
      ['thumbnail', width / small, height / small],
      ['slide', width, height],
    ]);
    for (const file of report.files) {
      expect(await probe(file.path)).toMatchObject({ width: file.width, height: file.height });
    }
    const [frame] = decodeFrames(report.files[0]?.path ?? '');
    if (!frame) throw new Error('No frame.');
    const { box } = screen;
    const foot = Math.min(box.y + box.height, height) - 20;
    for (const [x, y] of [
      [box.x + box.width / 2, box.y + 10],
      [box.x + 6, (box.y + foot) / 2],
      [box.x + box.width / 2, foot],
    ] as const) {
      const seen = rgbAt(frame, Math.round(x), Math.round(y));
      for (const [at, byte] of seen.entries())
        expect(Math.abs(byte - (SCREEN.rgb[at] ?? 0))).toBeLessThan(12);
    }
  },
  SLOWEST_MS,
);
