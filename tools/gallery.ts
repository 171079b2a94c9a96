/**
 * Makes the sheets of docs/gallery: one post each, from the fixed inputs of tools/gallery/posts.ts, every slide (of a
 * film, six moments) beside the other. `npm run gallery`, or `npm run gallery -- 07 12` for some of them. What two
 * readers said of each is in tools/gallery/verdicts.json; the page is printed from both.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { type Frames, framesOf, type MomentsOf } from './gallery/frames-of.ts';
import { galleryPage, type Verdicts } from './gallery/page.ts';
import { POSTS } from './gallery/posts.ts';
import { openOwnFiles } from './gallery/stand-ins.ts';

const OUT = new URL('../docs/gallery/', import.meta.url);
const SHEET_HEIGHT = 300;
const MOMENTS = 6;
/** What comes in stands after so long, and goes so long before the end of a scene, ms. */
const COMES_MS = 500;
const GOES_MS = 250;

const wanted = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'reelgate-gallery-'));
try {
  await mkdir(OUT, { recursive: true });
  const own = await openOwnFiles(folder, new AbortController().signal);
  for (const post of POSTS.filter(
    ({ name }) => wanted.length === 0 || wanted.some((one) => name.startsWith(one)),
  )) {
    const frames = await framesOf(post, { own, folder, momentsOf: evenly });
    await writeFile(new URL(`${post.name}.jpg`, OUT), await sheetOf(frames));
    console.log(post.name);
  }
  const verdicts = JSON.parse(
    await readFile(new URL('./gallery/verdicts.json', import.meta.url), 'utf8'),
  ) as Verdicts;
  await writeFile(new URL('README.md', OUT), galleryPage(POSTS, verdicts));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function sheetOf({ paths, width: full, height }: Frames): Promise<Buffer> {
  const width = Math.round((SHEET_HEIGHT * full) / height);
  const canvas = createCanvas(width * paths.length, SHEET_HEIGHT);
  for (const [index, path] of paths.entries())
    canvas.getContext('2d').drawImage(await loadImage(path), index * width, 0, width, SHEET_HEIGHT);
  return canvas.encode('jpeg', 80);
}

/** Moments evenly spread over a film, none while words come or go. */
function evenly(...[{ durationMs }, scenes]: Parameters<MomentsOf>): number[] {
  return Array.from({ length: MOMENTS }, (_, index) => {
    const even = Math.round(((index + 0.5) / MOMENTS) * durationMs);
    const scene = scenes.find(({ startMs, endMs }) => startMs <= even && even < endMs);
    if (!scene) return even;
    return Math.max(scene.startMs + COMES_MS, Math.min(even, scene.endMs - GOES_MS));
  });
}
