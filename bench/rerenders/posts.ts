import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEmbeddedImages } from '#src/creative/images.ts';
import { createEmbeddedMusic } from '#src/creative/music/musician.ts';
import { planFor } from '#src/creative/plan/for-outputs.ts';
import type { PlannedSource } from '#src/domain/container.ts';
import { hasSlides } from '#src/domain/formats.ts';
import type { Output } from '#src/domain/outputs.ts';
import { sha256Of } from '#src/media/digest.ts';
import type { Digests } from '#src/media/render-request.ts';
import type { Timeline } from '#src/media/timeline.ts';
import { makeSource } from '#src/worker/stages/make-source.ts';
import { planOf } from '../../tools/gallery/frames-of.ts';
import { type GalleryPost, POSTS } from '../../tools/gallery/posts.ts';
import { drawPhoto, type OwnFiles, openOwnFiles } from '../../tools/gallery/stand-ins.ts';
import type { FixedPost } from './fixed-post.ts';

/** One post of the gallery for each format. */
const SHOWN = ['05-en-video-remix', '03-en-slideshow-remix', '04-en-ugc-remix', '01-en-slideshow-builder'];

const ports = { images: createEmbeddedImages(), music: createEmbeddedMusic() };
const { signal } = new AbortController();

/**
 * Plans a post of each format and draws what it needs: the first `seconds` of its film, and its photos where it has any.
 */
export async function fixPosts(folder: string, seconds: number): Promise<FixedPost[]> {
  const own = await openOwnFiles(folder, signal);
  const fixed: FixedPost[] = [];
  for (const name of SHOWN) {
    const post = POSTS.find((one) => one.name === name);
    if (!post) throw new Error(`The gallery has no ${name}.`);
    fixed.push(...(await fixPost(post, own, { folder, seconds })));
  }
  return fixed;
}

async function fixPost(
  post: GalleryPost,
  own: OwnFiles,
  { folder, seconds }: { folder: string; seconds: number },
): Promise<FixedPost[]> {
  const { timeline, sources, scenes = [] } = await planOf(post, own);
  const files: Record<string, string> = {};
  for (const [id, source] of Object.entries(sources)) {
    files[id] = await fileFor(source, join(folder, `${post.name}-${id.replaceAll('/', '-')}`), own);
  }
  const digests: Digests = {};
  for (const [id, path] of Object.entries(files)) digests[id] = await sha256Of(path);
  const outputs: Output[] = hasSlides(post.format) ? ['video', 'photos'] : ['video'];
  return outputs.map((output) => {
    const whole = planFor([output], { timeline, sources, scenes }).timeline;
    const isFilm = output === 'video';
    return {
      ...{ name: `${post.format}, ${output}`, files, digests, isFilm },
      timeline: isFilm ? beginningOf(whole, seconds * 1_000) : whole,
    };
  });
}

async function fileFor(source: PlannedSource, path: string, own: OwnFiles): Promise<string> {
  if (source.kind === 'blob') return own.pathOf(source.blobKey);
  const bytes =
    source.kind === 'found' ? await drawPhoto(source.photo.id) : await makeSource(ports, source, signal);
  const file = `${path}.${source.kind === 'found' ? 'jpg' : source.extension}`;
  await writeFile(file, bytes);
  return file;
}

function beginningOf(timeline: Timeline, ms: number): Timeline {
  const begins = ({ startMs }: { startMs: number }) => startMs < ms;
  return {
    ...timeline,
    durationMs: Math.min(timeline.durationMs, ms),
    clips: timeline.clips.filter(begins),
    overlays: timeline.overlays.filter(begins),
    posterMs: Math.min(timeline.posterMs, ms / 2),
  };
}
