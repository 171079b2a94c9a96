/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether somebody must look at a post before it can be scheduled, by the project's review policy. */
export type ApprovalStatus =
  /** Approved. */
  | 'APPROVED'
  /** May be scheduled without review. */
  | 'NOT_REQUIRED'
  /** Must be approved before it can be scheduled. */
  | 'PENDING'
  /** Rejected; it cannot be scheduled. */
  | 'REJECTED';

/** What a file of a container is. */
export type AssetKind =
  /** Subtitles. */
  | 'CAPTIONS'
  /** A full-size still to show before the video plays. */
  | 'POSTER'
  /** One slide of a slideshow as an image; `ordinal` gives the order. */
  | 'SLIDE'
  /** A small still for lists. */
  | 'THUMBNAIL'
  /** The post itself: MP4, 1080×1920, H.264 and AAC. */
  | 'VIDEO';

/** What the content is about. Everything is optional. */
export type BriefInput = {
  /** Point of view, up to 500 characters. */
  angle?: string | null | undefined;
  /** Closing call to action, up to 500 characters. */
  cta?: string | null | undefined;
  /** Opening line, up to 2000 characters. */
  hook?: string | null | undefined;
  /** Who speaks, such as `inf_…`. */
  influencerId?: string | number | null | undefined;
  /** BCP-47 tag, such as `en` or `pt-BR`. */
  language?: string | null | undefined;
  /** Up to 20 files of the media library to remix from. */
  referenceMediaIds?: Array<string | number> | null | undefined;
  /** Where the content will go. */
  targetPlatforms?: Array<Platform> | null | undefined;
  /** Up to 20 themes of up to 60 characters. */
  themeTags?: Array<string> | null | undefined;
  /** Subject or premise, up to 500 characters. */
  topic?: string | null | undefined;
  /** Up to 20 benefits of up to 300 characters. */
  valuePropositions?: Array<string> | null | undefined;
};

/** A limit of your own. */
export type BudgetInput = {
  /** Refuse the request when it may cost more credits than this. */
  maxCredits: number;
};

/** Which job to cancel. */
export type CancelJobInput = {
  /** Such as `job_…`. */
  jobId: string | number;
};

/** Why a job cannot be canceled. */
export type CancelRefusal =
  /** It has been canceled. */
  | 'ALREADY_CANCELED'
  /** It has completed. */
  | 'ALREADY_COMPLETED'
  /** It has failed. */
  | 'ALREADY_FAILED';

/** Which containers to list: those that meet every condition given. */
export type ContainerFilter = {
  /** Any of these. */
  approvalStatus?: Array<ApprovalStatus> | null | undefined;
  /** Any of these. */
  format?: Array<ContentFormat> | null | undefined;
  /** Anchored to this content layer. */
  layerId?: string | number | null | undefined;
  /** Created at this instant or later. */
  since?: string | null | undefined;
  /** Any of these. */
  status?: Array<ContainerStatus> | null | undefined;
  /** Created before this instant. */
  until?: string | null | undefined;
};

/** Where a container is in its life. */
export type ContainerStatus =
  /** Stopped by cancelJob. Its credits are back in the wallet. */
  | 'CANCELED'
  /** Done: its files are in `assets`. */
  | 'COMPLETED'
  /** Given up; `lastError` tells why. Its credits are back in the wallet. */
  | 'FAILED'
  /** A worker is making it. */
  | 'PROCESSING'
  /** Waits for a worker. */
  | 'QUEUED';

/** What a container is. */
export type ContentFormat =
  /** Five to eight slides that start with a hook, verbatim. */
  | 'SLIDESHOW_BUILDER'
  /** The texts and rhythm of a source slideshow, rewritten for the brand with new pictures. */
  | 'SLIDESHOW_REMIX'
  /** The influencer's reaction, then the app demo. */
  | 'UGC_REMIX'
  /** A source clip cut to its best moments and reframed to 9:16. */
  | 'VIDEO_REMIX';

