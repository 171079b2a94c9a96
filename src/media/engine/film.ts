import { join } from 'node:path';
import { frameCount } from '../frame-plan.ts';
import { type MediaFacts, probeFile } from '../probe-file.ts';
import {
  RenderError,
  type RenderedFile,
  type RenderedSegment,
  type RenderReport,
  type RenderRequest,
} from '../render-request.ts';
import { type GrowingFilm, openGrowingFilm } from '../segments/growing-film.ts';
import { joinSegments } from '../segments/join-segments.ts';
import type { Timeline } from '../timeline.ts';
import { type FilmOptions, makeSegments } from './make-segments.ts';
import { type Soundtrack, soundtrackOf } from './soundtrack.ts';
import { drawStills, type PlannedStill, plannedStills } from './stills.ts';

const VIDEO_NAME = 'video.mp4';

/**
 * Renders a checked request into `request.outDir`, in this process. Throws {@link RenderError} for sources,
 * {@link OutputError} for the disk, and the signal's reason when aborted.
 */
export async function renderFilm(request: RenderRequest, options: FilmOptions): Promise<RenderReport> {
  const { outDir, kinds } = request;
  const stills = plannedStills(request);
  const withFilm = kinds?.includes('video') ?? true;
  const film = withFilm ? await makeFilm(request, stills, options) : null;
  if (!film) await drawStills(request, stills, options);
  const files = film ? [film.file] : [];
  for (const { kind, ordinal, name } of stills) {
    const path = join(outDir, name);
    files.push(rendered(kind, ordinal, path, await probeFile(path)));
  }
  const { loudness = null, frames = 0, segments = [] } = film ?? {};
  return { files, loudness, frames, segments, ...resourcesUsed() };
}

async function makeFilm(request: RenderRequest, stills: PlannedStill[], options: FilmOptions) {
  const { timeline, outDir } = request;
  const frames = frameCount(timeline);
  const path = join(outDir, VIDEO_NAME);
  // Its steps come between the first pictures, while the encoder's threads are busy with those before.
  const making = soundtrackOf(request, options);
  // Whoever waits for it is told.
  making.catch(() => {});
  try {
    const segments = await joinedAt(path, request, stills, making, options);
    const { loudness } = await making;
    const facts = await probeFile(path);
    checkFilm(facts, timeline, frames);
    return { file: rendered('video', 0, path, facts), loudness, frames, segments };
  } finally {
    (await making.catch(() => null))?.[Symbol.dispose]();
  }
}

/** Joins the pieces of the film; should one that was kept not fit, all of them are made anew. */
async function joinedAt(
  path: string,
  request: RenderRequest,
  stills: PlannedStill[],
  making: Promise<Soundtrack>,
  options: FilmOptions,
): Promise<RenderedSegment[]> {
  const { fps } = request.timeline;
  const frames = frameCount(request.timeline);
  using stack = new DisposableStack();
  let growing: GrowingFilm | null = null;
  const segments = await makeSegments(request, stills, options, async (piece) => {
    if (!request.fragments) return;
    const { sound } = await making;
    growing ??= stack.use(openGrowingFilm(request.outDir, { fps, frames, sound }));
    for (const fragment of growing.add(piece)) options.onFragment?.(fragment);
  });
  const { sound } = await making;
  try {
    joinSegments(path, fps, segments, sound);
    return segments.map(({ told }) => told);
  } catch (error) {
    if (!segments.some(({ told }) => told.found)) throw error;
    const anew = { ...request, segments: request.segments && { ...request.segments, kept: {} } };
    const made = await makeSegments(anew, stills, { ...options, onFrame: () => {} });
    joinSegments(path, fps, made, sound);
    return made.map(({ told }) => told);
  }
}

function rendered(
  kind: RenderedFile['kind'],
  ordinal: number,
  path: string,
  facts: MediaFacts,
): RenderedFile {
  const { mimeType, width, height, durationMs, sizeBytes, sha256 } = facts;
  return { kind, ordinal, path, mimeType, width, height, durationMs, sizeBytes, sha256 };
}

/** A film whose facts differ from the plan must not leave the engine. */
function checkFilm(facts: MediaFacts, timeline: Timeline, frames: number): void {
  const { width, height } = timeline;
  const asPlanned = facts.frames === frames && facts.width === width && facts.height === height;
  if (asPlanned && facts.hasAudio) return;
  const found = `${facts.frames} frames of ${facts.width}x${facts.height}`;
  throw new RenderError(
    'crash',
    `The finished film holds ${found}, planned were ${frames} of ${width}x${height}.`,
  );
}

function resourcesUsed(): Pick<RenderReport, 'cpuSeconds' | 'peakRssBytes'> {
  const { user, system } = process.cpuUsage();
  return { cpuSeconds: (user + system) / 1e6, peakRssBytes: process.resourceUsage().maxRSS * 1024 };
}
