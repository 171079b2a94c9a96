import { ASPECT_RATIOS, RATIOS } from '../../domain/aspect-ratios.ts';
import type { JobEventType } from '../../domain/events.ts';
import { CONTENT_FORMATS, type CreativeType, NAMED_FORMATS, wordsFor } from '../../domain/formats.ts';
import { ISSUE_CODES, ISSUES } from '../../domain/issues.ts';
import type { ApprovalStatus, ContainerStatus, JobStatus } from '../../domain/job.ts';
import type { Output } from '../../domain/outputs.ts';
import type { BrandVoice } from '../../domain/persona.ts';
import { PLAN_UNUSABLE_REASONS } from '../../domain/plan-refusals.ts';
import type { Platform } from '../../domain/platforms.ts';
import type { PostPosition, PostStyle } from '../../domain/post-styles.ts';
import { PRECONDITIONS } from '../../domain/preconditions.ts';
import { RATES } from '../../domain/rate-limits.ts';
import { keysOf, recordOf } from '../../domain/records.ts';
import { CODES, ERROR_CODES } from '../../domain/refusals.ts';
import type { Scope, Tier } from '../../domain/scopes.ts';
import type { ReportedStage } from '../../domain/stages.ts';
import {
  type DeliveryStatus,
  type EndpointStatus,
  type SETTABLE_STATUSES,
  WEBHOOK_WORDS,
} from '../../domain/webhooks.ts';
import { enumOf } from './enum-of.ts';

/** Of inputs only, which find it by its values. */
enumOf('GenerateFormat', 'What generateContent is asked to make.', {
  auto: 'Reelgate chooses from what is feasible on the project; the reasons are in `Container.decision`.',
  ...wordsFor(NAMED_FORMATS),
});

export const ContentFormatEnum = enumOf('ContentFormat', 'What a container is.', wordsFor(CONTENT_FORMATS));

export const JobStatusEnum = enumOf<JobStatus>('JobStatus', 'Whether a job still runs and how it ended.', {
  running: 'Accepted and not ended; `stage` tells how far it is.',
  completed: 'Ended with at least one completed container.',
  failed: 'Ended without a completed container.',
  canceled: 'Ended after an accepted cancelJob; containers completed before stay and are charged.',
});

export const ContainerStatusEnum = enumOf<ContainerStatus>(
  'ContainerStatus',
  'Where a container is in its life.',
  {
    queued: 'Waits for a worker.',
    processing: 'A worker is making it.',
    completed: 'Done: its files are in `assets`.',
    failed: 'Given up; `lastError` tells why. Its credits are back in the wallet.',
    canceled: 'Stopped by cancelJob. Its credits are back in the wallet.',
  },
);

export const ApprovalStatusEnum = enumOf<ApprovalStatus>(
  'ApprovalStatus',
  "Whether somebody must look at a post before it can be scheduled, by the project's review policy.",
  {
    not_required: 'May be scheduled without review.',
    pending: 'Must be approved before it can be scheduled.',
    approved: 'Approved.',
    rejected: 'Rejected; it cannot be scheduled.',
  },
);

export const StageEnum = enumOf<ReportedStage>(
  'Stage',
  'The stages of the work, in this order; posts, ingests and verifications have their own. None is ever revisited.',
  {
    queued: 'Waits to be started.',
    planning: 'Writes the texts and lays out the timeline.',
    generating_visuals: 'Makes or fetches the pictures, clips and music.',
    assembling: 'Renders the video. The longest stage.',
    finalizing: 'Checks and stores the files.',
    fetching: 'Of an ingest, the first: fetches the pages.',
    reading: 'Of an ingest: finds out what they say of the product.',
    writing: 'Of an ingest, the last: fills the project and its media library.',
    rendering: 'Of a verification: renders the post again from its plan.',
    comparing: 'Of a verification, the last: compares the files with those that were delivered.',
  },
);

export const JobEventTypeEnum = enumOf<JobEventType>(
  'JobEventType',
  'What an event tells. JOB_COMPLETED, JOB_FAILED and JOB_CANCELED are the last event of their job.',
  {
    job_accepted: 'The job was accepted and its credits are held.',
    job_started: 'A worker took a job that makes no containers.',
    job_stage: 'A job that makes no containers entered a stage.',
    job_requeued:
      'A job that makes no containers goes back to the queue after a failure or a lost worker; work done so far is kept.',
    container_started: 'A worker took a container.',
    container_stage: 'A container entered a stage.',
    container_storyboard: 'A container is planned: `JobEvent.container.preview.storyboard` has its scenes.',
    container_preview:
      'There is more to see of a container before its end, once for its photos and once when its film can be watched while it is made: `JobEvent.container.preview` has it.',
    progress: 'Progress within a stage, at most four times a second for each job.',
    container_completed: 'A container is done.',
    container_failed: 'A container was given up.',
    container_canceled: 'A container was canceled.',
    container_requeued:
      'A container goes back to the queue after a failure or a lost worker; work done so far is kept.',
    cancel_requested: 'cancelJob was accepted; work that runs is being stopped.',
    job_completed: 'The job ended with at least one completed container.',
    job_failed: 'The job ended without a completed container.',
    job_canceled: 'The job ended because it was canceled.',
  },
);

export const PlatformEnum = enumOf<Platform>(
  'Platform',
  'Where a post is meant to go; decides the safe area for text.',
  {
    instagram: 'Instagram Reels.',
    tiktok: 'TikTok.',
    youtube: 'YouTube Shorts.',
  },
);

