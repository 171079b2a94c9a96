/** Renders frames of a post of the gallery. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PANORAMAS, viewOf } from '../../src/creative/backgrounds/panoramas.ts';
import { viewsFor } from '../../src/creative/backgrounds/places.ts';
import { createEmbeddedImages } from '../../src/creative/images.ts';
import { planFor } from '../../src/creative/plan/for-outputs.ts';
import { planContainer } from '../../src/creative/plan/plan-container.ts';
import { briefFor } from '../../src/creative/plan/write-brief.ts';
import type { BackgroundSpec, ReactionSpec } from '../../src/creative/ports/image-maker.ts';
import { createEmbeddedCopywriter } from '../../src/creative/words/copywriter.ts';
import { subjectOf } from '../../src/creative/words/from-library.ts';
import type { PlannedScene, PlannedSource } from '../../src/domain/container.ts';
import { render } from '../../src/media/render.ts';
import type { Timeline } from '../../src/media/timeline.ts';
import { factsOf } from './facts.ts';
import type { GalleryPost } from './posts.ts';
import { drawPhoto, type OwnFiles, stubbedPhotos } from './stand-ins.ts';

/** Files of pictures in the order of the post, and the size of them all. */
export type Frames = { paths: string[]; width: number; height: number };

/** Which moments of a film are shown, ms. */
export type MomentsOf = (timeline: Timeline, scenes: readonly PlannedScene[]) => number[];

type Planned = Awaited<ReturnType<typeof planContainer>>['plan'];

const signal = new AbortController().signal;
const images = createEmbeddedImages();
const text = createEmbeddedCopywriter();

/** Every slide of a post, or those moments of one that has none. */
export async function framesOf(
  post: GalleryPost,
  { own, folder, momentsOf }: { own: OwnFiles; folder: string; momentsOf: MomentsOf },
): Promise<Frames> {
  const plan = await planOf(post, own);
  const scenes = plan.scenes ?? [];
  const { slideMs } = plan.timeline;
  const shown = slideMs.length > 0 ? slideMs : momentsOf(plan.timeline, scenes);
  const { timeline, sources } = planFor(['photos'], {
    timeline: { ...plan.timeline, slideMs: shown },
    sources: plan.sources,
    scenes,
  });
  const outDir = await mkdtemp(join(folder, 'post-'));
  const files: Record<string, string> = {};
  for (const [id, source] of Object.entries(sources))
    files[id] = await fileFor(source, join(outDir, id.replaceAll('/', '-')), own);
  const { files: made } = await render({ timeline, files, outDir, kinds: ['slide'] });
  return { paths: made.map(({ path }) => path), width: timeline.width, height: timeline.height };
}

/** As many as a project would have. */
const OWN_PHOTOS = 6;

/**
 * A post's pictures are views of the places that the plan draws as grounds too, so it is planned once to see which: the
 * pictures are of others, one of each, as fitting as there are.
 */
export async function planOf(post: GalleryPost, own: OwnFiles): Promise<Planned> {
  const planWith = async (views: readonly string[]) => {
    const photos = post.pictures === 'own' ? await own.photosOf(views.slice(0, OWN_PHOTOS)) : [];
    const service = post.pictures === 'found' ? stubbedPhotos(views) : null;
    const project = factsOf(post, own, photos);
    return (await planContainer(project, { text, photos: service }, signal)).plan;
  };
  const project = factsOf(post, own, []);
  const topic = subjectOf(briefFor(post.format, project))?.topic ?? null;
  const places = viewsFor(topic, post.seed).filter(isLively).filter(isFirstOfItsPlace);
  if (post.pictures === 'none') return planWith([]);
  const drawn = placesDrawn(await planWith(places));
  return planWith(places.filter((view) => !drawn.has(viewOf(view).panorama)));
}

/** People photograph what is worth it. */
function isLively(view: string): boolean {
  const { panorama, yaw } = viewOf(view);
  const { yaws, covers } = PANORAMAS[panorama];
  return yaws.slice(0, covers).some((one) => one === yaw);
}

const isFirstOfItsPlace = (view: string, at: number, views: readonly string[]) =>
  views.findIndex((other) => viewOf(other).panorama === viewOf(view).panorama) === at;

/** The places that stand as grounds behind words. */
function placesDrawn({ sources }: Planned): Set<string> {
  const specs = Object.values(sources).flatMap((one) => (one.kind === 'background' ? [one.spec] : []));
  return new Set(
    (specs as BackgroundSpec[]).flatMap((spec) =>
      spec.style === 'light' ? [viewOf(spec.view).panorama] : [],
    ),
  );
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
