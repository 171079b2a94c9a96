import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AV_LOG_FATAL } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { prepareChildren } from '#src/config.ts';
import { draw } from '#src/creative/craft/chance.ts';
import { firstDifference } from '#src/media/first-difference.ts';
import { frameCount } from '#src/media/frame-plan.ts';
import { render } from '#src/media/render.ts';
import { takePrints } from '#src/media/take-prints.ts';
import { alteredFilm } from '#test/media/kit/altered-film.ts';
import { digestsOf, type FixedPost, requestOf } from './fixed-post.ts';
import type { Rendered, Wanted } from './messages.ts';
import { fixPosts } from './posts.ts';

/**
 * Whether equal plans give equal bytes: a post of each format, as a film and as photos, is rendered again and again, in an
 * order that is drawn, by processes that end after some renders and have other surroundings each, with none, some or all
 * of the pieces of its film there. Then one pixel of one frame of each film is changed, and the comparison that
 * `verifyRender` makes must name that frame. Code 1 when a byte differs or a frame is not named.
 */
const { values } = parseArgs({
  options: {
    renders: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true },
  },
});
const [renders, seconds, seed] = [Number(values.renders), Number(values.seconds), Number(values.seed)];
const CHILD = fileURLToPath(new URL('./render-some.ts', import.meta.url));
const RENDERS_PER_PROCESS = 10;
const AT_ONCE = 2;
/** What a process has of its machine, and no byte may follow from. */
const SURROUNDINGS = [
  { TZ: 'UTC', LC_ALL: 'C' },
  { TZ: 'Asia/Kathmandu', LC_ALL: 'de_DE.UTF-8', UV_THREADPOOL_SIZE: '1' },
  { TZ: 'America/St_Johns', LC_ALL: 'ar_EG.UTF-8', UV_THREADPOOL_SIZE: '8' },
];

type First = { post: FixedPost; files: string[]; film: string | undefined; pieces: Record<string, string> };

/** A post rendered once, with the pieces of its film kept; the others are compared with it. */
async function renderFirst(post: FixedPost, folder: string): Promise<First> {
  const outDir = join(folder, post.name.replaceAll(/\W+/g, '-'));
  await mkdir(outDir);
  const pieces: Record<string, string> = {};
  const onSegment = async ({ key, path }: { key: string; path: string }) => {
    pieces[key] = join(folder, `${key}.piece`);
    await copyFile(path, pieces[key]);
  };
  const report = await render(requestOf(post, outDir, {}), { onSegment });
  return {
    post,
    files: digestsOf(report),
    film: report.files.find(({ kind }) => kind === 'video')?.path,
    pieces,
  };
}

/** Every post so many times, in an order of chance. Every other film finds pieces: half of them, or all. */
function wantedOf(firsts: readonly First[]): Wanted[] {
  const all = firsts.flatMap(({ pieces }, post) =>
    Array.from({ length: renders }, (_, round): Wanted => {
      const share = [0, 0.5, 0, 1][round % 4] ?? 0;
      const kept = Object.entries(pieces).filter(([key]) => draw(seed, `${key} ${round}`) < share);
      return { post, kept: Object.fromEntries(kept) };
    }),
  );
  const drawn = all.map((one, at) => ({ one, at: draw(seed, `order ${at}`) }));
  return drawn.sort((a, b) => a.at - b.at).map(({ one }) => one);
}

/** Renders a batch in a process of its own. @throws Error it did not end well */
async function inProcess(renders: Wanted[], number: number, posts: FixedPost[], folder: string) {
  const surroundings = SURROUNDINGS[number % SURROUNDINGS.length];
  const child = fork(CHILD, { env: { ...process.env, ...surroundings } });
  const answers: Rendered[] = [];
  child.on('message', (answer) => answers.push(answer as Rendered));
  const ended = once(child, 'exit');
  child.send({ posts, folder, renders });
  const [code] = await ended;
  if (code !== 0 || answers.length !== renders.length)
    throw new Error(`Process ${number} ended with ${code}.`);
  return answers;
}

async function renderAll(wanted: Wanted[], posts: FixedPost[], folder: string) {
  const batches = Array.from({ length: Math.ceil(wanted.length / RENDERS_PER_PROCESS) }, (_, at) =>
    wanted.slice(at * RENDERS_PER_PROCESS, (at + 1) * RENDERS_PER_PROCESS),
  );
  const answers: Rendered[] = [];
  let next = 0;
  const takeTurns = async () => {
    for (let at = next++; at < batches.length; at = next++) {
      answers.push(...(await inProcess(batches[at] ?? [], at, posts, folder)));
      console.log(`${answers.length} of ${wanted.length}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  return { answers, processes: batches.length };
}

/** Changes a pixel of a frame that is drawn, and tells which frame differs first. */
async function named({ film, post }: First): Promise<{ changed: number; named: number | null } | null> {
  if (!film) return null;
  const changed = Math.floor(draw(seed, post.name) * frameCount(post.timeline));
  const copy = alteredFilm(film, `${film}.altered.mp4`, { frame: changed });
  const difference = firstDifference(await takePrints(film), await takePrints(copy), post.timeline.fps);
  return { changed, named: difference?.part === 'pictures' ? difference.frame : null };
}

const folder = await mkdtemp(join(tmpdir(), 'rerenders-'));
prepareChildren({ dataDir: folder });
Log.setLevel(AV_LOG_FATAL);
try {
  const asked = (await fixPosts(folder, seconds)).filter(
    ({ name }) => !values.only || values.only.some((part) => name.includes(part)),
  );
  const firsts: First[] = [];
  for (const post of asked) firsts.push(await renderFirst(post, folder));
  const { answers, processes } = await renderAll(wantedOf(firsts), asked, folder);
  let broken = 0;
  const rows: Record<string, Record<string, unknown>> = {};
  for (const [at, first] of firsts.entries()) {
    const again = answers.filter(({ post }) => post === at);
    const differing = again.filter(({ files }) => files.join() !== first.files.join()).length;
    const pixel = await named(first);
    broken += differing + (pixel && pixel.named !== pixel.changed ? 1 : 0);
    rows[first.post.name] = {
      'frames or photos': first.film ? frameCount(first.post.timeline) : first.post.timeline.slideMs.length,
      renders: again.length,
      'of them with pieces': again.filter(({ found }) => found > 0).length,
      'files each': first.files.length,
      differing,
      'pixel changed in frame': pixel?.changed ?? '–',
      'frame named': pixel?.named ?? '–',
      'CPU s': again.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0).toFixed(0),
    };
  }
  console.table(rows);
  console.log(`${answers.length} renders in ${processes} processes, ${broken} broken.`);
  process.exitCode = broken > 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}
