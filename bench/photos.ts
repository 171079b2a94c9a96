/**
 * CPU of photos alone: a post of seven slides from its words to its JPEGs. `node bench/photos.ts [rounds] [folder]` keeps
 * the photos in `folder` if one is named; figures are medians of the rounds. CPU is user + system, all threads: of this
 * process, where a worker plans and draws grounds, and of the render's own with its start.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbeddedImages } from '../src/creative/images.ts';
import { planContainer } from '../src/creative/plan/plan-container.ts';
import type { BackgroundSpec } from '../src/creative/ports/image-maker.ts';
import { createEmbeddedCopywriter } from '../src/creative/words/copywriter.ts';
import { brandOf } from '../src/domain/brand-style.ts';
import type { ContainerOrder } from '../src/domain/container.ts';
import { render } from '../src/media/render.ts';
import { median } from './median.ts';

const GOAL_SECONDS = 4;
const SLIDES = 7;
const [rounds = '3', folder] = process.argv.slice(2);

const order: ContainerOrder = {
  requestedFormat: 'slideshow_builder',
  hook: '4 habits that changed my mornings ☀️',
  outputs: ['photos'],
  writesWords: false,
  variant: 0,
  ...{ topic: null, angle: null, cta: null, valuePropositions: [], themeTags: [], appDemoId: null },
  ...{ referenceMediaIds: [], sourcePostIds: [], templateId: null, trackId: null, socialAccountId: null },
};
const facts = (seed: number) => ({
  ...{ seed, order, language: 'en', brandVoice: 'authentic', platforms: ['tiktok'], appName: 'Tideline' },
  appDescription: 'Tideline is a calm habit tracker. Pick three habits and check them off in seconds.',
  ...{
    tagline: null,
    brand: brandOf(null, []),
    actor: null,
    media: [],
    collected: null,
    posts: [],
    results: [],
    tracks: [],
    reactions: [],
  },
});

const here = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const ports = { text: createEmbeddedCopywriter(), images: createEmbeddedImages() };
const { signal } = new AbortController();

async function makePost(seed: number, dir: string) {
  const start = here();
  const { plan } = await planContainer(facts(seed), ports, signal);
  const files: Record<string, string> = {};
  await mkdir(dir, { recursive: true });
  for (const [id, source] of Object.entries(plan.sources)) {
    if (source.kind !== 'background') throw new Error(`Photos need no ${source.kind}.`);
    files[id] = join(dir, `${id}.jpg`);
    await writeFile(files[id], await ports.images.background(source.spec as BackgroundSpec, signal));
  }
  const outDir = join(dir, 'photos');
  await mkdir(outDir, { recursive: true });
  const own = here() - start;
  const report = await render({
    timeline: plan.timeline,
    files,
    outDir,
    kinds: ['slide', 'poster', 'thumbnail'],
  });
  const photos = report.files.filter(({ kind }) => kind === 'slide').length;
  if (photos !== SLIDES) throw new Error(`The post has ${photos} slides, not ${SLIDES}.`);
  return { own, rendering: report.cpuSeconds };
}

const dir = folder ?? (await mkdtemp(join(tmpdir(), 'bench-photos-')));
try {
  const made = [];
  for (let round = 0; round < Number(rounds); round += 1)
    made.push(await makePost(round + 1, join(dir, `${round + 1}`)));
  const [own, rendering] = [median(made.map((one) => one.own)), median(made.map((one) => one.rendering))];
  console.table({
    [`${SLIDES} photos`]: {
      'CPU s': (own + rendering).toFixed(2),
      'of it words and grounds': own.toFixed(2),
      'of it rendering': rendering.toFixed(2),
      goal: `<= ${GOAL_SECONDS}`,
    },
  });
} finally {
  if (!folder) await rm(dir, { recursive: true, force: true });
}
