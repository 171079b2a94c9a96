import { writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { drawDemoApp } from '../src/creative/demo-app/draw-demo-app.ts';
import { drawAppScreenshots } from '../src/creative/demo-app/draw-screenshots.ts';
import { createEmbeddedImages } from '../src/creative/images.ts';
import type { BackgroundSpec, ReactionSpec } from '../src/creative/ports/image-maker.ts';
import type { RenderRequest } from '../src/media/render-request.ts';
import type { Clip } from '../src/media/timeline.ts';
import { image, photograph, timeline } from './render-jobs.ts';

export type Material = Omit<RenderRequest, 'outDir'>;

const SIZE = { width: 1080, height: 1920 };
const FILM_MS = 3_000;
const FILMS = ['.mp4', '.mov', '.webm', '.mkv', '.avi'];
const signal = new AbortController().signal;

/** Three seconds each of what posts are made of, and of the photographs and films in `own`. */
export async function prepareMaterials(
  dir: string,
  own: readonly string[],
): Promise<Record<string, Material>> {
  const pictures = createEmbeddedImages();
  const light = (view: string): BackgroundSpec => ({
    ...{ style: 'light', view, seed: 1, grade: 'warm', brightness: 0.18 },
    ...SIZE,
  });
  const reaction = (expression: 'curious' | 'delighted'): ReactionSpec => ({
    ...{ personSeed: 'bench', gender: null, roomSeed: 3, lean: 0, blink: false, at: 0.5, fills: 2 / 3 },
    ...{ expression, ...SIZE },
  });
  const materials: Record<string, Material> = {
    photographs: await slides(
      dir,
      'photo',
      [1, 2].map((seed) => photograph(seed, 1440, 2160)),
    ),
    screens: await slides(
      dir,
      'screen',
      (await drawAppScreenshots({ seed: 7 })).map(({ bytes }) => bytes),
    ),
    places: await slides(dir, 'place', [
      await pictures.background(light('cafe/60'), signal),
      await pictures.background(light('seaside/20'), signal),
    ]),
    drawings: await slides(dir, 'drawing', [
      await pictures.background({ style: 'mesh', seed: 4, ...SIZE }, signal),
      await pictures.reaction(reaction('curious'), signal),
      await pictures.reaction(reaction('delighted'), signal),
    ]),
    recording: await recording(dir),
  };
  for (const [index, path] of own.filter((path) => FILMS.includes(extname(path))).entries())
    materials[`own film ${index + 1}`] = film(path);
  const photos = own.filter((path) => !FILMS.includes(extname(path)));
  for (let at = 0; at < photos.length; at += 2) {
    const ids = photos.slice(at, at + 2);
    materials[`own photographs ${at / 2 + 1}`] = shown(ids.map((path) => [path, path]));
  }
  return materials;
}

async function slides(dir: string, name: string, pictures: readonly Buffer[]): Promise<Material> {
  const files: [string, string][] = [];
  for (const [index, bytes] of pictures.slice(0, 3).entries()) {
    const path = join(dir, `${name}-${index}.jpg`);
    await writeFile(path, bytes);
    files.push([`${name}-${index}`, path]);
  }
  return shown(files);
}

/** One after the other, zooming, with crossfades. */
function shown(files: readonly (readonly [string, string])[]): Material {
  const each = FILM_MS / files.length;
  const clips = files.map(([id], index) =>
    image(id, index * each, each + (index < files.length - 1 ? 300 : 0), index),
  );
  return { timeline: film3(clips), files: Object.fromEntries(files) };
}

const film3 = (clips: Clip[]) => ({ ...timeline(FILM_MS, { clips, overlays: [], slideMs: [] }), audio: [] });

function film(path: string): Material {
  const { from } = { from: { zoom: 1, x: 0, y: 0 } };
  const clip: Clip = {
    ...{ startMs: 0, durationMs: FILM_MS, transition: { kind: 'cut' } },
    source: { kind: 'video', id: path, inMs: 1000, focus: { x: 0.5, y: 0.5 }, fit: 'cover' },
    camera: { from, to: from, ease: 'linear' },
  };
  return { timeline: film3([clip]), files: { [path]: path } };
}

async function recording(dir: string): Promise<Material> {
  const { timeline: whole, files: drawn } = await drawDemoApp({ seed: 7 });
  const files: Record<string, string> = {};
  for (const { id, bytes } of drawn) {
    files[id] = join(dir, id.replaceAll('/', '-'));
    await writeFile(files[id], bytes);
  }
  return { timeline: { ...whole, durationMs: Math.min(whole.durationMs, 6_000) }, files };
}
