import { z } from 'zod';
import { ASPECT_RATIOS, RATIOS } from '../../../../domain/aspect-ratios.ts';
import { FAILURE_CODES, SCENE_ROLES } from '../../../../domain/container.ts';
import { SHOWN_FORMATS } from '../../../../domain/formats.ts';
import { INGREDIENT_KINDS, INGREDIENT_SOURCES } from '../../../../domain/ingredients.ts';
import { APPROVAL_STATUSES, CONTAINER_STATUSES } from '../../../../domain/job.ts';
import { PLAN_WARNING_CODES } from '../../../../domain/planned-post.ts';
import { PUBLICATION_STATUSES, PUBLISH_FAULTS } from '../../../../domain/publications.ts';
import { PUBLISH_MODES } from '../../../../domain/publish-modes.ts';
import { keysOf } from '../../../../domain/records.ts';
import { REPORTED_STAGES } from '../../../../domain/stages.ts';
import { WRITER_FALLBACKS, WRITER_KINDS } from '../../../../domain/writer.ts';
import { instant, outsideId } from './common.ts';

const approvalStatus = z.enum(APPROVAL_STATUSES);
const status = z
  .enum(CONTAINER_STATUSES)
  .meta({ description: 'What the two newer endpoints start waits as `processing`, not as `queued`.' });

