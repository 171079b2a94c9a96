import type { z } from 'zod';
import { aspectRatioOf, RATIOS } from '../../domain/aspect-ratios.ts';
import type { ContainerPlan, PlannedScene } from '../../domain/container.ts';
import { kebabFormat } from '../../domain/formats.ts';
import { encodeId } from '../../domain/ids.ts';
import { ingredientsOf, isAiGenerated } from '../../domain/ingredients.ts';
import { type ContainerStatus, isSettled } from '../../domain/job.ts';
import { photosOf } from '../../domain/photos.ts';
import { photosKey } from '../../domain/photos-key.ts';
import type { PlanWarning } from '../../domain/planned-post.ts';
import { postWarnings } from '../../domain/post-warnings.ts';
import { previewKey } from '../../domain/preview.ts';
import type { StartUseCase } from '../../domain/receipt.ts';
import type { Links } from '../../infra/blobs/links.ts';
import type { Row } from '../../infra/store/database.ts';
import type { AssetRow } from '../../infra/store/queries/read/assets.ts';
import type { ContainerView } from '../../usecases/jobs/list-containers.ts';
import type { Reader } from '../../usecases/reader.ts';
import { assetLink } from '../asset-link.ts';
import { chargedFor } from '../charged-for.ts';
import { hookOf } from '../hook-of.ts';
import { scenePicture } from '../scene-picture.ts';
import type {
  asset as assetSchema,
  container as containerSchema,
  containerSummary,
  scheduledPost,
} from './openapi/schemas/content.ts';

type Asset = AssetRow;
type Body = z.input<typeof containerSchema>;

/** What a container's body is made of beside its own row. */
type Facts = {
  container: ContainerView;
  assets: Asset[];
  schedule: Row<'scheduled_post'>[];
  useCase: StartUseCase | null;
  plan: ContainerPlan | null;
  revisions: ContainerView[];
  isWatchable: boolean;
  storyboard: (PlannedScene & { media: Row<'media_asset'> | null })[];
  links: Links;
};

export async function containerFacts(container: ContainerView, reader: Reader, links: Links): Promise<Facts> {
  const [assets, schedule, job, planned, revisions, watchable] = await Promise.all([
    reader.assetsOfContainer.load(container.id),
    reader.scheduleOfContainer.load(container.id),
    reader.job.load(container.jobId),
    reader.plan.load(container.id),
    reader.revisionsOfContainer.load(container.id),
    reader.watchable.load(container.id),
  ]);
  const scenes = isSettled(container.status) ? [] : (planned?.plan?.scenes ?? []);
  return {
    container,
    assets,
    schedule,
    useCase: job?.useCase ?? null,
    plan: planned?.plan ?? null,
    revisions,
    isWatchable: watchable !== null,
    storyboard: await Promise.all(
      scenes.map(async (scene) => ({
        ...scene,
        media: scene.mediaId ? await reader.media.load(scene.mediaId) : null,
      })),
    ),
    links,
  };
}

/** A container as REST shows it (partner API, newer generation). Nothing made yet reads null or empty. */
export function containerBody(facts: Facts): Body {
  const { container, assets, schedule, links } = facts;
  const { order } = container;
  const files = assetBodies(assets, links);
  return {
    ...summaryBody(facts),
    jobId: encodeId('job', container.jobId),
    parentId: container.parentId && encodeId('container', container.parentId),
    revisionIds: facts.revisions.map(({ id }) => encodeId('container', id)),
    hook: hookOf(container),
    influencerId: container.influencerId && encodeId('influencer', container.influencerId),
    layerId: container.layerId && encodeId('layer', container.layerId),
    sourceTiktokId: null,
    mediaId: order.appDemoId && encodeId('media', order.appDemoId),
    title: container.title,
    hashtags: container.hashtags,
    firstComment: container.firstComment,
    language: container.language,
    brandVoice: container.brandVoice,
    platforms: container.platforms,
    aspectRatio: aspectRatioOf(order),
    seed: container.seed,
    scenes: sceneBodies(facts.plan?.scenes ?? []),
    draw: drawBody(container),
    decision: container.decision,
    writer: container.writer,
    ...ingredientBodies({ ...container, plan: facts.plan }),
    warnings: warningBodies(postWarnings({ ...container, plan: facts.plan })),
    credits: chargedFor(container),
    stage: container.stage,
    progress: container.progress,
    preview: previewBody(facts),
    assets: files,
    video: files.find(({ kind }) => kind === 'video') ?? null,
    poster: files.find(({ kind }) => kind === 'poster') ?? null,
    photos: photosOf(files),
    photosZipUrl: photosOf(files).length > 0 ? links.sign(photosKey(container.id)).url : null,
    approval: approvalBody(container),
    schedule: schedule.map(scheduledPostBody),
    metadata: container.metadata,
    failedAt: container.status === 'failed' ? container.finishedAt : null,
    lastError: container.lastError,
  };
}

/** A container as it stands in a list. */
export function summaryBody({ container, assets, useCase, links }: Facts): z.input<typeof containerSummary> {
  const primary = mainOf(assets);
  return {
    id: encodeId('container', container.id),
    projectId: encodeId('project', container.projectId),
    status: shownStatus(container.status, useCase),
    format: container.format && kebabFormat(container.format),
    caption: container.caption,
    approvalStatus: container.approvalStatus,
    creativeType: 'generated',
    createdAt: container.createdAt,
    completedAt: container.status === 'completed' ? container.finishedAt : null,
    primaryAsset: primary ? assetBody(primary, stillOf(assets), links) : null,
  };
}

