/**
 * What pieces of films save and cost: CPU of a post that shares scenes with another against its own whole render, bytes
 * of re-renders that find some pieces and not others, what a kill at four fifths costs, when the first of it can be played, and how like the frames around
 * joints are to those of a film encoded in one. `node bench/segments.ts [re-renders]`. CPU is user + system, all threads.
 */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { prepareChildren } from '../src/config.ts';
import { sha256Of } from '../src/media/digest.ts';
import { render } from '../src/media/render.ts';
import type { Digests, FilmFragment, RenderReport, RenderRequest } from '../src/media/render-request.ts';
import { keyOf } from '../src/media/segments/key.ts';
import { soundKeyOf } from '../src/media/segments/sound-key.ts';
import { spansOf } from '../src/media/segments/spans.ts';
import type { Timeline } from '../src/media/timeline.ts';
import { likenesses } from './likeness.ts';
import { prepareJobs } from './render-jobs.ts';

const FLOOR = fileURLToPath(new URL('./render-floor.ts', import.meta.url));
const AROUND = 8;
const rerenders = Number(process.argv[2] ?? 10);
const dir = await mkdtemp(join(tmpdir(), 'bench-segments-'));
prepareChildren({ dataDir: dir });
let folders = 0;

type Job = Omit<RenderRequest, 'outDir'>;
type Pieces = Record<string, string>;

/** Renders a film as a worker does, with what was kept; gives what there is to keep afterwards, and after what share of its time some of it could be played. */
async function make(
  { timeline, files }: Job,
  digests: Digests,
  kept: Pieces,
  signal?: AbortSignal,
  onProgress?: (share: number) => void,
) {
  const outDir = join(dir, `${folders++}`);
  await mkdir(outDir);
  const pieces = { ...kept };
  const onSegment = async ({ key, path }: { key: string; path: string }) => {
    pieces[key] = join(outDir, `${key}.mp4`);
    await copyFile(path, pieces[key]);
  };
  const started = performance.now();
  let played = Number.NaN;
  const onFragment = async ({ seconds }: FilmFragment) => {
    if (seconds > 0 && Number.isNaN(played)) played = performance.now() - started;
  };
  const kinds: RenderRequest['kinds'] = ['video', 'poster', 'thumbnail'];
  const request = { timeline, files, outDir, kinds, fragments: true, segments: { digests, kept } };
  const options = { onSegment, onFragment, ...(signal && { signal }), ...(onProgress && { onProgress }) };
  const report = await render(request, options).catch((error: unknown) => {
    if (signal?.aborted) return null;
    throw error;
  });
  return { report, pieces, playedAfter: played / (performance.now() - started) };
}

const film = (report: RenderReport | null) => report?.files[0];
const framesMade = (report: RenderReport | null) =>
  (report?.segments ?? []).reduce((sum, { found, frames }) => sum + (found ? 0 : frames), 0);

async function measure(name: string, job: Job, changed: Timeline, goal: number) {
  const digests: Digests = {};
  for (const [id, path] of Object.entries(job.files)) digests[id] = await sha256Of(path);
  const first = await make(job, digests, {});
  const own = await make({ ...job, timeline: changed }, digests, {});
  const shared = await make({ ...job, timeline: changed }, digests, first.pieces);
  const keys = [
    ...spansOf(job.timeline).map((span) => keyOf(job.timeline, span, digests)),
    soundKeyOf(job.timeline, digests),
  ];
  let differing = 0;
  for (let round = 0; round < rerenders; round += 1) {
    // Other pieces are there in each round, none of them in the first.
    const kept = Object.fromEntries(
      keys
        .filter((_, index) => (round * 7 + index * 3) % 10 < round)
        .map((key) => [key, first.pieces[key] ?? '']),
    );
    const { report } = await make(job, digests, kept);
    if (film(report)?.sha256 !== film(first.report)?.sha256) differing += 1;
  }
  const stopping = new AbortController();
  let reached = 0;
  const killed = await make(job, digests, {}, stopping.signal, (share) => {
    reached = share;
    if (share >= 0.8) stopping.abort();
  });
  const resumed = await make(job, digests, killed.pieces);
  const repeated =
    framesMade(resumed.report) / job.timeline.fps - (1 - reached) * (job.timeline.durationMs / 1000);
  const [whole, part] = [own.report?.cpuSeconds ?? 0, shared.report?.cpuSeconds ?? 0];
  return {
    'pieces made': `${shared.report?.segments.filter(({ found }) => !found).length} of ${shared.report?.segments.length}`,
    'CPU s': `${part.toFixed(2)} : ${whole.toFixed(2)}`,
    ratio: (part / whole).toFixed(2),
    ...(await withPhotos(job, { part, whole })),
    goal: `<= ${goal}`,
    'some of it can be played after': own.playedAfter.toFixed(2),
    'differing re-renders': `${differing} of ${rerenders}`,
    'repeated after a stop at 0.8, s': repeated.toFixed(1),
    'stopped the same': film(resumed.report)?.sha256 === film(first.report)?.sha256,
    ...(await joints(name, job, film(first.report)?.path ?? '')),
  };
}

