import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { frameCount } from '../frame-plan.ts';
import type { FilmFragment, RenderedSegment, RenderRequest } from '../render-request.ts';
import { encodeSegment } from '../segments/encode-segment.ts';
import { keyOf } from '../segments/key.ts';
import type { Segment } from '../segments/open-segment.ts';
import { type Span, spansOf } from '../segments/spans.ts';
import { type FrameSource, openFrameSource } from './frame-source.ts';
import { drawStills, type PlannedStill, writeStill } from './stills.ts';

export type FilmOptions = {
  /** Checked before every frame. */
  signal: AbortSignal;
  onFrame: (done: number, total: number) => void;
  /** Told of each piece once it is there, in their order, and of the sound; not of those that were kept. */
  onSegment: (segment: RenderedSegment & { path: string }) => void;
  /** Told in order of what can be played already, if the request asks for fragments. */
  onFragment?: (fragment: FilmFragment) => void;
};

export type MadeSegment = Segment & { told: RenderedSegment };

const FOLDER = 'segments';

/**
 * Every piece of a film in order: those that were kept where they lie, the others encoded into the output folder. Stills
 * that stand in pieces which need not be composed are composed by themselves.
 * `onPiece` is told of each once it is there.
 */
export async function makeSegments(
  request: RenderRequest,
  stills: readonly PlannedStill[],
  options: FilmOptions,
  onPiece: (segment: Segment) => Promise<void> = async () => {},
): Promise<MadeSegment[]> {
  const { timeline, outDir, segments: named } = request;
  const total = frameCount(timeline);
  const folder = join(outDir, FOLDER);
  await mkdir(folder, { recursive: true });
  const made: MadeSegment[] = [];
  const left = new Set(stills);
  using source = openFrameSource(request);
  const compose = async (n: number): Promise<Uint8Array> => {
    const pixels = await source.compose(n);
    for (const still of stills.filter(({ frame }) => frame === n)) {
      await writeStill(outDir, still, pixels, timeline);
      left.delete(still);
    }
    return pixels;
  };
  for (const span of spansOf(timeline)) {
    const key = named ? keyOf(timeline, span, named.digests, request.encoder) : null;
    const kept = key === null ? undefined : named?.kept[key];
    const path = kept ?? join(folder, `${span.from}.mp4`);
    const told = { key, frames: span.to - span.from, found: kept !== undefined };
    if (kept === undefined) {
      await encode(path, span, request, source, compose, options);
      options.onSegment({ ...told, path });
    } else options.onFrame(span.to, total);
    made.push({ span, path, told });
    await onPiece({ span, path });
  }
  await drawStills(request, [...left], { ...options, onFrame: () => {} });
  return made;
}

async function encode(
  path: string,
  span: Span,
  { timeline, encoder }: RenderRequest,
  source: FrameSource,
  compose: (n: number) => Promise<Uint8Array>,
  { signal, onFrame }: FilmOptions,
): Promise<void> {
  const total = frameCount(timeline);
  let done = span.from;
  source.begin(span.from);
  await encodeSegment(path, timeline, span, compose, {
    signal,
    onFrame: () => onFrame(++done, total),
    ...(encoder && { encoder }),
  });
}
