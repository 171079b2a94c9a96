import type { Caller } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { type UgcRemixInput, ugcRemixInput } from '../../domain/inputs/ugc-remix.ts';
import { InfluencerRequiredError, MissingAppDemoError } from '../../domain/preconditions.ts';
import { ValidationError } from '../../domain/refusals.ts';
import type { Db } from '../../infra/store/database.ts';
import { findMedia, oldestAppDemo, poolHas } from '../../infra/store/queries/start/media.ts';
import type { StartProject } from '../../infra/store/queries/start/project.ts';
import { findCollection, findOnProject } from './find-on-project.ts';
import { emptyOrder, type Objecting, type Resolution, type StartRequest } from './resolution.ts';
import { findSpeaker, resolveSpeaker, SPEAKER_REFUSALS } from './resolve-speaker.ts';
import type { Accepted, StartDeps } from './start.ts';
import { START_REFUSALS, startJob } from './start-job.ts';

export const UGC_REMIX_REFUSALS = [
  ...START_REFUSALS,
  ...SPEAKER_REFUSALS,
  InfluencerRequiredError,
  MissingAppDemoError,
] as const;

/**
 * Starts an influencer reaction video (seed ugc-remix): reaction, app demo, music, and the hook if there is one.
 * @throws one of UGC_REMIX_REFUSALS
 */
export async function ugcRemix(deps: StartDeps, caller: Caller, raw: unknown): Promise<Accepted> {
  return startJob(deps, caller, 'ugc_remix', ugcRemixRequest(raw));
}

/** @throws ValidationError */
export function ugcRemixRequest(raw: unknown): StartRequest {
  const input = parseInput(ugcRemixInput, raw);
  return {
    input,
    containerId: null,
    variantCount: 1,
    maxCredits: null,
    metadata: null,
    texts: input.hook ? [{ field: 'hook', text: input.hook }] : [],
    resolve: (db, project, object) => resolve(db, project, input, object),
  };
}

async function resolve(
  db: Db,
  project: StartProject,
  input: UgcRemixInput,
  object: Objecting,
): Promise<Resolution> {
  const named = await findSpeaker(db, project.id, input);
  const pinned = await findPinned(db, project.id, input);
  const collectionId = await findCollection(db, project.id, input);
  const speaker = await resolveSpeaker(db, project, named, 'ugc_remix', object);
  const { influencer } = speaker;
  // A broken wiring was objected to already, and says more.
  if (!influencer && !speaker.socialAccountId) object(new InfluencerRequiredError('ugc_remix'));
  const appDemoId = pinned.mediaId ?? (await oldestAppDemo(db, project.id));
  if (!appDemoId) object(new MissingAppDemoError('ugc_remix'));
  return {
    requestedFormat: 'ugc_remix',
    layerId: speaker.layerId,
    influencerId: influencer?.id ?? null,
    language: influencer?.language ?? project.primaryLanguage,
    brandVoice: influencer?.brandVoice ?? project.brandVoice,
    platforms: project.targetPlatforms,
    seed: input.seed ?? null,
    given: null,
    order: {
      ...emptyOrder,
      hook: input.hook ?? null,
      captionHashtags: input.captionHashtags ?? false,
      style: input.style,
      outputs: input.outputs,
      coverIndex: input.coverIndex,
      collectionId,
      aspectRatio: input.aspectRatio,
      appDemoId,
      templateId: pinned.templateId,
      trackId: pinned.trackId,
      socialAccountId: speaker.socialAccountId,
    },
  };
}

/** What the caller pinned instead of leaving it to the draw. @throws NotFoundError, ValidationError */
async function findPinned(db: Db, projectId: string, input: UgcRemixInput) {
  const media = await findOnProject('media', 'mediaId', input.mediaId, (id) => findMedia(db, projectId, id));
  if (media && media.kind !== 'video') {
    throw new ValidationError([{ path: 'mediaId', message: 'is not a video' }]);
  }
  const inPool = (table: 'track' | 'reaction_template') => async (id: string) =>
    (await poolHas(db, table, id)) ? id : null;
  return {
    mediaId: media?.id ?? null,
    templateId: await findOnProject('template', 'templateId', input.templateId, inPool('reaction_template')),
    trackId: await findOnProject('track', 'trackId', input.trackId, inPool('track')),
  };
}