/** The code of an error; also found in `extensions.code` of GraphQL errors. Codes may be added. */
export type ErrorCode =
  /** The post must be approved first. */
  | 'APPROVAL_REQUIRED'
  /** The wallet does not cover the price. */
  | 'BILLING_EXHAUSTED'
  /** The price may be above the request's own limit. */
  | 'BUDGET_EXCEEDED'
  /** The request is ambiguous, or its id is in use. */
  | 'CONFLICT'
  /** The post was rejected. */
  | 'CONTENT_REJECTED'
  /** The API key lacks a scope. */
  | 'FORBIDDEN_SCOPE'
  /** The idempotency key was used with another request. */
  | 'IDEMPOTENCY_CONFLICT'
  /** A fault on our side; quote the request id. */
  | 'INTERNAL'
  /** A text failed the safety rules. */
  | 'MODERATION_BLOCKED'
  /** Something named in the input does not exist here. */
  | 'NOT_FOUND'
  /** The request is too large. */
  | 'PAYLOAD_TOO_LARGE'
  /** Too many requests, or too many running jobs. */
  | 'RATE_LIMITED'
  /** No API key, or one that is not valid. */
  | 'UNAUTHENTICATED'
  /** The input is wrong, or the project is not ready for it. */
  | 'VALIDATION';

/** Why an attempt to make a container failed. */
export type FailureCode =
  /** A fault on our side. */
  | 'INTERNAL'
  /** The workers that had it were lost too often. */
  | 'INTERRUPTED'
  /** The video could not be rendered. */
  | 'RENDER_FAILED'
  /** A file it is made from could not be read. */
  | 'SOURCE_UNREADABLE';

/** A request for one to five posts from a brief. */
export type GenerateContentInput = {
  /** What it is about. Must be given, be it empty. */
  brief?: BriefInput | null | undefined;
  /** A limit to what it may cost. */
  budget?: BudgetInput | null | undefined;
  /** What to make; AUTO when absent. */
  format?: GenerateFormat | null | undefined;
  /** Your UUID for the first container; sending it again gives the first answer, for good. */
  id?: string | number | null | undefined;
  /** Up to 255 characters, one per logical request, kept for 24 hours: sending it again gives the first answer instead of a second job. The header `Idempotency-Key` does the same when the operation has one mutation. */
  idempotencyKey?: string | null | undefined;
  /** An object of your own, up to 8 KB, kept on the containers. */
  metadata?: unknown;
  /** The project to make content for, such as `prj_…`. */
  projectId: string | number;
  /** Which content layer to run through; needed when the project has several. */
  projectLayerId?: string | number | null | undefined;
  /** What to remix from. */
  references?: ReferencesInput | null | undefined;
  /** Overrides the brief's target platforms. */
  targetPlatforms?: Array<Platform> | null | undefined;
  /** How many posts, 1 to 5; 1 when absent. */
  variantCount?: number | null | undefined;
};

/** What generateContent is asked to make. */
export type GenerateFormat =
  /** Reelgate chooses from what is feasible on the project; the reasons are in `Container.decision`. */
  | 'AUTO'
  /** The texts and rhythm of a source slideshow, rewritten for the brand with new pictures. */
  | 'SLIDESHOW_REMIX'
  /** The influencer's reaction, then the app demo. Needs an app demo on the project. */
  | 'UGC_REMIX'
  /** A source clip cut to its best moments and reframed to 9:16. */
  | 'VIDEO_REMIX';

/** What an event tells. JOB_COMPLETED, JOB_FAILED and JOB_CANCELED are the last event of their job. */
export type JobEventType =
  /** cancelJob was accepted; work that runs is being stopped. */
  | 'CANCEL_REQUESTED'
  /** A container was canceled. */
  | 'CONTAINER_CANCELED'
  /** A container is done. */
  | 'CONTAINER_COMPLETED'
  /** A container was given up. */
  | 'CONTAINER_FAILED'
  /** A container goes back to the queue after a failure or a lost worker; work done so far is kept. */
  | 'CONTAINER_REQUEUED'
  /** A container entered a stage. */
  | 'CONTAINER_STAGE'
  /** A worker took a container. */
  | 'CONTAINER_STARTED'
  /** The job was accepted and its credits are held. */
  | 'JOB_ACCEPTED'
  /** The job ended because it was canceled. */
  | 'JOB_CANCELED'
  /** The job ended with at least one completed container. */
  | 'JOB_COMPLETED'
  /** The job ended without a completed container. */
  | 'JOB_FAILED'
  /** Progress within a stage, at most four times a second for each job. */
  | 'PROGRESS';