export const asset = z
  .object({
    assetId: outsideId('asset'),
    kind: z.enum(['video', 'poster', 'thumbnail', 'slide', 'captions']),
    url: z.string().meta({ description: 'Signed; works until `urlExpiresAt`.' }),
    thumbnailUrl: z
      .string()
      .nullable()
      .meta({ description: 'A still to show in a list: of a picture itself. Signed likewise.' }),
    urlExpiresAt: instant,
    durationMs: z.int().nullable(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    mimeType: z.string(),
    sizeBytes: z.int(),
    checksumSha256: z.string(),
  })
  .meta({ id: 'Asset' });

export const lastError = z
  .object({
    code: z.enum(FAILURE_CODES),
    message: z.string(),
    stage: z.enum(REPORTED_STAGES),
  })
  .meta({ id: 'LastError' });

export const scheduledPost = z
  .object({
    id: outsideId('scheduledPost'),
    containerId: outsideId('container'),
    socialAccountId: outsideId('socialAccount'),
    scheduledFor: instant,
    mode: z.enum(PUBLISH_MODES).nullable(),
    captionOverride: z.string().nullable(),
    firstCommentOverride: z.string().nullable(),
    scheduledBy: outsideId('key'),
    status: z.enum(PUBLICATION_STATUSES).meta({
      description: 'Where it stands; `intent`: nobody is configured who publishes on the account.',
    }),
    publisher: z.string().nullable().meta({ description: 'Who publishes it; null of an intent.' }),
    url: z.string().nullable().meta({ description: 'Where it can be seen, once that is known.' }),
    error: z.object({ code: z.enum(keysOf(PUBLISH_FAULTS)), message: z.string() }).nullable(),
    publishedAt: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'ScheduledPost' });

export const decision = z
  .object({
    chosen: z.string(),
    candidates: z.array(
      z.object({
        format: z.string(),
        feasible: z.boolean(),
        score: z.number(),
        reasons: z.array(z.string()),
        performance: z
          .object({ posts: z.int(), views: z.number(), engagements: z.number(), sampledRate: z.number() })
          .nullable()
          .optional()
          .meta({ description: 'Its record on the project; absent while no post has results.' }),
      }),
    ),
  })
  .meta({ id: 'Decision' });

export const writer = z
  .object({
    kind: z.enum(WRITER_KINDS),
    model: z
      .string()
      .nullable()
      .meta({ description: 'As its server calls it; null for the built-in writer.' }),
    tokens: z.int().nullable(),
    costUsd: z.number().nullable(),
    fallback: z
      .enum(keysOf(WRITER_FALLBACKS))
      .nullable()
      .meta({ description: 'Why the model that is configured did not write; null when nothing went wrong.' }),
  })
  .meta({ id: 'Writer' });

export const aspectRatio = z
  .enum(ASPECT_RATIOS)
  .meta({ description: 'The shape of its film and of its pictures.' });

export const scene = z
  .object({
    index: z.int(),
    role: z.enum(SCENE_ROLES),
    text: z.string().nullable(),
    startMs: z.number().min(0),
    endMs: z.number().min(0),
    mediaId: outsideId('media').nullable(),
    still: z.int().nullable().meta({ description: 'Ordinal of its photo among the assets of kind slide.' }),
  })
  .meta({ id: 'Scene', description: 'A part of a post with its words.' });

const ingredient = z
  .object({
    id: z.string().meta({ description: 'Its name among the sources of the plan; `text` for the words.' }),
    kind: z.enum(keysOf(INGREDIENT_KINDS)),
    source: z.enum(keysOf(INGREDIENT_SOURCES)),
    provider: z.string().nullable().meta({ description: 'The photo search or `picture_model`.' }),
    model: z.string().nullable(),
    mediaId: outsideId('media').nullable(),
    name: z.string().nullable(),
    licence: z.string().nullable().meta({ description: 'SPDX identifier where there is one.' }),
    licenceLink: z.string().nullable(),
    author: z.string().nullable(),
    authorLink: z.string().nullable(),
    link: z.string().nullable(),
    attribution: z.string().nullable().meta({ description: 'A ready line that gives credit.' }),
    query: z.string().nullable().meta({ description: 'The words it was found or made by.' }),
    isAiGenerated: z.boolean(),
  })
  .meta({
    id: 'Ingredient',
    description: 'Something a post is made of, and whose it is; null is what is not known.',
  });

export const madeOf = {
  ingredients: z.array(ingredient).meta({ description: 'All that it is made of; empty until planned.' }),
  isAiGenerated: z
    .boolean()
    .nullable()
    .meta({ description: 'Whether an ingredient is made by a model; null until planned.' }),
};

export const warning = z.object({
  code: z.enum(PLAN_WARNING_CODES),
  message: z.string(),
  text: z.string().nullable(),
  mediaId: outsideId('media').nullable(),
});

const summaryMembers = {
  id: outsideId('container'),
  projectId: outsideId('project'),
  status,
  format: z.enum(SHOWN_FORMATS).nullable().meta({ description: 'Null until planning has chosen (auto).' }),
  caption: z.string().nullable(),
  approvalStatus,
  creativeType: z.literal('generated'),
  createdAt: instant,
  completedAt: instant.nullable(),
  primaryAsset: asset.nullable(),
};

export const containerSummary = z.object(summaryMembers).meta({ id: 'ContainerSummary' });

export const container = z
  .object({
    ...summaryMembers,
    jobId: outsideId('job'),
    parentId: outsideId('container').nullable().meta({ description: 'The post that it revises.' }),
    revisionIds: z.array(outsideId('container')).meta({ description: 'Posts that revise it, oldest first.' }),
    hook: z.string().nullable(),
    influencerId: outsideId('influencer').nullable(),
    layerId: outsideId('layer').nullable(),
    sourceTiktokId: z.null().meta({ description: 'Sources are files and source posts here.' }),
    mediaId: outsideId('media').nullable(),
    title: z.string().nullable(),
    hashtags: z.array(z.string()),
    firstComment: z.string().nullable(),
    language: z.string(),
    brandVoice: z.string(),
    platforms: z.array(z.string()),
    aspectRatio,
    seed: z.int().meta({ description: 'Of everything drawn at random.' }),
    scenes: z
      .array(scene)
      .meta({ description: 'The post scene by scene; empty until planned, and for posts of 0.1.' }),
    draw: z
      .object({
        seed: z.int(),
        templateId: outsideId('template').nullable(),
        trackId: outsideId('track').nullable(),
      })
      .nullable()
      .meta({
        description: 'What was drawn from the pools; pin it in ugc-remix. Null until planned.',
      }),
    decision: decision
      .nullable()
      .meta({ description: 'Why auto chose the format; null when it was asked for, and until planned.' }),
    writer: writer.nullable().meta({
      description: 'Who wrote its words; null until planned, and of posts planned before it was told.',
    }),
    ...madeOf,
    warnings: z
      .array(warning)
      .meta({ description: 'What stood in where a service that is configured gave nothing.' }),
    credits: z.int().meta({ description: 'Charged when it is completed; 0 until then, and for test keys.' }),
    stage: z.enum(REPORTED_STAGES),
    progress: z.number().min(0).max(1),
    preview: z.object({
      kind: z.enum(['video', 'photos']).nullable(),
      primaryUrl: z.string().nullable(),
      videoUrl: z.string().nullable(),
      thumbnailUrl: z.string().nullable(),
      hlsUrl: z.string().nullable().meta({
        description:
          'Signed address of the film, with sound, as an HLS playlist that grows while it is made. Null before its first piece, and once it has ended.',
      }),
      storyboard: z
        .array(
          scene.extend({
            picture: z.string().nullable().meta({
              description:
                'Signed address of its photo, else of the picture of the media library that it shows.',
            }),
          }),
        )
        .meta({ description: 'The post scene by scene while it is made; empty once it has ended.' }),
      durationMs: z.int().nullable(),
      photos: z.array(asset).meta({ description: 'Before the end too: they are made before the film.' }),
      aspectRatio: z.enum(ASPECT_RATIOS.map((ratio) => RATIOS[ratio].name)).nullable(),
    }),
    assets: z.array(asset),
    video: asset.nullable(),
    poster: asset.nullable(),
    photos: z.array(asset).meta({ description: 'In order, one a slide; empty of a film alone.' }),
    photosZipUrl: z
      .string()
      .nullable()
      .meta({ description: 'The photos and their caption in one file; signed as theirs are.' }),
    approval: z.object({
      status: approvalStatus,
      decidedAt: instant.nullable(),
      decidedBy: outsideId('key').nullable(),
      note: z.string().nullable(),
      reason: z.string().nullable(),
    }),
    schedule: z.array(scheduledPost),
    metadata: z.record(z.string(), z.unknown()).nullable(),
    failedAt: instant.nullable(),
    lastError: lastError.nullable(),
  })
  .meta({ id: 'Container' });

export const containerProgress = z
  .object({
    containerId: outsideId('container'),
    status,
    stage: z.enum(REPORTED_STAGES),
    stageProgress: z.number().min(0).max(1).meta({ description: 'From 0 again in each stage.' }),
    etaSeconds: z.number().nullable(),
    updatedAt: instant,
  })
  .meta({ id: 'ContainerProgress' });

export const approved = z.object({
  id: outsideId('container'),
  approvalStatus,
  approvedAt: instant.nullable(),
  approvedBy: outsideId('key').nullable(),
  note: z.string().nullable(),
});

export const rejected = z.object({
  id: outsideId('container'),
  approvalStatus,
  rejectedAt: instant.nullable(),
  rejectedBy: outsideId('key').nullable(),
  reason: z.string().nullable(),
});

export const scheduled = z.object({ id: outsideId('container'), scheduledPosts: z.array(scheduledPost) });

export const hookSuggestions = z
  .object({
    hooks: z.array(z.string()).meta({ description: 'All different; line breaks are real ones.' }),
    seed: z.int(),
    language: z.string(),
    brandVoice: z.string(),
    influencerId: outsideId('influencer').nullable(),
  })
  .meta({ id: 'HookSuggestions' });