/** A slideshow's film and its photos: what a revision of one slide takes against the whole post, CPU. */
async function withPhotos({ timeline, files }: Job, film: { part: number; whole: number }) {
  const draw = async (slideMs: number[]) => {
    const outDir = join(dir, `${folders++}`);
    await mkdir(outDir);
    const report = await render({ timeline: { ...timeline, slideMs }, files, outDir, kinds: ['slide'] });
    return report.cpuSeconds;
  };
  const { slideMs } = timeline;
  if (slideMs.length === 0) return {};
  const [one, all] = [await draw(slideMs.slice(0, 1)), await draw(slideMs)];
  return { 'ratio with photos': ((film.part + one) / (film.whole + all)).toFixed(2) };
}

/** Likeness to the composed frames, against that of the same frames encoded in one. */
async function joints(name: string, job: Job, path: string) {
  const [jobPath, raw, whole] = [join(dir, `${name}.json`), join(dir, 'frames.yuv'), join(dir, 'whole.mp4')];
  await writeFile(jobPath, JSON.stringify({ ...job, outDir: dir }));
  const run = promisify(execFile);
  await run(process.execPath, [FLOOR, 'compose', jobPath, raw]);
  await run(process.execPath, [FLOOR, 'encode', jobPath, raw, whole]);
  const starts = spansOf(job.timeline)
    .slice(1)
    .map(({ from }) => from);
  const isNear = (n: number) => starts.some((start) => Math.abs(start - n) <= AROUND);
  const [pieces, one] = [path, whole].map((file) =>
    likenesses(file, raw, job.timeline, (n) => isNear(n) || n % 5 === 0),
  );
  await rm(raw);
  const mean = (all: Map<number, number> | undefined, isWanted: (n: number) => boolean) => {
    const wanted = [...(all ?? [])].filter(([n]) => isWanted(n)).map(([, value]) => value);
    return [wanted.reduce((sum, value) => sum + value, 0) / wanted.length, Math.min(...wanted)].map((value) =>
      value.toFixed(4),
    );
  };
  return {
    'ssim : in one': `${mean(pieces, (n) => n % 5 === 0)[0]} : ${mean(one, (n) => n % 5 === 0)[0]}`,
    'at joints, mean': `${mean(pieces, isNear)[0]} : ${mean(one, isNear)[0]}`,
    'at joints, worst': `${mean(pieces, isNear)[1]} : ${mean(one, isNear)[1]}`,
  };
}

/** One text says something else. */
function reworded(timeline: Timeline, at: number): Timeline {
  const overlays = timeline.overlays.map((overlay, index) =>
    index === at && overlay.kind === 'text' ? { ...overlay, text: `Other: ${overlay.text}` } : overlay,
  );
  return { ...timeline, overlays };
}

try {
  const jobs = await prepareJobs(dir);
  const remix = jobs['ugc remix'];
  const rows = {
    'slideshow, one slide reworded': await measure(
      'slideshow',
      jobs.slideshow,
      reworded(jobs.slideshow.timeline, 2),
      0.25,
    ),
    'ugc remix, another hook': await measure('ugc', remix, reworded(remix.timeline, 0), 0.35),
  };
  for (const [name, row] of Object.entries(rows)) console.log(name, row);
} finally {
  await rm(dir, { recursive: true, force: true });
}
