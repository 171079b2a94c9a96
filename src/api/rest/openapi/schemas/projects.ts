import { z } from 'zod';
import { MEDIA_WARNING_CODES } from '../../../../domain/media-warnings.ts';
import { AGE_RANGES, BRAND_VOICES, GENDERS, TARGET_GENDERS } from '../../../../domain/persona.ts';
import { PLATFORMS } from '../../../../domain/platforms.ts';
import { POST_STYLES } from '../../../../domain/post-styles.ts';
import { PROJECT_STATUSES, REVIEW_POLICIES } from '../../../../domain/project.ts';
import { instant, outsideId } from './common.ts';

const policy = {
  policy: z.enum(REVIEW_POLICIES),
  firstN: z.int().optional().meta({ description: 'Under review_first_n only.' }),
};

const projectMembers = {
  id: outsideId('project'),
  organizationId: outsideId('organisation'),
  name: z.string(),
  status: z.enum(PROJECT_STATUSES),
  customerExternalId: z.string().nullable(),
  ownerEmail: z.string().nullable(),
  timezone: z.string(),
  primaryLanguage: z.string(),
  appName: z.string().nullable(),
  appDescription: z.string().nullable(),
  tagline: z.string().nullable(),
  brandVoice: z.enum(BRAND_VOICES),
  brandStyle: z
    .object({
      accent: z.string().nullable(),
      background: z.string().nullable(),
      style: z.enum(POST_STYLES).nullable(),
    })
    .nullable()
    .meta({ description: 'Colours (#rrggbb) and setting of posts that a start says nothing of.' }),
  targetGender: z.enum(TARGET_GENDERS).nullable(),
  targetPlatforms: z.array(z.enum(PLATFORMS)),
  requiresApproval: z.boolean().meta({ description: 'True unless the policy is auto_approve.' }),
  reviewPolicy: z.object(policy),
  metadata: z.record(z.string(), z.unknown()),
  createdAt: instant,
};

export const project = z.object(projectMembers).meta({ id: 'Project' });

export const brandContext = z.object({
  appName: z.string().nullable(),
  appDescription: z.string().nullable(),
  tagline: z.string().nullable(),
  brandVoice: z.enum(BRAND_VOICES),
  primaryLanguage: z.string(),
  logoUrl: z.string().nullable(),
});

export const wholeProject = z
  .object({
    ...projectMembers,
    brandContext,
    layers: z.array(
      z.object({
        id: outsideId('layer'),
        kind: z.enum(['content', 'distribution']),
        name: z.string(),
        config: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'WholeProject' });

export const reviewPolicyAnswer = z
  .object({ projectId: outsideId('project'), ...policy, pendingCount: z.int() })
  .meta({ id: 'ReviewPolicy' });

export const influencer = z
  .object({
    id: outsideId('influencer'),
    projectId: outsideId('project'),
    name: z.string(),
    gender: z.enum(GENDERS).nullable(),
    ageRange: z.enum(AGE_RANGES).nullable(),
    brandVoice: z.enum(BRAND_VOICES),
    language: z.string(),
    prompt: z.string().nullable(),
    status: z.enum(['draft', 'pending', 'training', 'ready', 'failed']),
    createdAt: instant,
  })
  .meta({ id: 'Influencer' });

export const socialAccount = z
  .object({
    id: outsideId('socialAccount'),
    projectId: outsideId('project'),
    platform: z.enum(PLATFORMS),
    handle: z.string(),
    status: z.enum(['connected', 'reauth_required', 'disconnected']),
    connectedAt: instant,
    wiring: z
      .object({
        step: z.enum(['account', 'distribution_layer', 'content_layer', 'influencer']),
        complete: z.boolean(),
        distributionLayerId: outsideId('layer').nullable(),
        contentLayerId: outsideId('layer').nullable(),
        influencerId: outsideId('influencer').nullable(),
        problem: z.string().nullable(),
        remedy: z.string().nullable(),
      })
      .meta({ description: 'How far its chain leads; `step` is the last that was reached.' }),
  })
  .meta({ id: 'SocialAccount' });

const media = {
  id: outsideId('media'),
  projectId: outsideId('project'),
  kind: z.enum(['logo', 'screenshot', 'demo-video', 'end-card']).nullable(),
  role: z.string(),
  url: z.string(),
  urlExpiresAt: instant,
  mimeType: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  durationMs: z.int().nullable(),
  words: z.string().nullable().meta({ description: 'What it shows, in any language.' }),
  focus: z
    .object({ x: z.number(), y: z.number() })
    .nullable()
    .meta({ description: 'What a crop keeps in view, 0 to 1 from the left and from the top.' }),
  colors: z.array(z.string()).nullable().meta({ description: 'The commonest first, as #rrggbb.' }),
  warnings: z
    .array(z.object({ code: z.enum(MEDIA_WARNING_CODES), message: z.string() }))
    .meta({ description: 'What posts will not show or play of it, or that they have no use for it yet.' }),
  sizeBytes: z.int(),
  checksumSha256: z.string(),
  createdAt: instant,
};

export const appMedia = z.object(media).meta({ id: 'AppMedia' });
export const addedAppMedia = z
  .object({
    ...media,
    duplicate: z.boolean().meta({ description: 'True when the project had this very file already.' }),
  })
  .meta({ id: 'AddedAppMedia' });
export const deletedAppMedia = z.object({ id: outsideId('media'), deleted: z.literal(true) });

export const announcedUpload = z
  .object({
    uploadId: outsideId('upload'),
    url: z.string().meta({ description: 'Signed address for `PUT`; needs no key.' }),
    expiresAt: z.iso.datetime().meta({ description: 'When `url` stops working.' }),
    sizeBytes: z.int(),
  })
  .meta({ id: 'AnnouncedUpload' });

export const uploadProgress = z
  .object({
    uploadId: outsideId('upload'),
    receivedBytes: z.int(),
    sizeBytes: z.int(),
    complete: z.boolean(),
  })
  .meta({ id: 'UploadProgress' });
