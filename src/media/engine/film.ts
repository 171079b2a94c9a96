import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeJpeg } from '../encode/jpeg.ts';
import { OutputError } from '../encode/output-error.ts';
import { frameCount } from '../frame-plan.ts';
import { type MediaFacts, probeFile } from '../probe-file.ts';
import { RenderError, type RenderedFile, type RenderReport, type RenderRequest } from '../render-request.ts';
import type { Timeline } from '../timeline.ts';
import { openFrameSource } from './frame-source.ts';
import { makeSoundtrack } from './soundtrack.ts';
import { type PlannedStill, plannedStills } from './stills.ts';
import { type FilmOptions, writeFilm } from './write-film.ts';

const VIDEO_NAME = 'video.mp4';

/**
 * Renders a checked request into `request.outDir`, in this process. Throws {@link RenderError} for sources,
 * {@link OutputError} for the disk, and the signal's reason when aborted.
 */
export async function renderFilm(request: RenderRequest, options: FilmOptions): Promise<RenderReport> {
  const { timeline, outDir } = request;
  const frames = frameCount(timeline);
  const stills = plannedStills(timeline);
  const videoPath = join(outDir, VIDEO_NAME);
  using soundtrack = await makeSoundtrack(request, options.signal);
  {
    using source = openFrameSource(request);
    const compose = async (n: number): Promise<Uint8Array> => {
      const pixels = await source.compose(n);
      for (const still of stills) if (still.frame === n) await writeStill(outDir, still, pixels, timeline);
      return pixels;
    };
    await writeFilm(videoPath, timeline, frames, soundtrack.encoded, compose, options);
  }
  const video = await probeFile(videoPath);
  checkFilm(video, timeline, frames);
  const files = [rendered('video', 0, videoPath, video)];
  for (const { kind, ordinal, name } of stills) {
    const path = join(outDir, name);
    files.push(rendered(kind, ordinal, path, await probeFile(path)));
  }
  return { files, loudness: soundtrack.loudness, frames, ...resourcesUsed() };
}

async function writeStill(
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
