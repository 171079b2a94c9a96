/**
 * Makes the sheets of docs/gallery: one post each, from the fixed inputs of tools/gallery/posts.ts, every slide (of a
 * film, six moments) beside the other. `npm run gallery`, or `npm run gallery -- 07 12` for some of them. What two
 * readers said of each is in tools/gallery/verdicts.json; the page is printed from both.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { ProjectFacts } from '../src/creative/craft/project-facts.ts';
import { createEmbeddedImages } from '../src/creative/images.ts';
import { planFor } from '../src/creative/plan/for-outputs.ts';
import { planContainer } from '../src/creative/plan/plan-container.ts';
import type { BackgroundSpec, ReactionSpec } from '../src/creative/ports/image-maker.ts';
import { createEmbeddedCopywriter } from '../src/creative/words/copywriter.ts';
import type { PlannedSource } from '../src/domain/container.ts';
import { render } from '../src/media/render.ts';
import type { Timeline } from '../src/media/timeline.ts';
import { factsOf } from './gallery/facts.ts';
import { galleryPage, type Verdicts } from './gallery/page.ts';
import { type GalleryPost, POSTS } from './gallery/posts.ts';
import { drawPhoto, type OwnFiles, openOwnFiles, stubbedPhotos } from './gallery/stand-ins.ts';

const OUT = new URL('../docs/gallery/', import.meta.url);
const SHEET_HEIGHT = 300;
const MOMENTS = 6;
const signal = new AbortController().signal;
const images = createEmbeddedImages();
const text = createEmbeddedCopywriter();

const wanted = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'reelgate-gallery-'));
try {
  await mkdir(OUT, { recursive: true });
  const own = await openOwnFiles(folder, signal);
  for (const post of POSTS.filter(
    ({ name }) => wanted.length === 0 || wanted.some((one) => name.startsWith(one)),
  )) {
    await writeFile(new URL(`${post.name}.jpg`, OUT), await sheetOf(post, factsOf(post, own), own));
    console.log(post.name);
  }
  const verdicts = JSON.parse(
    await readFile(new URL('./gallery/verdicts.json', import.meta.url), 'utf8'),
  ) as Verdicts;
  await writeFile(new URL('README.md', OUT), galleryPage(POSTS, verdicts));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function sheetOf(post: GalleryPost, project: ProjectFacts, own: OwnFiles): Promise<Buffer> {
  const photos = post.pictures === 'found' ? stubbedPhotos() : null;
  const { plan } = await planContainer(project, { text, photos }, signal);
  const { timeline, sources } = planFor(['photos'], {
    timeline: withMoments(plan.timeline),
    sources: plan.sources,
    scenes: plan.scenes ?? [],
  });
  const outDir = await mkdtemp(join(folder, 'post-'));
  const files: Record<string, string> = {};
  for (const [id, source] of Object.entries(sources))
    files[id] = await fileFor(source, join(outDir, id.replaceAll('/', '-')), own);
  const { files: made } = await render({ timeline, files, outDir, kinds: ['slide'] });
  const width = Math.round((SHEET_HEIGHT * timeline.width) / timeline.height);
  const canvas = createCanvas(width * made.length, SHEET_HEIGHT);
  for (const [index, { path }] of made.entries())
    canvas.getContext('2d').drawImage(await loadImage(path), index * width, 0, width, SHEET_HEIGHT);
  return canvas.encode('jpeg', 80);
}

/** A film has no slides: moments of it instead, evenly spread. */
function withMoments(timeline: Timeline): Timeline {
  if (timeline.slideMs.length > 0) return timeline;
  const slideMs = Array.from({ length: MOMENTS }, (_, index) =>
    Math.round(((index + 0.5) / MOMENTS) * timeline.durationMs),
  );
  return { ...timeline, slideMs };
}

async function fileFor(source: PlannedSource, path: string, own: OwnFiles): Promise<string> {
  if (source.kind === 'blob') return own.pathOf(source.blobKey);
  const picture = `${path}.jpg`;
  if (source.kind === 'found') await writeFile(picture, await drawPhoto(source.photo.id));
  else if (source.kind === 'reaction')
    await writeFile(picture, await images.reaction(source.spec as ReactionSpec, signal));
  else await writeFile(picture, await images.background(source.spec as BackgroundSpec, signal));
  return picture;
}