export const PostStyleEnum = enumOf<PostStyle>('PostStyle', 'How the words of a post are set.', {
  native: 'White letters with a black stroke, as the apps set them.',
  poster: 'Tall, narrow letters, flush left.',
  box: 'Dark letters in white boxes.',
  editorial: 'As on a page of a magazine: flush left, with a soft shadow.',
  inverted: 'White letters in black boxes.',
  shadow: 'White letters with a soft shadow.',
});

/** Of inputs only, which find it by its values. */
enumOf<PostPosition>(
  'PostPosition',
  'Where the words of a post stand in the part of the frame that no app covers.',
  {
    top: 'At its top.',
    middle: 'Around its middle.',
    bottom: 'At its foot, above what apps say there.',
  },
);

/** Of inputs only, which find it by its values. */
enumOf<Output>('PostOutput', 'What a post is made as.', {
  video: 'A film.',
  photos: 'Photos to swipe through, one a slide; of formats with slides.',
});

export const AspectRatioEnum = enumOf(
  'AspectRatio',
  'The shape of a post: of its film and of its pictures.',
  recordOf(ASPECT_RATIOS, (ratio) => RATIOS[ratio].is),
);

export const PreconditionCodeEnum = enumOf(
  'PreconditionCode',
  'Which precondition of the project is not met.',
  recordOf(keysOf(PRECONDITIONS), (code) => PRECONDITIONS[code].is),
);

export const ErrorCodeEnum = enumOf(
  'ErrorCode',
  'The code of an error; also found in `extensions.code` of GraphQL errors. Codes may be added.',
  recordOf(ERROR_CODES, (code) => CODES[code].is),
);

enumOf(
  'IssueCode',
  'A fault of an input that can be told apart, as the sentence that says it of the field; `{0}` is the first of `InputIssue.values`. Codes may be added.',
  recordOf(ISSUE_CODES, (code) => `It ${ISSUES[code]}.`),
);

enumOf('PlanUnusableReason', 'Why a plan cannot be rendered.', PLAN_UNUSABLE_REASONS);

export const ScopeEnum = enumOf<Scope>('Scope', 'What an API key may do. Nothing is allowed by default.', {
  'projects:read': 'Read projects, their influencers, accounts, layers and media.',
  'projects:write': 'Create and change projects and their wiring.',
  'content:read': 'Read containers.',
  'content:write': 'Plan and start jobs, add source posts, record results.',
  'content:approve': 'Approve and reject posts.',
  'jobs:read': 'Read and watch jobs.',
  'jobs:cancel': 'Cancel jobs.',
  'media:write': 'Add media to the library and delete it.',
  'influencers:write': 'Create and change influencers.',
  'ingest:write': 'Start jobs that read a website or repository into a project.',
  'publish:write': 'Schedule posts.',
  'credits:read': 'Read the wallet.',
  'keys:admin': 'Create and revoke API keys.',
  'webhooks:write': 'Read, make and change webhook endpoints, and read what they were sent.',
});

export const TierEnum = enumOf<Tier>(
  'Tier',
  "An API key's rate limits. Every root field counts as one request, aliased ones too.",
  {
    standard: `The default. ${perMinute('standard')}`,
    pilot: `For pilots. ${perMinute('pilot')}`,
    partner: `For partners; the highest. ${perMinute('partner')}`,
    sandbox: `For test keys. ${perMinute('sandbox')}`,
  },
);

function perMinute(tier: Tier): string {
  const { 'long-running': starts, 'write-light': writes, 'read-light': reads } = RATES[tier];
  return `In a minute ${starts} starts of jobs, ${writes} other mutations and ${reads} reads.`;
}

export const BrandVoiceEnum = enumOf<BrandVoice>('BrandVoice', 'How posts speak.', {
  authentic: 'Plain and personal. The default.',
  witty: 'Quick and playful.',
  professional: 'Factual and composed.',
  warm: 'Friendly and encouraging.',
  casual: 'Relaxed, as among friends.',
  educational: 'Explains as it goes.',
});

export const CreativeTypeEnum = enumOf<CreativeType>('CreativeType', 'Where a post comes from.', {
  generated: 'Made here by a job.',
  uploaded: 'Uploaded as a finished post. There are none yet.',
});

export const WebhookEventEnum = enumOf(
  'WebhookEvent',
  'What a webhook can tell. `job.*` and `content.*` are the steps of a job with the numbers of its stream. Kinds may be added.',
  WEBHOOK_WORDS,
);

export const WebhookEndpointStatusEnum = enumOf<EndpointStatus>(
  'WebhookEndpointStatus',
  'Whether an endpoint is sent what happens. What happens while it is paused waits.',
  {
    active: 'It is.',
    paused: 'You paused it.',
    auto_paused: 'We paused it: its receiver answered 410, or failed 20 times in a row.',
  },
);

export const WebhookEndpointSwitchEnum = enumOf<(typeof SETTABLE_STATUSES)[number]>(
  'WebhookEndpointSwitch',
  'What an endpoint can be set to.',
  { active: 'Send, and what waits at once.', paused: 'Keep what happens.' },
);

export const WebhookDeliveryStatusEnum = enumOf<DeliveryStatus>(
  'WebhookDeliveryStatus',
  'What became of a delivery.',
  {
    pending: 'It waits for a try, the first or another.',
    delivered: 'It was answered with 2xx.',
    failed: 'It was tried eight times; it can be replayed.',
  },
);