/** Whether a job still runs and how it ended. */
export type JobStatus =
  /** Ended after an accepted cancelJob; containers completed before stay and are charged. */
  | 'CANCELED'
  /** Ended with at least one completed container. */
  | 'COMPLETED'
  /** Ended without a completed container. */
  | 'FAILED'
  /** Accepted and not ended; `stage` tells how far it is. */
  | 'RUNNING';

/** What a file of the media library is for. */
export type MediaRole =
  /** A screen recording of the app; ugcRemix needs one. */
  | 'APP_DEMO'
  /** A picture of the app; a slide background. */
  | 'APP_SCREENSHOT'
  /** The last picture of a video. */
  | 'END_CARD'
  /** The app's logo. */
  | 'LOGO'
  /** A tune. */
  | 'MUSIC'
  /** A reaction clip. */
  | 'REACTION'
  /** Something to remix from. */
  | 'REFERENCE';

/** Where a post is meant to go; decides the safe area for text. */
export type Platform =
  /** Instagram Reels. */
  | 'INSTAGRAM'
  /** TikTok. */
  | 'TIKTOK'
  /** YouTube Shorts. */
  | 'YOUTUBE';

/** Which precondition of the project is not met. */
export type PreconditionCode =
  /** No distribution layer references the social account. */
  | 'ACCOUNT_NOT_WIRED'
  /** The wired content layer names no existing influencer. */
  | 'INFLUENCER_NOT_WIRED'
  /** Neither a wired social account nor an influencer was given. */
  | 'INFLUENCER_REQUIRED'
  /** The project has no app-demo video and none was given. */
  | 'MISSING_APP_DEMO'
  /** The project has no app description. */
  | 'MISSING_APP_DESCRIPTION'
  /** The distribution layer names no existing content layer. */
  | 'NO_CONTENT_LAYER_WIRED';

/** What to remix from. */
export type ReferencesInput = {
  /** Up to 20 files of the media library. */
  assetIds?: Array<string | number> | null | undefined;
  /** Up to 20 source posts. */
  sourcePostIds?: Array<string | number> | null | undefined;
};

/** What an API key may do. Nothing is allowed by default. */
export type Scope =
  /** Approve and reject posts. */
  | 'CONTENT_APPROVE'
  /** Read containers. */
  | 'CONTENT_READ'
  /** Start jobs. */
  | 'CONTENT_WRITE'
  /** Read the wallet. */
  | 'CREDITS_READ'
  /** Create and change influencers. */
  | 'INFLUENCERS_WRITE'
  /** Cancel jobs. */
  | 'JOBS_CANCEL'
  /** Read and watch jobs. */
  | 'JOBS_READ'
  /** Create and revoke API keys. */
  | 'KEYS_ADMIN'
  /** Upload media. */
  | 'MEDIA_WRITE'
  /** Read projects, their influencers, accounts, layers and media. */
  | 'PROJECTS_READ'
  /** Create and change projects and their wiring. */
  | 'PROJECTS_WRITE'
  /** Schedule posts. */
  | 'PUBLISH_WRITE'
  /** Create and change webhooks. */
  | 'WEBHOOKS_WRITE';

/** A request for a slideshow that starts with a hook. */
export type SlideshowBuildInput = {
  /** Text of the first slide, 1 to 2000 characters, verbatim with line breaks and emoji. Must be given. */
  hook?: string | null | undefined;
  /** Up to 255 characters, one per logical request, kept for 24 hours: sending it again gives the first answer instead of a second job. The header `Idempotency-Key` does the same when the operation has one mutation. */
  idempotencyKey?: string | null | undefined;
  /** Whose voice and language to use; wins over the wired influencer. */
  influencerId?: string | number | null | undefined;
  /** The project to make content for, such as `prj_…`. */
  projectId: string | number;
  /** A connected account. Its wiring gives the content layer, and the influencer unless one is named. */
  socialAccountId?: string | number | null | undefined;
};

