import type { Caller } from '../../domain/caller.ts';
import type { OwnSlide } from '../../domain/container.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { type SlideshowBuildInput, slideshowBuildInput } from '../../domain/inputs/slideshow-build.ts';
import { faultOf } from '../../domain/issues.ts';
import { MissingAppDescriptionError } from '../../domain/preconditions.ts';
import { type Issue, ValidationError } from '../../domain/refusals.ts';
import type { Db } from '../../infra/store/database.ts';
import { mediaKinds } from '../../infra/store/queries/media/media-rows.ts';
import type { StartProject } from '../../infra/store/queries/start/project.ts';
import type { ModeratedText } from '../../safety/moderation.ts';
import { findCollection, findOnProject, readableIds } from './find-on-project.ts';
import { emptyOrder, type Objecting, type Resolution, type StartRequest } from './resolution.ts';
import { findSpeaker, resolveSpeaker, SPEAKER_REFUSALS } from './resolve-speaker.ts';
import type { Accepted, StartDeps } from './start.ts';
import { START_REFUSALS, startJob } from './start-job.ts';

export const SLIDESHOW_BUILD_REFUSALS = [
  ...START_REFUSALS,
  ...SPEAKER_REFUSALS,
  MissingAppDescriptionError,
] as const;

/**
 * Starts a hook-driven slideshow (seed slideshow-builder). With neither account nor influencer it runs
 * layerless in the project's voice and language.
 * @throws one of SLIDESHOW_BUILD_REFUSALS
 */
export async function slideshowBuild(deps: StartDeps, caller: Caller, raw: unknown): Promise<Accepted> {
  return startJob(deps, caller, 'slideshow_build', slideshowBuildRequest(raw));
}

/** @throws ValidationError */
export function slideshowBuildRequest(raw: unknown): StartRequest {
  const input = parseInput(slideshowBuildInput, raw);
  return {
    input,
    containerId: null,
    variantCount: 1,
    maxCredits: null,
    metadata: null,
    texts: [{ field: 'hook', text: input.hook }, ...textsOf(input)],
    resolve: (db, project, object) => resolve(db, project, input, object),
  };
}

async function resolve(
  db: Db,
  project: StartProject,
  input: SlideshowBuildInput,
  object: Objecting,
): Promise<Resolution> {
  const named = await findSpeaker(db, project.id, input);
  const slides = await findSlides(db, project.id, input);
  const collectionId = await findCollection(db, project.id, input);
  const speaker = await resolveSpeaker(db, project, named, 'slideshow_builder', object);
  if (!project.appDescription?.trim()) object(new MissingAppDescriptionError('slideshow_builder'));
  return {
    requestedFormat: 'slideshow_builder',
    layerId: speaker.layerId,
    influencerId: speaker.influencer?.id ?? null,
    language: speaker.influencer?.language ?? project.primaryLanguage,
    brandVoice: speaker.influencer?.brandVoice ?? project.brandVoice,
    platforms: project.targetPlatforms,
    seed: null,
    given: null,
    order: {
      ...emptyOrder,
      hook: input.hook,
      captionHashtags: input.captionHashtags ?? false,
      style: input.style,
      outputs: input.outputs,
      coverIndex: input.coverIndex,
      collectionId,
      slides,
      aspectRatio: input.aspectRatio,
      socialAccountId: speaker.socialAccountId,
    },
  };
}

function textsOf({ slides = [] }: SlideshowBuildInput): ModeratedText[] {
  return slides.flatMap(({ text }, at) => (text ? [{ field: `slides.${at}.text`, text }] : []));
}

/**
 * The caller's own slides, each picture found on the project.
 * @throws NotFoundError, ValidationError
 */
async function findSlides(
  db: Db,
  projectId: string,
  { slides }: SlideshowBuildInput,
): Promise<OwnSlide[] | undefined> {
  const ids = readableIds(
    'media',
    (slides ?? []).flatMap(({ mediaId }) => mediaId ?? []),
  );
  const files = ids.length > 0 ? await mediaKinds(db, projectId, ids) : [];
  const issues: Issue[] = [];
  const own: OwnSlide[] = [];
  for (const [at, { text, mediaId }] of (slides ?? []).entries()) {
    const path = `slides.${at}.mediaId`;
    const file = await findOnProject('media', path, mediaId, (id) => files.find((one) => one.id === id));
    if (file && file.kind !== 'image') issues.push({ path, ...faultOf('NOT_A_PICTURE') });
    own.push({ text: text ?? null, mediaId: file?.id ?? null });
  }
  if (issues.length > 0) throw new ValidationError(issues);
  return slides && own;
}
