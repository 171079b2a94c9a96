/**
 * Makes docs/frames.jpg, which the README opens with: rows of frames of posts of the gallery, each as wide as the picture.
 * `npm run frames`.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import sharp from 'sharp';
import { type Frames, framesOf, type MomentsOf } from './gallery/frames-of.ts';
import { POSTS } from './gallery/posts.ts';
import { openOwnFiles } from './gallery/stand-ins.ts';

const OUT = new URL('../docs/frames.jpg', import.meta.url);
const WIDTH = 1_600;
const GAP = 8;
const QUALITY = 72;

/** Of each post some of its frames, by their place. */
const ROWS: { name: string; shown: readonly number[] }[][] = [
  [{ name: '02-en-slideshow-builder', shown: [0, 1, 2, 3, 4, 5, 6] }],
  [
    { name: '04-en-ugc-remix', shown: [0, 1, 2] },
    { name: '39-ko-ugc-remix', shown: [0, 1, 2] },
  ],
  [{ name: '05-en-video-remix', shown: [0, 1, 5] }],
];

const folder = await mkdtemp(join(tmpdir(), 'reelgate-frames-'));
try {
  const own = await openOwnFiles(folder, new AbortController().signal);
  const rows: Frames[] = [];
  for (const row of ROWS) {
    const posts = await Promise.all(row.map((one) => shownOf(one, own)));
    rows.push({ ...(posts[0] as Frames), paths: posts.flatMap(({ paths }) => paths) });
  }
  await writeFile(OUT, await pictureOf(rows));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function shownOf(
  { name, shown }: (typeof ROWS)[number][number],
  own: Awaited<ReturnType<typeof openOwnFiles>>,
): Promise<Frames> {
  const post = POSTS.find((one) => one.name === name);
  if (!post) throw new Error(`The gallery has no ${name}.`);
  const frames = await framesOf(post, { own, folder, momentsOf: inScenes });
  return { ...frames, paths: shown.flatMap((at) => frames.paths[at] ?? []) };
}

/** Late in every scene, when all of its words stand and nothing of the next one is seen. */
function inScenes(...[, scenes]: Parameters<MomentsOf>): number[] {
  return scenes.map(({ startMs, endMs }) => Math.round(startMs + 0.75 * (endMs - startMs)));
}

/** Each row as high as its frames are when they fill the width. */
async function pictureOf(rows: readonly Frames[]): Promise<Buffer> {
  const heights = rows.map(({ paths, width, height }) =>
    Math.round((WIDTH * height) / (width * paths.length)),
  );
  const whole = heights.reduce((sum, height) => sum + height, GAP * (rows.length - 1));
  const canvas = createCanvas(WIDTH, whole);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, WIDTH, whole);
  let y = 0;
  for (const [at, { paths }] of rows.entries()) {
    const height = heights[at] ?? 0;
    const edge = (index: number) => Math.round((WIDTH * index) / paths.length);
    for (const [index, path] of paths.entries())
      context.drawImage(await loadImage(path), edge(index), y, edge(index + 1) - edge(index), height);
    y += height + GAP;
  }
  return sharp(await canvas.encode('png'))
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toBuffer();
}