/** The stages of the work, in this order. None is ever revisited. */
export type Stage =
  /** Renders the video. The longest stage. */
  | 'ASSEMBLING'
  /** Checks and stores the files. */
  | 'FINALIZING'
  /** Makes or fetches the pictures, clips and music. */
  | 'GENERATING_VISUALS'
  /** Writes the texts and lays out the timeline. */
  | 'PLANNING'
  /** Waits to be started. */
  | 'QUEUED';

/** An API key's rate limits. */
export type Tier =
  /** For partners; the highest. */
  | 'PARTNER'
  /** For pilots. */
  | 'PILOT'
  /** For test keys. */
  | 'SANDBOX'
  /** The default. */
  | 'STANDARD';

/** A request for an influencer's reaction to the app demo. One of `socialAccountId` and `influencerId` is needed. */
export type UgcRemixInput = {
  /** Opening text on screen, 1 to 2000 characters, verbatim; none when absent. */
  hook?: string | null | undefined;
  /** Up to 255 characters, one per logical request, kept for 24 hours: sending it again gives the first answer instead of a second job. The header `Idempotency-Key` does the same when the operation has one mutation. */
  idempotencyKey?: string | null | undefined;
  /** Who is on camera; wins over the wired influencer. */
  influencerId?: string | number | null | undefined;
  /** The app-demo video; the project's oldest app demo when absent. */
  mediaId?: string | number | null | undefined;
  /** The project to make content for, such as `prj_…`. */
  projectId: string | number;
  /** Seed of everything drawn, 0 or more; the same seed draws the same. */
  seed?: number | null | undefined;
  /** A connected account. Its wiring gives the content layer, and the influencer unless one is named. */
  socialAccountId?: string | number | null | undefined;
  /** A reaction template; drawn when absent. */
  templateId?: string | number | null | undefined;
  /** A music track; drawn when absent. */
  trackId?: string | number | null | undefined;
};

export type CancelJobMutationVariables = Exact<{
  input: CancelJobInput;
}>;


export type CancelJobMutation = { cancelJob:
    | { __typename: 'CancelJobAnswer', accepted: boolean, reason: CancelRefusal | null, job: { id: string, status: JobStatus } }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
   | null };