/** A post scene by scene; `still` is the ordinal of its photo among the assets of kind `slide`. */
export function sceneBodies(scenes: readonly PlannedScene[]): Body['scenes'] {
  return scenes.map(({ mediaId, ...scene }, index) => ({
    index,
    ...scene,
    mediaId: mediaId && encodeId('media', mediaId),
  }));
}

type Planned = Pick<ContainerView, 'writer' | 'draw'> & { plan: ContainerPlan | null };

/** What a post is made of and whether a model made any of it; empty and null until it is planned. */
export function ingredientBodies({ plan, ...made }: Planned): Pick<Body, 'ingredients' | 'isAiGenerated'> {
  if (!plan) return { ingredients: [], isAiGenerated: null };
  const ingredients = ingredientsOf({ plan, ...made });
  return { ingredients: ingredients.map(ofMedia), isAiGenerated: isAiGenerated(ingredients) };
}

export const warningBodies = (warnings: readonly PlanWarning[]) => warnings.map(ofMedia);

const ofMedia = <Thing extends { mediaId: string | null }>(thing: Thing) => ({
  ...thing,
  mediaId: thing.mediaId && encodeId('media', thing.mediaId),
});

/** What was drawn from the pools; null until planning has drawn. */
function drawBody({ draw }: ContainerView): Body['draw'] {
  if (!draw) return null;
  const { seed, templateId, trackId } = draw;
  return {
    seed,
    templateId: templateId && encodeId('template', templateId),
    trackId: trackId && encodeId('track', trackId),
  };
}

/** Who decided on the review and what was said; the members are null until then. */
function approvalBody(container: ContainerView): Body['approval'] {
  const { approvalStatus: status, reviewedAt, reviewedBy, reviewNote } = container;
  return {
    status,
    decidedAt: reviewedAt,
    decidedBy: reviewedBy && encodeId('key', reviewedBy),
    note: status === 'approved' ? reviewNote : null,
    reason: status === 'rejected' ? reviewNote : null,
  };
}

/** The files of one container, each with the still that stands for it in a list. */
export function assetBodies(assets: readonly Asset[], links: Links) {
  const still = stillOf(assets);
  return assets.map((asset) => assetBody(asset, still, links));
}

/** The film, else the first photo. */
const mainOf = (assets: readonly Asset[]) =>
  assets.find(({ kind }) => kind === 'video') ?? photosOf(assets)[0];

/** The small still of a container, else its large one. */
function stillOf(assets: readonly Asset[]): Asset | undefined {
  return assets.find(({ kind }) => kind === 'thumbnail') ?? assets.find(({ kind }) => kind === 'poster');
}

/** A file with its facts and signed links; a picture stands for itself. */
function assetBody(asset: Asset, still: Asset | undefined, links: Links): z.input<typeof assetSchema> {
  const { url, expiresAt } = assetLink(links, asset);
  const thumbnail = asset.mimeType.startsWith('image/') ? asset : still;
  return {
    assetId: encodeId('asset', asset.id),
    kind: asset.kind,
    url,
    thumbnailUrl: thumbnail ? assetLink(links, thumbnail).url : null,
    urlExpiresAt: expiresAt,
    durationMs: asset.durationMs,
    width: asset.width,
    height: asset.height,
    mimeType: asset.mimeType,
    sizeBytes: asset.sizeBytes,
    checksumSha256: asset.sha256,
  };
}

/** The two newer pages know no `queued`: what they start is `processing` from the first moment (contract §5). */
export function shownStatus(status: ContainerStatus, useCase: StartUseCase | null): ContainerStatus {
  return status === 'queued' && useCase !== 'generate_content' ? 'processing' : status;
}

function previewBody(facts: Facts): Body['preview'] {
  const { container, assets, links } = facts;
  const video = assets.find(({ kind }) => kind === 'video');
  const still = stillOf(assets);
  const main = mainOf(assets);
  const videoUrl = video ? assetLink(links, video).url : null;
  return {
    kind: main ? (video ? 'video' : 'photos') : null,
    primaryUrl: main ? assetLink(links, main).url : null,
    videoUrl,
    thumbnailUrl: still ? assetLink(links, still).url : null,
    hlsUrl: facts.isWatchable ? links.sign(previewKey(container.id)).url : null,
    storyboard: storyboardBody(facts),
    durationMs: video?.durationMs ?? null,
    photos: photosOf(assetBodies(assets, links)),
    aspectRatio: main ? RATIOS[aspectRatioOf(container.order)].name : null,
  };
}

function storyboardBody({ assets, links, ...facts }: Facts): Body['preview']['storyboard'] {
  const scenes = facts.storyboard.map(({ media: _, ...scene }) => scene);
  return sceneBodies(scenes).map((scene, index) => ({
    ...scene,
    picture: scenePicture(links, scene, assets, facts.storyboard[index]?.media ?? null),
  }));
}

/** A schedule entry as REST shows it (partner API §9). */
export function scheduledPostBody(row: Row<'scheduled_post'>): z.input<typeof scheduledPost> {
  return {
    id: encodeId('scheduledPost', row.id),
    containerId: encodeId('container', row.containerId),
    socialAccountId: encodeId('socialAccount', row.socialAccountId),
    scheduledFor: row.scheduledFor,
    mode: row.mode,
    captionOverride: row.captionOverride,
    firstCommentOverride: row.firstCommentOverride,
    scheduledBy: encodeId('key', row.scheduledBy),
    status: row.status,
    publisher: row.publisher,
    url: row.url,
    error: row.lastError,
    publishedAt: row.publishedAt,
    createdAt: row.createdAt,
  };
}
