/** What stands in for a project's own files and for a photo service, so that the gallery needs no network. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawLight } from '../../src/creative/backgrounds/draw-light.ts';
import type { MediaFact } from '../../src/creative/craft/facts.ts';
import { drawDemoApp } from '../../src/creative/demo-app/draw-demo-app.ts';
import { drawAppScreenshots } from '../../src/creative/demo-app/draw-screenshots.ts';
import type { PhotoSearch } from '../../src/creative/ports/photo-search.ts';
import { probeFile } from '../../src/media/probe-file.ts';
import { render } from '../../src/media/render.ts';
import { seePicture } from '../../src/media/seeing/see-picture.ts';

export type OwnFiles = {
  screens: MediaFact[];
  /** Photographs of those views. */
  photosOf: (views: readonly string[]) => Promise<MediaFact[]>;
  demo: MediaFact;
  pathOf: (blobKey: string) => string;
};

const SEED = 7;

/** Screens and a clip of the demo app, and photographs. */
export async function openOwnFiles(folder: string, signal: AbortSignal): Promise<OwnFiles> {
  const own = join(folder, 'own');
  await mkdir(own);
  const picture = async (id: string, role: string, bytes: Buffer): Promise<MediaFact> => {
    await writeFile(join(own, `${id}.jpg`), bytes);
    const { width, height } = await probeFile(join(own, `${id}.jpg`));
    const seen = await seePicture(bytes);
    return {
      ...FACTS,
      ...{ id, kind: 'image', role, width, height, blobKey: `${id}.jpg` },
      ...{ focus: seen?.focus ?? null, light: seen?.light ?? null },
    };
  };
  const screens: MediaFact[] = [];
  for (const { id, bytes } of await drawAppScreenshots({ seed: SEED }))
    screens.push(await picture(id, 'app-screenshot', bytes));
  const taken = new Map<string, Promise<MediaFact>>();
  const photo = (view: string): Promise<MediaFact> => {
    const made =
      taken.get(view) ??
      drawPhoto(view).then((bytes) => picture(`photo-${view.replace('/', '-')}`, 'reference', bytes));
    taken.set(view, made);
    return made;
  };
  const photosOf: OwnFiles['photosOf'] = async (views) => {
    const photos: MediaFact[] = [];
    for (const view of views) photos.push(await photo(view));
    return photos;
  };
  const demo = await recordDemo(own, signal);
  return { screens, photosOf, demo, pathOf: (blobKey) => join(own, blobKey) };
}

const FACTS = {
  durationMs: 0,
  hasAudio: false,
  loudness: null,
  mimeType: 'image/jpeg',
  words: null,
  focus: null,
  light: null,
  look: null,
  shots: null,
};

async function recordDemo(own: string, signal: AbortSignal): Promise<MediaFact> {
  const { timeline, files: pictures } = await drawDemoApp({ seed: SEED });
  const files: Record<string, string> = {};
  for (const { id, bytes } of pictures) {
    files[id] = join(own, id);
    await writeFile(files[id], bytes);
  }
  const { files: made } = await render({ timeline, files, outDir: own, kinds: ['video'] }, { signal });
  const video = made.find(({ kind }) => kind === 'video');
  if (!video) throw new Error('The demo clip was not rendered.');
  const { width, height, durationMs, mimeType, path } = video;
  const facts = { width, height, durationMs: durationMs ?? 0, mimeType };
  return {
    ...FACTS,
    ...facts,
    id: 'demo',
    kind: 'video',
    role: 'app-demo',
    blobKey: path.slice(own.length + 1),
  };
}

/** A photograph: a view, in its own colours and as light as it was. */
export async function drawPhoto(view: string): Promise<Buffer> {
  const spec = {
    style: 'light',
    view,
    seed: 1,
    grade: 'plain',
    brightness: 0.2,
    width: 1080,
    height: 1350,
  } as const;
  return (await drawLight(spec)).encode('jpeg', 90);
}

/** A photo service that finds those views, whatever it is asked for. */
export function stubbedPhotos(views: readonly string[]): Pick<PhotoSearch, 'find'> {
  return {
    find: async ({ words }) => ({
      photos: views.map((id) => ({ ...NOBODYS, id, query: words })),
      fault: null,
    }),
  };
}

const NOBODYS = {
  provider: 'openverse',
  url: null,
  width: 1080,
  height: 1350,
  title: null,
  author: 'Poly Haven',
  authorLink: null,
  link: null,
  licence: 'CC0-1.0',
  licenceLink: null,
  attribution: null,
  usedUrl: null,
  model: null,
} as const;
