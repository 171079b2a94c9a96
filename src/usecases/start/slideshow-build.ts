import type { Caller } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { type SlideshowBuildInput, slideshowBuildInput } from '../../domain/inputs/slideshow-build.ts';
import { MissingAppDescriptionError } from '../../domain/preconditions.ts';
import type { Db } from '../../infra/store/database.ts';
import type { StartProject } from '../../infra/store/queries/start/project.ts';
import type { Accepted } from './accepted.ts';
import type { StartDeps } from './deps.ts';
import { emptyOrder, type Objecting, type Resolution, type StartRequest } from './resolution.ts';
import { findSpeaker, resolveSpeaker, SPEAKER_REFUSALS } from './resolve-speaker.ts';
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
    texts: [{ field: 'hook', text: input.hook }],
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
    planned: null,
    order: {
      ...emptyOrder,
      hook: input.hook,
      captionHashtags: input.captionHashtags ?? false,
      style: input.style,
      aspectRatio: input.aspectRatio,
      socialAccountId: speaker.socialAccountId,
    },
  };
}
