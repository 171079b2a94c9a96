import { needs } from '../../creative/formats/formats.ts';
import { encodeId } from '../../domain/ids.ts';
import type { GenerateContentInput } from '../../domain/inputs/generate-content.ts';
import { MissingAppDemoError } from '../../domain/preconditions.ts';
import { ConflictError } from '../../domain/refusals.ts';
import { wiredInfluencerId } from '../../domain/wiring.ts';
import type { Db } from '../../infra/store/database.ts';
import {
  type ProjectInfluencer,
  type ProjectLayer,
  projectInfluencers,
  projectLayers,
} from '../../infra/store/queries/start/cast.ts';
import { oldestAppDemo } from '../../infra/store/queries/start/media.ts';
import type { StartProject } from '../../infra/store/queries/start/project.ts';
import { findCollection, findOnProject, readableIds } from './find-on-project.ts';
import { emptyOrder, type Objecting, type Resolution } from './resolution.ts';

/**
 * Resolves a generateContent request (contract §5, seed generate-content): the content layer, the influencer
 * (never a reason to fail), the language, and what there is to remix (likewise). Objects with ConflictError and
 * MissingAppDemoError.
 * @throws NotFoundError
 */
export async function resolveGeneration(
  db: Db,
  project: StartProject,
  input: GenerateContentInput,
  object: Objecting,
): Promise<Resolution> {
  const { brief } = input;
  const layers = (await projectLayers(db, project.id)).filter(({ kind }) => kind === 'content');
  const influencers = await projectInfluencers(db, project.id);
  const namedLayer = await findOnProject('layer', 'projectLayerId', input.projectLayerId, (id) =>
    layers.find((layer) => layer.id === id),
  );
  const namedInfluencer = await findOnProject('influencer', 'influencerId', brief.influencerId, (id) =>
    influencers.find((one) => one.id === id),
  );
  const collectionId = await findCollection(db, project.id, input);
  const layer = namedLayer ?? onlyLayer(layers, object);
  const influencer = namedInfluencer ?? defaultInfluencer(layer, influencers);
  const appDemoId = await oldestAppDemo(db, project.id);
  if (input.format !== 'auto' && needs(input.format, 'app-demo') && !appDemoId)
    object(new MissingAppDemoError(input.format));
  return {
    requestedFormat: input.format,
    layerId: layer?.id ?? null,
    influencerId: influencer?.id ?? null,
    language: brief.language ?? influencer?.language ?? project.primaryLanguage,
    brandVoice: influencer?.brandVoice ?? project.brandVoice,
    platforms: input.targetPlatforms ?? brief.targetPlatforms ?? project.targetPlatforms,
    seed: null,
    given: null,
    order: { ...orderOf(input, appDemoId), collectionId },
  };
}

function orderOf(
  { brief, references, captionHashtags, style, outputs, coverIndex, aspectRatio }: GenerateContentInput,
  appDemoId: string | null,
): Resolution['order'] {
  return {
    ...emptyOrder,
    hook: brief.hook ?? null,
    topic: brief.topic ?? null,
    angle: brief.angle ?? null,
    cta: brief.cta ?? null,
    valuePropositions: brief.valuePropositions ?? [],
    themeTags: brief.themeTags ?? [],
    writesWords: true,
    captionHashtags: captionHashtags ?? false,
    style,
    outputs,
    coverIndex,
    aspectRatio,
    appDemoId,
    referenceMediaIds: readableIds('media', [
      ...(references?.assetIds ?? []),
      ...(brief.referenceMediaIds ?? []),
    ]),
    sourcePostIds: readableIds('sourcePost', references?.sourcePostIds ?? []),
  };
}

/** Objects with ConflictError when there are several layers to choose from, all of them candidates. */
function onlyLayer(layers: ProjectLayer[], object: Objecting): ProjectLayer | null {
  if (layers.length <= 1) return layers[0] ?? null;
  object(
    new ConflictError(
      'Multiple content layers on this project. Pass projectLayerId.',
      layers.map(({ id }) => encodeId('layer', id)),
    ),
  );
  return null;
}

/** The layer's influencer, else the project's oldest ready one, else none. */
function defaultInfluencer(
  layer: ProjectLayer | null,
  influencers: ProjectInfluencer[],
): ProjectInfluencer | null {
  const wiredId = layer && wiredInfluencerId(layer.config);
  const wired = influencers.find(({ id }) => id === wiredId);
  return wired ?? influencers.find(({ status }) => status === 'ready') ?? null;
}
