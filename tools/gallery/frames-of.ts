/** Renders frames of a post of the gallery. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProjectFacts } from '../../src/creative/craft/project-facts.ts';
import { createEmbeddedImages } from '../../src/creative/images.ts';
import { planFor } from '../../src/creative/plan/for-outputs.ts';
import { planContainer } from '../../src/creative/plan/plan-container.ts';
import type { BackgroundSpec, ReactionSpec } from '../../src/creative/ports/image-maker.ts';
import { createEmbeddedCopywriter } from '../../src/creative/words/copywriter.ts';
import type { PlannedScene, PlannedSource } from '../../src/domain/container.ts';
import { render } from '../../src/media/render.ts';
import type { Timeline } from '../../src/media/timeline.ts';
import type { GalleryPost } from './posts.ts';
import { drawPhoto, type OwnFiles, stubbedPhotos } from './stand-ins.ts';

/** Files of pictures in the order of the post, and the size of them all. */
export type Frames = { paths: string[]; width: number; height: number };

/** Which moments of a film are shown, ms. */
export type MomentsOf = (timeline: Timeline, scenes: readonly PlannedScene[]) => number[];

const signal = new AbortController().signal;
const images = createEmbeddedImages();
const text = createEmbeddedCopywriter();

/** Every slide of a post, or those moments of one that has none. */
export async function framesOf(
  post: GalleryPost,
  project: ProjectFacts,
  { own, folder, momentsOf }: { own: OwnFiles; folder: string; momentsOf: MomentsOf },
): Promise<Frames> {
  const photos = post.pictures === 'found' ? stubbedPhotos() : null;
  const { plan } = await planContainer(project, { text, photos }, signal);
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

async function fileFor(source: PlannedSource, path: string, own: OwnFiles): Promise<string> {
  if (source.kind === 'blob') return own.pathOf(source.blobKey);
  const picture = `${path}.jpg`;
  if (source.kind === 'found') await writeFile(picture, await drawPhoto(source.photo.id));
  else if (source.kind === 'reaction')
    await writeFile(picture, await images.reaction(source.spec as ReactionSpec, signal));
  else await writeFile(picture, await images.background(source.spec as BackgroundSpec, signal));
  return picture;
}