export type ContainersQueryVariables = Exact<{
  projectId: string | number;
  filter?: ContainerFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ContainersQuery = { containers: { edges: Array<{ cursor: string, node: { id: string, status: ContainerStatus, format: ContentFormat | null, approvalStatus: ApprovalStatus, hook: string | null, caption: string | null, createdAt: string, job: { id: string, status: JobStatus }, influencer: { id: string, name: string } | null, assets: Array<{ id: string, kind: AssetKind, url: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type GenerateContentMutationVariables = Exact<{
  input: GenerateContentInput;
}>;


export type GenerateContentMutation = { generateContent:
    | { __typename: 'BillingExhaustedError', required: number, available: number, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'BudgetExceededError', required: number, maxCredits: number, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ConflictError', candidates: Array<string>, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ContentJobAccepted', replayed: boolean, job: { id: string, status: JobStatus }, containers: Array<{ id: string, status: ContainerStatus }> }
    | { __typename: 'IdempotencyConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'MissingAppDemoError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ModerationBlockedError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type JobProgressSubscriptionVariables = Exact<{
  jobId: string | number;
  after?: number | null | undefined;
}>;


export type JobProgressSubscription = { jobProgress: { seq: number, type: JobEventType, status: JobStatus, stage: Stage, progress: number, etaSeconds: number | null, at: string, containerId: string | null, containerStatus: ContainerStatus | null, containerStage: Stage | null, containerProgress: number | null } };

export type JobQueryVariables = Exact<{
  id: string | number;
}>;


export type JobQuery = { job: { id: string, status: JobStatus, stage: Stage, progress: number, etaSeconds: number | null, startedAt: string, finishedAt: string | null, error: { code: FailureCode, message: string, stage: Stage } | null, containers: Array<{ id: string, status: ContainerStatus, stage: Stage, progress: number, format: ContentFormat | null, hook: string | null, caption: string | null, hashtags: Array<string>, credits: number, startedAt: string | null, finishedAt: string | null, lastError: { code: FailureCode, message: string, stage: Stage } | null, assets: Array<{ id: string, kind: AssetKind, ordinal: number, width: number | null, height: number | null, durationMs: number | null, mimeType: string, sizeBytes: number, sha256: string, url: string, urlExpiresAt: string }> }> } | null };

export type ProjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProjectsQuery = { projects: Array<{ id: string, name: string, appDescription: string | null, influencers: Array<{ id: string, name: string }>, media: Array<{ id: string, role: MediaRole }> }> };

export type SlideshowBuildMutationVariables = Exact<{
  input: SlideshowBuildInput;
}>;


export type SlideshowBuildMutation = { slideshowBuild:
    | { __typename: 'AccountNotWiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'BillingExhaustedError', required: number, available: number, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ContentJobAccepted', replayed: boolean, job: { id: string, status: JobStatus }, containers: Array<{ id: string, status: ContainerStatus }> }
    | { __typename: 'IdempotencyConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'InfluencerNotWiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'MissingAppDescriptionError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ModerationBlockedError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NoContentLayerWiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type UgcRemixMutationVariables = Exact<{
  input: UgcRemixInput;
}>;


export type UgcRemixMutation = { ugcRemix:
    | { __typename: 'AccountNotWiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'BillingExhaustedError', required: number, available: number, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ContentJobAccepted', replayed: boolean, job: { id: string, status: JobStatus }, containers: Array<{ id: string, status: ContainerStatus }> }
    | { __typename: 'IdempotencyConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'InfluencerNotWiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'InfluencerRequiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'MissingAppDemoError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ModerationBlockedError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NoContentLayerWiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { keyId: string, test: boolean, tier: Tier, scopes: Array<Scope>, organisation: { id: string, name: string }, credits: { balance: number, available: number, held: number } } };


export const CancelJobDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelJob"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelJobInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CancelJobAnswer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<CancelJobMutation, CancelJobMutationVariables>;
export const ContainersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Containers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContainerFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"containers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"approvalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"hook"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"influencer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ContainersQuery, ContainersQueryVariables>;
export const GenerateContentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GenerateContent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateContentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generateContent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentJobAccepted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"containers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidates"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetExceededError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"maxCredits"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingExhaustedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PreconditionError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"detailCode"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<GenerateContentMutation, GenerateContentMutationVariables>;
export const JobProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"JobProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"jobId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"etaSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"containerId"}},{"kind":"Field","name":{"kind":"Name","value":"containerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"containerStage"}},{"kind":"Field","name":{"kind":"Name","value":"containerProgress"}}]}}]}}]} as unknown as DocumentNode<JobProgressSubscription, JobProgressSubscriptionVariables>;
export const JobDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Job"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"job"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"etaSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"containers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"hook"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"hashtags"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"urlExpiresAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<JobQuery, JobQueryVariables>;
export const ProjectsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Projects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"appDescription"}},{"kind":"Field","name":{"kind":"Name","value":"influencers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]}}]} as unknown as DocumentNode<ProjectsQuery, ProjectsQueryVariables>;
export const SlideshowBuildDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SlideshowBuild"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SlideshowBuildInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slideshowBuild"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentJobAccepted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"containers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingExhaustedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PreconditionError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"detailCode"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<SlideshowBuildMutation, SlideshowBuildMutationVariables>;
export const UgcRemixDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UgcRemix"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UgcRemixInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ugcRemix"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentJobAccepted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"containers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingExhaustedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PreconditionError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"detailCode"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<UgcRemixMutation, UgcRemixMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"test"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"credits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"balance"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"held"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;