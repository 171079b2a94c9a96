/**
 * CPU cost of rendering against the least it could cost: the same frames, already composed, only encoded (and
 * for the remix the source clip only decoded), by the same encoder in a process of its own, in the same run.
 * `node bench/render.ts [rounds]`; figures are medians of the rounds. CPU is user + system, all threads.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { prepareChildren } from '../src/config.ts';
import { frameCount } from '../src/media/frame-plan.ts';
import { render } from '../src/media/render.ts';
import type { RenderRequest } from '../src/media/render-request.ts';
import { median } from './median.ts';
import { prepareJobs } from './render-jobs.ts';

type Part = { cpuSeconds: number; msPerFrame?: number };
type Row = {
  name: string;
  seconds: number;
  cpu: number;
  /** Encoding by itself with decoding of the source clip by itself, which is `decode`; and the same by the encoder's preset alone. */
  floor: number;
  preset: number;
  decode: number;
  goal: number;
  /** Milliseconds per frame without decoding the clip, but with the start-up of fonts and stills. */
  compose: number;
  rss: number;
};

const FLOOR = fileURLToPath(new URL('./render-floor.ts', import.meta.url));
const GOALS = { slideshow: 1.25, 'ugc remix': 1.35 };
const rounds = Number(process.argv[2] ?? 2);

async function part(...args: string[]): Promise<Part> {
  const { stdout } = await promisify(execFile)(process.execPath, [FLOOR, ...args]);
  return JSON.parse(stdout) as Part;
}

async function measure(
  name: keyof typeof GOALS,
  plan: Omit<RenderRequest, 'outDir'>,
  dir: string,
): Promise<Row> {
  const outDir = join(dir, name.replaceAll(' ', '-'));
  await mkdir(outDir);
  const job = { ...plan, outDir };
  const jobPath = join(outDir, 'job.json');
  const raw = join(outDir, 'frames.yuv');
  await writeFile(jobPath, JSON.stringify(job));
  const composed = await part('compose', jobPath, raw);
  const plays = job.timeline.clips.some((clip) => clip.source.kind === 'video');
  const [cpu, floor, preset]: [number[], number[], number[]] = [[], [], []];
  const [rss, decode]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const report = await render(job);
    const encode = await part('encode', jobPath, raw, join(outDir, 'floor.mp4'));
    const byPreset = await part('encode', jobPath, raw, join(outDir, 'preset.mp4'), 'preset');
    decode.push(plays ? (await part('decode', jobPath)).cpuSeconds : 0);
    cpu.push(report.cpuSeconds);
    floor.push(encode.cpuSeconds + (decode.at(-1) ?? 0));
    preset.push(byPreset.cpuSeconds + (decode.at(-1) ?? 0));
    rss.push(report.peakRssBytes / 2 ** 20);
  }
  await rm(raw);
  const compose = (composed.msPerFrame ?? Number.NaN) - (median(decode) * 1000) / frameCount(job.timeline);
  const medians = {
    ...{ cpu: median(cpu), floor: median(floor), preset: median(preset) },
    ...{ rss: median(rss), decode: median(decode) },
  };
  return { name, seconds: job.timeline.durationMs / 1000, goal: GOALS[name], compose, ...medians };
}

const dir = await mkdtemp(join(tmpdir(), 'bench-render-'));
prepareChildren({ dataDir: dir });
try {
  const jobs = await prepareJobs(dir);
  const rows: Row[] = [];
  for (const name of ['slideshow', 'ugc remix'] as const) rows.push(await measure(name, jobs[name], dir));
  console.table(
    Object.fromEntries(
      rows.map((row) => [
        `${row.name}, ${row.seconds} s`,
        {
          'CPU s': row.cpu.toFixed(2),
          'CPU s / output s': (row.cpu / row.seconds).toFixed(2),
          'floor CPU s': row.floor.toFixed(2),
          'of it decode': row.decode.toFixed(2),
          'x floor': (row.cpu / row.floor).toFixed(2),
          'x floor of the preset': (row.cpu / row.preset).toFixed(2),
          goal: `<= ${row.goal}`,
          'compose ms / frame': row.compose.toFixed(1),
          'peak MB': Math.round(row.rss),
        },
      ]),
    ),
  );
} finally {
  await rm(dir, { recursive: true, force: true });
}
