import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { encodeJpeg } from '../encode/jpeg.ts';
import { OutputError } from '../encode/output-error.ts';
import { frameIndexAt } from '../frame-plan.ts';
import type { RenderedFile, RenderRequest } from '../render-request.ts';
import { spansOf } from '../segments/spans.ts';
import type { Timeline } from '../timeline.ts';
import { openFrameSource } from './frame-source.ts';

/** A JPEG to be made from a composed frame. */
export type PlannedStill = {
  kind: Exclude<RenderedFile['kind'], 'video'>;
  ordinal: number;
  frame: number;
  width: number;
  name: string;
};

/** Of its shorter side. */
const THUMBNAIL_PX = 360;

/** Those asked for of the poster, its thumbnail and one still per slide. */
export function plannedStills({ timeline, kinds }: RenderRequest): PlannedStill[] {
  const poster = frameIndexAt(timeline, timeline.posterMs);
  const { width, height } = timeline;
  const shrink = Math.min(1, THUMBNAIL_PX / Math.min(width, height));
  const all: PlannedStill[] = [
    { kind: 'poster', ordinal: 0, frame: poster, width, name: 'poster.jpg' },
    {
      kind: 'thumbnail',
      ordinal: 0,
      frame: poster,
      width: Math.round((width * shrink) / 2) * 2,
      name: 'thumbnail.jpg',
    },
    ...timeline.slideMs.map((ms, ordinal) => ({
      kind: 'slide' as const,
      ordinal,
      frame: frameIndexAt(timeline, ms),
      width,
      name: `slide-${String(ordinal + 1).padStart(2, '0')}.jpg`,
    })),
  ];
  return all.filter(({ kind }) => kinds?.includes(kind) ?? true);
}

/** Composes the frames of the stills alone, as the film has them: from where their pieces of it begin. */
export async function drawStills(
  request: RenderRequest,
  stills: readonly PlannedStill[],
  { signal, onFrame }: { signal: AbortSignal; onFrame: (done: number, total: number) => void },
): Promise<void> {
  if (stills.length === 0) return;
  using source = openFrameSource(request);
  const spans = spansOf(request.timeline);
  const frames = [...new Set(stills.map(({ frame }) => frame))].sort((a, b) => a - b);
  for (const [done, frame] of frames.entries()) {
    signal.throwIfAborted();
    source.begin(spans.findLast(({ from }) => from <= frame)?.from ?? 0);
    const pixels = await source.compose(frame);
    for (const still of stills) {
      if (still.frame === frame) await writeStill(request.outDir, still, pixels, request.timeline);
    }
    onFrame(done + 1, frames.length);
    // Lets an abort message in.
    await setImmediate();
  }
}

/** Writes a composed frame as the JPEG of a still. @throws OutputError */
export async function writeStill(
  outDir: string,
  still: PlannedStill,
  pixels: Uint8Array,
  { width, height }: Timeline,
): Promise<void> {
  const jpeg = encodeJpeg(pixels, width, height, still.width);
  try {
    await writeFile(join(outDir, still.name), jpeg);
  } catch (error) {
    const said = error instanceof Error ? error.message : error;
    throw new OutputError(`Cannot write ${still.name}: ${said}.`, { cause: error });
  }
}
