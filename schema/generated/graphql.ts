/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A file to fetch. */
export type AddMediaFromUrlInput = {
  /** Whose library it goes to, such as `prj_…`. */
  projectId: string | number;
  /** What it is for; decides type and size as in `CreateMediaUploadInput.role`. */
  role: MediaRole;
  /** Public https address on port 443, followed through up to three redirects. */
  url: string;
  /** What it shows, in any language, up to 500 characters: scenes take the picture whose words fit theirs. Without it the metadata of the file is asked, then its name. */
  words?: string | null | undefined;
};

/** A post to remix. */
export type AddSourcePostInput = {
  /** The text published with it, up to 2200 characters. */
  caption?: string | null | undefined;
  /** What it is. */
  kind: SourcePostKind;
  /** A video of the media library; for a clip only, which needs it. */
  mediaId?: string | number | null | undefined;
  /** The project it is for, such as `prj_…`. */
  projectId: string | number;
  /** 1 to 35 slides in order; for a slideshow only, which needs them. */
  slides?: Array<SourceSlideInput> | null | undefined;
};

/** How old an influencer looks. */
export type AgeRange =
  /** In the thirties. */
  | 'ADULT'
  /** In the fifties. */
  | 'MATURE'
  /** In the forties. */
  | 'MID_ADULT'
  /** Sixty or more. */
  | 'SENIOR'
  /** A teenager. */
  | 'TEEN'
  /** In the twenties. */
  | 'YOUNG_ADULT';

/** What a key works with. */
export type ApiKeyEnv =
  /** Real work, paid from the wallet. */
  | 'LIVE'
  /** The whole pipeline without charge; what it makes cannot be scheduled. It reads everything, and changes and adds to only what test keys made. */
  | 'TEST';

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

/** Which post to approve. */
export type ApproveContainerInput = {
  /** Such as `cnt_…`. */
  containerId: string | number;
  /** Anything worth remembering, up to 1024 characters. */
  note?: string | null | undefined;
};

/** The shape of a post: of its film and of its pictures. */
export type AspectRatio =
  /** 1:1, 1080×1080 px: square, for feeds. */
  | 'R1X1'
  /** 4:5, 1080×1350 px: the tallest that a feed shows whole. */
  | 'R4X5'
  /** 9:16, 1080×1920 px: fills the screen of a phone, under the interface of the app. */
  | 'R9X16'
  /** 16:9, 1920×1080 px: wide, for YouTube and for pages. */
  | 'R16X9';

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
  /** The post itself: MP4 in the aspect ratio of the post, H.264 and AAC. */
  | 'VIDEO';

/** How posts look unless a start says otherwise. */
export type BrandStyleInput = {
  /** Of labels, numbers and calls to action, such as `#0a7d5c`; when absent the strongest colour of the LOGO, else drawn for each post. What is drawn behind words, and how places are graded, keeps to its hue. Letters stay readable: white or black on it, lightened where it is their own. */
  accent?: string | null | undefined;
  /** Behind the words where a post has no picture, such as `#10241c`; drawn for each post when absent. */
  background?: string | null | undefined;
  /** How words are set, and in which face, when a start does not say; drawn for each post when absent. A LOGO has no say in it: it is a picture, and its letters are hardly ever of a face that posts are set in. */
  style?: PostStyle | null | undefined;
};

/** How posts speak. */
export type BrandVoice =
  /** Plain and personal. The default. */
  | 'AUTHENTIC'
  /** Relaxed, as among friends. */
  | 'CASUAL'
  /** Explains as it goes. */
  | 'EDUCATIONAL'
  /** Factual and composed. */
  | 'PROFESSIONAL'
  /** Friendly and encouraging. */
  | 'WARM'
  /** Quick and playful. */
  | 'WITTY';

/** What the content is about. Everything is optional. */
export type BriefInput = {
  /** Point of view, up to 500 characters. */
  angle?: string | null | undefined;
  /** Closing call to action, up to 500 characters; one is written when it is absent. */
  cta?: string | null | undefined;
  /** Opening line, up to 2000 characters; one is written from `topic` and `angle` when it is absent. */
  hook?: string | null | undefined;
  /** Who speaks, such as `inf_…`; when absent the content layer's influencer, else the project's oldest that is ready, else the project's default voice. */
  influencerId?: string | number | null | undefined;
  /** BCP-47 tag, such as `en` or `pt-BR`; the influencer's, else the project's, when absent. There are built-in words in English, Spanish, French, German, Portuguese, Italian, Dutch, Polish, Turkish, Russian, Japanese, Korean, Chinese, Arabic, Hindi, Indonesian, Vietnamese and Thai; in any other language a post has your own words alone. */
  language?: string | null | undefined;
  /** Up to 20 files of the media library to remix from. */
  referenceMediaIds?: Array<string | number> | null | undefined;
  /** Where the content will go, up to 10; the project's when absent. */
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
  /** Refuse the request when it may cost more credits than this, 0 or more. */
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

/** What is called off. */
export type CancelScheduledPostInput = {
  /** Such as `sp_…`. */
  scheduledPostId: string | number;
};

/** An account to connect. */
export type ConnectSocialAccountInput = {
  /** Its name there, with or without `@`: 1 to 100 letters, digits, dots, underscores, hyphens. */
  handle: string;
  /** Where the account is. */
  platform: Platform;
  /** The project, such as `prj_…`. */
  projectId: string | number;
};

/** Which containers to list: those that meet every condition given. */
export type ContainerFilter = {
  /** Any of these; an empty list filters nothing. */
  approvalStatus?: Array<ApprovalStatus> | null | undefined;
  /** Any of these; an empty list filters nothing. */
  creativeType?: Array<CreativeType> | null | undefined;
  /** Any of these; an empty list filters nothing. */
  format?: Array<ContentFormat> | null | undefined;
  /** Anchored to this content layer. */
  layerId?: string | number | null | undefined;
  /** Created at this instant or later. */
  since?: string | null | undefined;
  /** Any of these; an empty list filters nothing. */
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
  /** Slides that start with a hook, verbatim, and keep what it promises: a number in it is the number of points. */
  | 'SLIDESHOW_BUILDER'
  /** The texts and rhythm of a source slideshow, rewritten for the brand with new pictures. */
  | 'SLIDESHOW_REMIX'
  /** The influencer's reaction, then the app demo, with what words there are over them; what the hook promises, such as a list, steps or a story, is said beside the demo, and where it promises nothing what the app is. Needs an app demo on the project. */
  | 'UGC_REMIX'
  /** A source clip cut to its best moments and reframed to the aspect ratio asked for. */
  | 'VIDEO_REMIX';

/** What the new key may do: nothing that the asking key may not. */
export type CreateApiKeyInput = {
  /** Live or test. */
  env: ApiKeyEnv;
  /** What it is for, 1 to 100 characters. */
  name: string;
  /** What it may do; one that the asking key lacks is FORBIDDEN_SCOPE. */
  scopes: Array<Scope>;
  /** Its rate limits: up to those of the asking key, which is the default. A test key's are SANDBOX. */
  tier?: Tier | null | undefined;
};

/** What the token may do and reach; projectIds or jobIds must name something. */
export type CreateClientTokenInput = {
  /** How long it lives: 900 when absent, at most 86400. */
  expiresInSeconds?: number | null | undefined;
  /** Jobs that it reaches, with what they make; up to 50. */
  jobIds?: Array<string | number> | null | undefined;
  /** Projects that it reaches, with all that they hold; up to 50. */
  projectIds?: Array<string | number> | null | undefined;
  /** What it may do; what the asking key lacks is FORBIDDEN_SCOPE, and named. */
  scopes: Array<Scope>;
};

/** A set of media to be made. */
export type CreateCollectionInput = {
  /** Up to 200 files of the project; none when absent. */
  mediaIds?: Array<string | number> | null | undefined;
  /** What it is called, up to 100 characters. */
  name: string;
  /** The project whose media it holds, such as `prj_…`. */
  projectId: string | number;
};

/** A new persona. What is left out is drawn, or taken from the project. */
export type CreateInfluencerInput = {
  /** How old it looks; drawn when absent. */
  ageRange?: AgeRange | null | undefined;
  /** How it speaks; the project's when absent. */
  brandVoice?: BrandVoice | null | undefined;
  /** How the persona presents; drawn when absent. */
  gender?: Gender | null | undefined;
  /** BCP-47 tag; the project's primary language when absent. */
  language?: string | null | undefined;
  /** Up to 128 characters; drawn when absent. */
  name?: string | null | undefined;
  /** The project, such as `prj_…`. */
  projectId: string | number;
  /** Words about the looks, up to 2000 characters, kept with the persona for whoever draws it. The built-in artist draws from gender and a seed alone. */
  prompt?: string | null | undefined;
};

/** A new link of a wiring chain. wireSocialAccount makes whole chains. */
export type CreateLayerInput = {
  /** An object of up to 8 KB. Distribution: `social.socialAccountId` of this project, `contentLayerSourceIds[]` of your organisation. Content: `customInfluencerId` of this project. Other members are kept as they come. */
  config?: unknown;
  /** What it is for. */
  kind: LayerKind;
  /** What you call it, up to 128 characters. */
  name: string;
  /** The project, such as `prj_…`. */
  projectId: string | number;
};

/** A file to be sent. */
export type CreateMediaUploadInput = {
  /** Its name, up to 255 characters. */
  filename: string;
  /** Its type, such as `video/mp4`, or `application/octet-stream`. What counts is what the file turns out to be. */
  mimeType: string;
  /** Whose library it goes to, such as `prj_…`. */
  projectId: string | number;
  /** What it is for. LOGO and END_CARD: an image up to 5 MB, which replaces the one before; APP_SCREENSHOT: an image up to 10 MB; APP_DEMO and REACTION: a video; REFERENCE: an image or a video; all up to 200 MB; MUSIC: sound up to 50 MB. 1 MB is 1,000,000 bytes. */
  role: MediaRole;
  /** Its exact size. */
  sizeBytes: number;
  /** What it shows, in any language, up to 500 characters: scenes take the picture whose words fit theirs. Without it the metadata of the file is asked, then its name. */
  words?: string | null | undefined;
};

/** A new project. */
export type CreateProjectInput = {
  /** What the app does, 1 to 4000 characters; null clears it. A project that gets one and has no influencer gets its first, ready at once. */
  appDescription?: string | null | undefined;
  /** The app's name as posts say it, 1 to 128 characters; null clears it. */
  appName?: string | null | undefined;
  /** Colours and setting of posts. Replaces what there is, whole; null clears it. */
  brandStyle?: BrandStyleInput | null | undefined;
  /** How posts speak; AUTHENTIC at first. */
  brandVoice?: BrandVoice | null | undefined;
  /** Your own name for the customer it is for, up to 255 characters; null clears it. */
  customerExternalId?: string | null | undefined;
  /** An object of your own, up to 8 KB. Replaces the one there is, whole. */
  metadata?: unknown;
  /** What you call it, 1 to 128 characters (the wider of the reference API's two limits, 1-128 and 3-30). */
  name: string;
  /** Whom to write to about it; null clears it. */
  ownerEmail?: string | null | undefined;
  /** BCP-47 tag of the default language; `en` at first. */
  primaryLanguage?: string | null | undefined;
  /** Which posts need approval. */
  reviewPolicy?: ReviewPolicyInput | null | undefined;
  /** One line that sells the app, up to 80 characters; null clears it. */
  tagline?: string | null | undefined;
  /** Whom the app is for; null clears it. */
  targetGender?: TargetGender | null | undefined;
  /** Where posts go unless a request says otherwise. When empty, text keeps clear of what any of the apps covers. */
  targetPlatforms?: Array<Platform> | null | undefined;
  /** IANA time zone, such as `Europe/Berlin`; `UTC` at first. */
  timezone?: string | null | undefined;
};

/** Who is to be told of what. */
export type CreateWebhookEndpointInput = {
  /** What it is for, up to 500 characters. */
  description?: string | null | undefined;
  /** What it is told, 1 to 50 kinds. */
  events: Array<WebhookEvent>;
  /** An object of your own, up to 8 KB. */
  metadata?: unknown;
  /** The one project it is told of, such as `prj_…`; all of the organisation when absent. */
  projectId?: string | number | null | undefined;
  /** Where it is sent, by POST: https, without a user name or password, at a public address. */
  url: string;
};

/** Where a post comes from. */
export type CreativeType =
  /** Made here by a job. */
  | 'GENERATED'
  /** Uploaded as a finished post. There are none yet. */
  | 'UPLOADED';

/** What moved credits. */
export type CreditCause =
  /** Credits were added: issued to wallet. */
  | 'GRANT'
  /** A start set the price of a container aside: wallet to held. */
  | 'HOLD'
  /** A container ended: held to revenue for what it cost, and to wallet for the rest. */
  | 'SETTLE';

/** Which collection to delete. */
export type DeleteCollectionInput = {
  /** Such as `col_…`. */
  collectionId: string | number;
};

/** Which file to delete. */
export type DeleteMediaInput = {
  /** Such as `med_…`. */
  mediaId: string | number;
};

/** A way in. */
export type Door =
  /** GraphQL, which the command line uses too. */
  | 'GRAPHQL'
  /** An agent over MCP. */
  | 'MCP'
  /** REST. */
  | 'REST';

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
  /** Something that we lean on is away; the same request may pass a little later. */
  | 'SERVICE_UNAVAILABLE'
  /** No API key, or one that is not valid. */
  | 'UNAUTHENTICATED'
  /** The input is wrong, or the project is not ready for it. */
  | 'VALIDATION';

/** Why an attempt at a container or an ingest failed. */
export type FailureCode =
  /** A fault on our side. */
  | 'INTERNAL'
  /** The worker that had it went away. Another one goes on by itself, and it loses none of its tries. */
  | 'INTERRUPTED'
  /** It has characters that no bundled font can draw; `message` names them. */
  | 'MISSING_GLYPHS'
  /** A service that helps to make posts gave no answer. */
  | 'PROVIDER_FAILED'
  /** The video could not be rendered. */
  | 'RENDER_FAILED'
  /** Something on our side is out of order. While the container waits, it goes on by itself as soon as that works again, and loses none of its tries. */
  | 'SERVICE_UNAVAILABLE'
  /** The page that an ingest begins with could not be read; `message` says why. */
  | 'SITE_UNREADABLE'
  /** A file it is made from could not be read; `message` names it and what to do. */
  | 'SOURCE_UNREADABLE';

/** Which upload is complete. */
export type FinalizeMediaUploadInput = {
  /** Such as `upl_…`. */
  uploadId: string | number;
  /** What it shows, in any language, up to 500 characters: scenes take the picture whose words fit theirs. Without it the metadata of the file is asked, then its name. */
  words?: string | null | undefined;
};

/** How an influencer presents. */
export type Gender =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Neither of the two. */
  | 'NON_BINARY';

/** A request for one to five posts from a brief. */
export type GenerateContentInput = {
  /** The shape of the film and of its pictures; R9X16 when absent. */
  aspectRatio?: AspectRatio | null | undefined;
  /** What it is about. Must be given, be it empty, unless `planId` is. */
  brief?: BriefInput | null | undefined;
  /** A limit to what it may cost. */
  budget?: BudgetInput | null | undefined;
  /** Whether the caption ends with the hashtags too; false when absent. */
  captionHashtags?: boolean | null | undefined;
  /** Only pictures of this collection are shown of the project, such as `col_…`, but for those that are named and a screen of the app where its name is said; all may be when absent. */
  collectionId?: string | number | null | undefined;
  /** Which slide is the poster and the thumbnail, from 0; the first when absent, and when there is no such slide, of which planContent warns. */
  coverIndex?: number | null | undefined;
  /** What to make; AUTO when absent. */
  format?: GenerateFormat | null | undefined;
  /** Your UUID for the first container; sending it again gives the first answer, for good. */
  id?: string | number | null | undefined;
  /** Up to 255 characters, one per logical request, kept for 24 hours: sending it again gives the first answer instead of a second job. The header `Idempotency-Key` does the same when the operation has one mutation. */
  idempotencyKey?: string | null | undefined;
  /** An object of your own, up to 8 KB, kept on the containers. */
  metadata?: unknown;
  /** What to make of it: a film, photos, or both, which is what slideshows are without it. Photos come first; PHOTOS alone needs a format with slides, and costs 20 credits. */
  outputs?: Array<PostOutput> | null | undefined;
  /** A plan of planContent, such as `pln_…`, to render exactly as it was shown, at its price, once. Nothing that the plan has settled may be given beside it. */
  planId?: string | number | null | undefined;
  /** The project to make content for, such as `prj_…`. */
  projectId: string | number;
  /** Which content layer to run through; needed when the project has several. */
  projectLayerId?: string | number | null | undefined;
  /** What to remix from. */
  references?: ReferencesInput | null | undefined;
  /** How the words look, all through the post; what is absent is as the project's `brandStyle` has it, else drawn from the seed, for each post anew. */
  style?: PostStyleInput | null | undefined;
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
  /** The influencer's reaction, then the app demo, with what words there are over them; what the hook promises, such as a list, steps or a story, is said beside the demo, and where it promises nothing what the app is. Needs an app demo on the project. */
  | 'UGC_REMIX'
  /** A source clip cut to its best moments and reframed to the aspect ratio asked for. */
  | 'VIDEO_REMIX';

/** Whether an influencer can appear in posts. */
export type InfluencerStatus =
  /** Not finished. */
  | 'DRAFT'
  /** Could not be made. */
  | 'FAILED'
  /** Waits to be made. */
  | 'PENDING'
  /** Can appear in posts. */
  | 'READY'
  /** Being made. */
  | 'TRAINING';

/** A GitHub repository to read into a project. */
export type IngestGithubInput = {
  /** Up to 255 characters, one per logical request, kept for 24 hours: sending it again gives the first answer instead of a second job. The header `Idempotency-Key` does the same when the operation has one mutation. */
  idempotencyKey?: string | null | undefined;
  /** Whether what the project has already gives way; false at first: only what is empty is filled. */
  overwrite?: boolean | null | undefined;
  /** The project to fill, such as `prj_…`. */
  projectId: string | number;
  /** A public repository, such as `https://github.com/owner/name`. */
  url?: string | null | undefined;
};

/** A site to read into a project. */
export type IngestWebsiteInput = {
  /** Whether pages of the same site that it links to are read too; false at first. */
  followLinks?: boolean | null | undefined;
  /** Up to 255 characters, one per logical request, kept for 24 hours: sending it again gives the first answer instead of a second job. The header `Idempotency-Key` does the same when the operation has one mutation. */
  idempotencyKey?: string | null | undefined;
  /** How many pages are read at most, 1 to 25; 1 at first. */
  maxPages?: number | null | undefined;
  /** Whether what the project has already gives way; false at first: only what is empty is filled. */
  overwrite?: boolean | null | undefined;
  /** The project to fill, such as `prj_…`. */
  projectId: string | number;
  /** The https address to begin at: a site, a page, or an app in the App Store or on Google Play. */
  url?: string | null | undefined;
};

/** A fault of an input that can be told apart, as the sentence that says it of the field; `{0}` is the first of `InputIssue.values`. Codes may be added. */
export type IssueCode =
  /** It has {0} {1}; {2} takes {3}. */
  | 'CAPTION_TOO_LONG'
  /** It is empty. */
  | 'EMPTY'
  /** It is cut off: it ends before it says it does; send it again. */
  | 'FILE_CUT_OFF'
  /** It is {0} that holds {1} only; the role {2} takes {3}. */
  | 'FILE_HOLDS_OTHER'
  /** It is of no known type; the role {0} takes {1}. */
  | 'FILE_OF_NO_TYPE'
  /** It is {0}; the role {1} takes {2}. */
  | 'FILE_OF_OTHER_TYPE'
  /** It is larger than {0} MB, the limit of the role {1}. */
  | 'FILE_TOO_LARGE'
  /** It cannot be read: {0}; the role {1} takes {2}. */
  | 'FILE_UNREADABLE'
  /** It lasts {0} s; a film lasts {1} s or more. */
  | 'FILM_TOO_SHORT'
  /** It is in the past. */
  | 'IN_THE_PAST'
  /** It was made with a live key, and a test key changes only what test keys made. */
  | 'MADE_WITH_LIVE_KEY'
  /** It has characters that no bundled font can draw: {0}. */
  | 'MISSING_GLYPHS'
  /** It lasts {0} s; there is nothing to hear. */
  | 'NOTHING_TO_HEAR'
  /** It is not a colour such as `#0a7d5c`. */
  | 'NOT_A_COLOR'
  /** It is not 1 to 100 letters, digits, dots, underscores or hyphens. */
  | 'NOT_A_HANDLE'
  /** It is not a BCP-47 tag. */
  | 'NOT_A_LANGUAGE'
  /** It is not a picture. */
  | 'NOT_A_PICTURE'
  /** It must be one of {0}. */
  | 'NOT_ONE_OF'
  /** It cannot be sent to: {0}. */
  | 'NOT_SENT_TO'
  /** It holds a NUL or a lone surrogate. */
  | 'NOT_STORABLE'
  /** It names nothing to change. */
  | 'NO_CHANGE'
  /** It needs a model that writes, and none is configured here: name what is to change instead. */
  | 'NO_MODEL'
  /** It is required. */
  | 'REQUIRED'
  /** It holds {0}, which {1} refuses. */
  | 'SIGNS_REFUSED'
  /** It must have at least {0} entries. */
  | 'TOO_FEW'
  /** It must be at most {0}. */
  | 'TOO_LARGE'
  /** It is longer than {0} characters. */
  | 'TOO_LONG'
  /** It must have at most {0} entries. */
  | 'TOO_MANY'
  /** It has {0} hashtags; {1} takes {2}. */
  | 'TOO_MANY_HASHTAGS'
  /** It has {0}×{1} pixels, more than {2} million. */
  | 'TOO_MANY_PIXELS'
  /** It must be at least {0}. */
  | 'TOO_SMALL'
  /** It is not a known field. */
  | 'UNKNOWN_FIELD';

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
  /** There is more to see of a container before its end, once for its photos and once when its film can be watched while it is made: `JobEvent.container.preview` has it. */
  | 'CONTAINER_PREVIEW'
  /** A container goes back to the queue after a failure or a lost worker; work done so far is kept. */
  | 'CONTAINER_REQUEUED'
  /** A container entered a stage. */
  | 'CONTAINER_STAGE'
  /** A worker took a container. */
  | 'CONTAINER_STARTED'
  /** A container is planned: `JobEvent.container.preview.storyboard` has its scenes. */
  | 'CONTAINER_STORYBOARD'
  /** The job was accepted and its credits are held. */
  | 'JOB_ACCEPTED'
  /** The job ended because it was canceled. */
  | 'JOB_CANCELED'
  /** The job ended with at least one completed container. */
  | 'JOB_COMPLETED'
  /** The job ended without a completed container. */
  | 'JOB_FAILED'
  /** A job that makes no containers goes back to the queue after a failure or a lost worker; work done so far is kept. */
  | 'JOB_REQUEUED'
  /** A job that makes no containers entered a stage. */
  | 'JOB_STAGE'
  /** A worker took a job that makes no containers. */
  | 'JOB_STARTED'
  /** Progress within a stage, at most four times a second for each job. */
  | 'PROGRESS';

/** What a job does. */
export type JobKind =
  /** Makes one or more containers. */
  | 'CONTENT_GENERATE'
  /** Renders a post again and compares. */
  | 'CONTENT_VERIFY'
  /** Reads a GitHub repository into its project. */
  | 'PROJECT_INGEST_GITHUB'
  /** Reads a website into its project. */
  | 'PROJECT_INGEST_WEBSITE';

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

/** What a layer is for. */
export type LayerKind =
  /** Holds posts and names the influencer who speaks in them. */
  | 'CONTENT'
  /** Names the social account that posts go to, and the content layers that feed it. */
  | 'DISTRIBUTION';

/** An account of the double-entry ledger. */
export type LedgerAccount =
  /** What is set aside for running jobs. */
  | 'HELD'
  /** What was granted, as a negative figure. */
  | 'ISSUED'
  /** What was charged. */
  | 'REVENUE'
  /** What can be spent. */
  | 'WALLET';

/** What a person has published. */
export type MarkPostPublishedInput = {
  /** Such as `sp_…`. */
  scheduledPostId: string | number;
  /** Where it can be seen. */
  url?: string | null | undefined;
};

/** What a file holds. */
export type MediaKind =
  /** Sound only. */
  | 'AUDIO'
  /** A still. */
  | 'IMAGE'
  /** A clip, with or without sound. */
  | 'VIDEO';

/** What a file of the media library is for. */
export type MediaRole =
  /** A screen recording of the app; ugcRemix needs one. */
  | 'APP_DEMO'
  /** A picture of the app; a slide background. */
  | 'APP_SCREENSHOT'
  /** The last picture of a video; no post shows it yet. */
  | 'END_CARD'
  /** The app's logo; no post shows it yet, its strongest colour is their accent. */
  | 'LOGO'
  /** A tune; no post plays it yet. */
  | 'MUSIC'
  /** A reaction clip. */
  | 'REACTION'
  /** Something to remix from. */
  | 'REFERENCE';

/** What posts will not show or play of a file. Codes may be added. */
export type MediaWarningCode =
  /** A little of what was tried is damaged, and may be seen or heard. */
  | 'DAMAGED'
  /** Posts do not show or play files of the role by themselves. */
  | 'ROLE_UNUSED'
  /** Its sound cannot be decoded: posts show the film without it. */
  | 'SOUND_LEFT_OUT'
  /** The model that says what pictures show did not say it of this one. */
  | 'WORDS_MISSING';

/** Why a job cannot be tried again. */
export type NotRetryableReason =
  /** All its posts are completed. */
  | 'NOTHING_FAILED'
  /** It makes no posts: such a job costs nothing, and is started anew as it was. */
  | 'NO_POSTS'
  /** It was tried again already; what failed of that is tried again by trying that job again. */
  | 'RETRIED'
  /** It has not ended, so what will fail of it is not known. */
  | 'RUNNING';

/** Why nothing can be proven of a post. */
export type NotVerifiableReason =
  /** It is not completed, so nothing was delivered that could be compared. */
  | 'NOT_COMPLETED'
  /** Its film was encoded by a device, and no device promises the same bytes twice. */
  | 'NOT_REPRODUCIBLE'
  /** Its plan is of an older version than this release renders, or was not kept. */
  | 'PLAN_OUTDATED'
  /** Files that it was made from are no longer in storage. */
  | 'SOURCES_GONE';

/** The start to plan, exactly one. Its `idempotencyKey` and `id` are not used: give them when the plan is rendered. */
export type PlanContentInput =
  {   /** As generateContent takes it. */
  generateContent: GenerateContentInput; slideshowBuild?: never; ugcRemix?: never; }
  |  { generateContent?: never;   /** As slideshowBuild takes it. */
  slideshowBuild: SlideshowBuildInput; ugcRemix?: never; }
  |  { generateContent?: never; slideshowBuild?: never;   /** As ugcRemix takes it. */
  ugcRemix: UgcRemixInput; };

/** What may be wrong with a planned post. Codes may be added. */
export type PlanWarningCode =
  /** The format has no place for a field of the request, or the hook leaves none. */
  | 'BRIEF_FIELD_UNUSED'
  /** The wallet does not cover the price now. */
  | 'CREDITS_SHORT'
  /** The hook counts things that the built-in library does not have, so the slides give advice on its topic. */
  | 'HOOK_ANSWERED_BROADLY'
  /** The hook is cut off, comes out tiny or leaves the screen before it can be read. */
  | 'HOOK_TOO_LONG'
  /** There are no built-in phrases in the language, so a post has your own words alone. */
  | 'LANGUAGE_WITHOUT_PHRASES'
  /** A file is enlarged so much that it looks soft. */
  | 'LOW_RESOLUTION_MEDIA'
  /** No scene shows a file that the request names. */
  | 'MEDIA_NOT_USED'
  /** A text has characters that no bundled font can draw. */
  | 'MISSING_GLYPHS'
  /** The project has no app description to draw words from. */
  | 'NO_APP_DESCRIPTION'
  /** A photo search or image model that is configured did not give a picture, so one was drawn. */
  | 'PICTURE_FALLBACK'
  /** A platform that the post is meant for does not take as many photos, or none. */
  | 'PLATFORM_LIMIT'
  /** The model that is configured gave no usable words, so the built-in writer wrote them. */
  | 'WRITER_FALLBACK';

/** Where a post is meant to go; decides the safe area for text. */
export type Platform =
  /** Instagram Reels. */
  | 'INSTAGRAM'
  /** TikTok. */
  | 'TIKTOK'
  /** YouTube Shorts. */
  | 'YOUTUBE';

/** What a post is made as. */
export type PostOutput =
  /** Photos to swipe through, one a slide; of formats with slides. */
  | 'PHOTOS'
  /** A film. */
  | 'VIDEO';

/** Where the words of a post stand in the part of the frame that no app covers. */
export type PostPosition =
  /** At its foot, above what apps say there. */
  | 'BOTTOM'
  /** Around its middle. */
  | 'MIDDLE'
  /** At its top. */
  | 'TOP';

/** How the words of a post are set. */
export type PostStyle =
  /** Dark letters in white boxes. */
  | 'BOX'
  /** As on a page of a magazine: flush left, with a soft shadow. */
  | 'EDITORIAL'
  /** White letters in black boxes. */
  | 'INVERTED'
  /** White letters with a black stroke, as the apps set them. */
  | 'NATIVE'
  /** Tall, narrow letters, flush left. */
  | 'POSTER'
  /** White letters with a soft shadow. */
  | 'SHADOW';

/** How the words of a post are set, where they stand, and the colour that marks what counts. */
export type PostStyleInput = {
  /** Of labels, numbers and calls to action, such as `#0a7d5c`. What is drawn behind words keeps to its hue, unless the project's `brandStyle` has a background; letters stay readable. */
  accent?: string | null | undefined;
  /** Where the words stand in the part of the frame that no app covers, on every slide and at every moment at which they stand over a picture. Words with a screen of the app, a clip that is shown whole or a face keep the place that leaves it free. When absent each kind of words has a place of its own. */
  position?: PostPosition | null | undefined;
  /** How the words are set, and in which face. */
  preset?: PostStyle | null | undefined;
};

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

/** Whether jobs can be started on a project. */
export type ProjectStatus =
  /** Jobs can be started. */
  | 'ACTIVE'
  /** Kept for reading only; `updateProject` can take it back into use. */
  | 'ARCHIVED';

/** Where the publication of a post on an account stands. */
export type PublicationStatus =
  /** It was called off. */
  | 'CANCELED'
  /** `error` tells why; it can be scheduled again. */
  | 'FAILED'
  /** It lies at its publisher as a draft. */
  | 'HANDED_OVER'
  /** A date and no more: nobody is configured who publishes on the account. */
  | 'INTENT'
  /** Its publisher has it and works on it. */
  | 'PROCESSING'
  /** It is out. */
  | 'PUBLISHED'
  /** It waits for its time, or for another try. */
  | 'SCHEDULED'
  /** It is being handed over. */
  | 'SENDING'
  /** It waits in the app, or private on the platform, for a person. */
  | 'WAITING_FOR_PERSON';

/** Why a publication is not what was asked for. */
export type PublishFault =
  /** The service has no such account. */
  | 'ACCOUNT_UNKNOWN'
  /** The service answered something that cannot be read. */
  | 'BAD_ANSWER'
  /** The service asks us to wait; it is tried again. */
  | 'BUSY'
  /** Nobody is configured any more who publishes on the account. */
  | 'NO_PUBLISHER'
  /** The service may publish to private accounts alone: schedule it as a draft. */
  | 'PRIVATE_ONLY'
  /** The project was archived before it went out. */
  | 'PROJECT_ARCHIVED'
  /** The service or platform refuses the post. */
  | 'REFUSED'
  /** The service does not know our key, or its own for the account: connect the account anew. */
  | 'TOKEN_EXPIRED'
  /** The service did not answer, or failed; it is tried again for a while. */
  | 'UNAVAILABLE';

/** How a post is meant to go out. */
export type PublishMode =
  /** Published at once (TikTok). */
  | 'DIRECT_PUBLISH'
  /** Kept as a draft on the platform. */
  | 'DRAFT'
  /** Sent as a draft to the owner's device. */
  | 'DRAFT_TO_DEVICE'
  /** Published in the feed (Instagram). */
  | 'FEED'
  /** Published as a reel (Instagram). */
  | 'REELS';

/** Totals since publication, over all places it was published. */
export type RecordPostMetricsInput = {
  /** Comments; 0 when absent. */
  comments?: number | null | undefined;
  /** A completed container, such as `cnt_…`. */
  containerId: string | number;
  /** Likes; 0 when absent. */
  likes?: number | null | undefined;
  /** When the figures were read off the platform; now when absent. */
  recordedAt?: string | null | undefined;
  /** Times it was saved; 0 when absent. */
  saves?: number | null | undefined;
  /** Times it was shared; 0 when absent. */
  shares?: number | null | undefined;
  /** Times it was played, 0 or more. Must be given. */
  views?: number | null | undefined;
  /** Seconds watched, summed over all views. */
  watchSeconds?: number | null | undefined;
};

/** What to remix from: the first that can be used of `assetIds`, `BriefInput.referenceMediaIds` and `sourcePostIds`, else of what the project has, else of a built-in pool. */
export type ReferencesInput = {
  /** Up to 20 files of the media library. */
  assetIds?: Array<string | number> | null | undefined;
  /** Up to 20 source posts. */
  sourcePostIds?: Array<string | number> | null | undefined;
};

/** Which post to reject, and why. */
export type RejectContainerInput = {
  /** Such as `cnt_…`. */
  containerId: string | number;
  /** Why, 1 to 1024 characters. Must be given. */
  reason?: string | null | undefined;
};

/** Which delivery to send again. */
export type ReplayWebhookDeliveryInput = {
  /** Such as `evt_…`, as `webhook-id` had it. */
  deliveryId: string | number;
};

/** From where on to send again. */
export type ReplayWebhookEventsInput = {
  /** Those with a higher `number`; 0 for all. */
  after: number;
  /** Such as `whk_…`. */
  endpointId: string | number;
};

/** What goes out at another time. */
export type ReschedulePostInput = {
  /** When; not in the past, give or take 30 seconds. Must be given. */
  scheduledFor?: string | null | undefined;
  /** Such as `sp_…`. */
  scheduledPostId: string | number;
};

/** Which job to try again. */
export type RetryJobInput = {
  /** Up to 255 characters, one per logical request, kept for 24 hours: sending it again gives the first answer instead of a second job. The header `Idempotency-Key` does the same when the operation has one mutation. */
  idempotencyKey?: string | null | undefined;
  /** The ended job whose failed or canceled posts are tried again, such as `job_…`. */
  jobId: string | number;
};

/** Which finished posts somebody must look at before they can be scheduled. */
export type ReviewPolicy =
  /** None. */
  | 'AUTO_APPROVE'
  /** All. */
  | 'REVIEW_ALL'
  /** Every new one, until `reviewFirstN` posts have been approved or rejected. */
  | 'REVIEW_FIRST_N';

/** Which posts need approval from now on. Posts that wait for it keep waiting. */
export type ReviewPolicyInput = {
  /** After how many decisions posts need none, 1 to 50; required with REVIEW_FIRST_N and refused otherwise. */
  firstN?: number | null | undefined;
  /** The policy. */
  policy: ReviewPolicy;
};

/** What to change of a finished post. What is absent stays as it is. */
export type ReviseContainerInput = {
  /** The caption instead, up to 2200 characters, verbatim. */
  caption?: string | null | undefined;
  /** The completed post to revise, such as `cnt_…`. It stays as it is. */
  containerId: string | number;
  /** The opening text instead, 1 to 2000 characters, verbatim. */
  hook?: string | null | undefined;
  /** Up to 255 characters, one per logical request, kept for 24 hours: sending it again gives the first answer instead of a second job. The header `Idempotency-Key` does the same when the operation has one mutation. */
  idempotencyKey?: string | null | undefined;
  /** What a writer is to change, in your own words, up to 1000 characters; needs a model that writes. */
  instruction?: string | null | undefined;
  /** Sound of the media library as the music instead, such as `med_…`; it begins anew where it is shorter than the film. */
  musicId?: string | number | null | undefined;
  /** The slides in another order: every index of `scenes` once. Numbers of a list follow it. */
  order?: Array<number> | null | undefined;
  /** Scenes that change, each once; the others stay. Places are those before `order`. */
  slides?: Array<SlideChangeInput> | null | undefined;
  /** How the words look instead, all through the post; what is absent of it stays as it is. */
  style?: PostStyleInput | null | undefined;
  /** The title instead, up to 90 characters. */
  title?: string | null | undefined;
  /** A music track instead. The cuts stay where they are. */
  trackId?: string | number | null | undefined;
};

/** Which key to revoke. */
export type RevokeApiKeyInput = {
  /** Such as `key_…`. */
  keyId: string | number;
};

/** When a post is to go out, and where. */
export type ScheduleContainerInput = {
  /** A completed post, such as `cnt_…`. */
  containerId: string | number;
  /** When; not in the past, give or take 30 seconds. Must be given. */
  scheduledFor?: string | null | undefined;
  /** Where, 1 to 50 accounts; all of them or none. Must be given. */
  targets?: Array<ScheduleTargetInput> | null | undefined;
};

/** An account that a post is to go out on. */
export type ScheduleTargetInput = {
  /** Text to publish with it here instead of the post's caption, up to 2200 characters and within what the platform takes. */
  captionOverride?: string | null | undefined;
  /** First comment here instead of the post's own, up to 2200 characters. */
  firstCommentOverride?: string | null | undefined;
  /** How it is to go out. */
  mode?: PublishMode | null | undefined;
  /** An account of the post's project, such as `sac_…`; each at most once. */
  socialAccountId: string | number;
};

/** What an API key may do. Nothing is allowed by default. */
export type Scope =
  /** Approve and reject posts. */
  | 'CONTENT_APPROVE'
  /** Read containers. */
  | 'CONTENT_READ'
  /** Plan and start jobs, add source posts, record results. */
  | 'CONTENT_WRITE'
  /** Read the wallet. */
  | 'CREDITS_READ'
  /** Create and change influencers. */
  | 'INFLUENCERS_WRITE'
  /** Start jobs that read a website or repository into a project. */
  | 'INGEST_WRITE'
  /** Cancel jobs. */
  | 'JOBS_CANCEL'
  /** Read and watch jobs. */
  | 'JOBS_READ'
  /** Create and revoke API keys. */
  | 'KEYS_ADMIN'
  /** Add media to the library and delete it. */
  | 'MEDIA_WRITE'
  /** Read projects, their influencers, accounts, layers and media. */
  | 'PROJECTS_READ'
  /** Create and change projects and their wiring. */
  | 'PROJECTS_WRITE'
  /** Schedule posts. */
  | 'PUBLISH_WRITE'
  /** Read, make and change webhook endpoints, and read what they were sent. */
  | 'WEBHOOKS_WRITE';

/** What fills the frame. */
export type ShotKind =
  /** A drawn background. */
  | 'BACKGROUND'
  /** A clip of the media library. */
  | 'CLIP'
  /** A picture of the media library, or one that was found or is made for it. */
  | 'PICTURE'
  /** The influencer's reaction. */
  | 'REACTION';

/** What is changed of one scene: its words, its picture, or both. */
export type SlideChangeInput = {
  /** Which scene, as `scenes.index` counts them, from 0. */
  index: number;
  /** The picture that it shows instead, of the media library, such as `med_…`; of slideshows alone. */
  mediaId?: string | number | null | undefined;
  /** What it says instead, up to 300 characters, line by line as `scenes.text` has it: the number or label above stays, and where something is explained the first line is what is. */
  text?: string | null | undefined;
};

/** A slide of your own: a text, a picture, or both. */
export type SlideInput = {
  /** The picture behind the text, of the media library, such as `med_…`; without a text it is shown whole. */
  mediaId?: string | number | null | undefined;
  /** What it says, up to 300 characters, verbatim. */
  text?: string | null | undefined;
};

/** A request for a slideshow that starts with a hook. */
export type SlideshowBuildInput = {
  /** The shape of the film and of its pictures; R9X16 when absent. */
  aspectRatio?: AspectRatio | null | undefined;
  /** Whether the caption ends with the hashtags too; false when absent. */
  captionHashtags?: boolean | null | undefined;
  /** Only pictures of this collection are shown of the project, such as `col_…`, but for those that are named and a screen of the app where its name is said; all may be when absent. */
  collectionId?: string | number | null | undefined;
  /** Which slide is the poster and the thumbnail, from 0; the first when absent, and when there is no such slide, of which planContent warns. */
  coverIndex?: number | null | undefined;
  /** Text of the first slide, 1 to 2000 characters, verbatim with line breaks and emoji. Must be given. */
  hook?: string | null | undefined;
  /** Up to 255 characters, one per logical request, kept for 24 hours: sending it again gives the first answer instead of a second job. The header `Idempotency-Key` does the same when the operation has one mutation. */
  idempotencyKey?: string | null | undefined;
  /** Whose voice and language to use; wins over the wired influencer. */
  influencerId?: string | number | null | undefined;
  /** What to make of it: a film, photos, or both, which is what slideshows are without it. Photos come first; PHOTOS alone needs a format with slides, and costs 20 credits. */
  outputs?: Array<PostOutput> | null | undefined;
  /** The project to make content for, such as `prj_…`. */
  projectId: string | number;
  /** Your own slides after the hook, 1 to 10, in this order. No others are written, unless the hook promises more of a number. */
  slides?: Array<SlideInput> | null | undefined;
  /** A connected account. Its wiring gives the content layer, and the influencer unless one is named. */
  socialAccountId?: string | number | null | undefined;
  /** How the words look, all through the post; what is absent is as the project's `brandStyle` has it, else drawn from the seed, for each post anew. */
  style?: PostStyleInput | null | undefined;
};

/** Whether posts can go out through an account. */
export type SocialAccountStatus =
  /** Posts can go out. */
  | 'CONNECTED'
  /** No longer connected. */
  | 'DISCONNECTED'
  /** Its owner must sign in again. */
  | 'REAUTH_REQUIRED';

/** What a source post is. */
export type SourcePostKind =
  /** A video. */
  | 'CLIP'
  /** Texts, each perhaps with a picture. */
  | 'SLIDESHOW';

/** One slide. */
export type SourceSlideInput = {
  /** An image of the media library, such as `med_…`. */
  mediaId?: string | number | null | undefined;
  /** What it says, 1 to 500 characters. Must be given. */
  text?: string | null | undefined;
};

/** The stages of the work, in this order; posts, ingests and verifications have their own. None is ever revisited. */
export type Stage =
  /** Renders the video. The longest stage. */
  | 'ASSEMBLING'
  /** Of a verification, the last: compares the files with those that were delivered. */
  | 'COMPARING'
  /** Of an ingest, the first: fetches the pages. */
  | 'FETCHING'
  /** Checks and stores the files. */
  | 'FINALIZING'
  /** Makes or fetches the pictures, clips and music. */
  | 'GENERATING_VISUALS'
  /** Writes the texts and lays out the timeline. */
  | 'PLANNING'
  /** Waits to be started. */
  | 'QUEUED'
  /** Of an ingest: finds out what they say of the product. */
  | 'READING'
  /** Of a verification: renders the post again from its plan. */
  | 'RENDERING'
  /** Of an ingest, the last: fills the project and its media library. */
  | 'WRITING';

/** Whom an app is for. */
export type TargetGender =
  /** Everybody. */
  | 'ALL'
  /** Women above all. */
  | 'FEMALE'
  /** Men above all. */
  | 'MALE';

/** An API key's rate limits. Every root field counts as one request, aliased ones too. */
export type Tier =
  /** For partners; the highest. In a minute 300 starts of jobs, 3000 other mutations and 6000 reads. */
  | 'PARTNER'
  /** For pilots. In a minute 60 starts of jobs, 600 other mutations and 1200 reads. */
  | 'PILOT'
  /** For test keys. In a minute 10 starts of jobs, 30 other mutations and 60 reads. */
  | 'SANDBOX'
  /** The default. In a minute 20 starts of jobs, 60 other mutations and 120 reads. */
  | 'STANDARD';

/** A request for an influencer's reaction to the app demo. One of `socialAccountId` and `influencerId` is needed. */
export type UgcRemixInput = {
  /** The shape of the film and of its pictures; R9X16 when absent. */
  aspectRatio?: AspectRatio | null | undefined;
  /** Whether the caption ends with the hashtags too; false when absent. */
  captionHashtags?: boolean | null | undefined;
  /** Only pictures of this collection are shown of the project, such as `col_…`, but for those that are named and a screen of the app where its name is said; all may be when absent. */
  collectionId?: string | number | null | undefined;
  /** Which slide is the poster and the thumbnail, from 0; the first when absent, and when there is no such slide, of which planContent warns. */
  coverIndex?: number | null | undefined;
  /** Opening text on screen, 1 to 2000 characters, verbatim; none when absent. */
  hook?: string | null | undefined;
  /** Up to 255 characters, one per logical request, kept for 24 hours: sending it again gives the first answer instead of a second job. The header `Idempotency-Key` does the same when the operation has one mutation. */
  idempotencyKey?: string | null | undefined;
  /** Who is on camera; wins over the wired influencer. */
  influencerId?: string | number | null | undefined;
  /** The app-demo video; the project's oldest app demo when absent. */
  mediaId?: string | number | null | undefined;
  /** What to make of it: a film, photos, or both, which is what slideshows are without it. Photos come first; PHOTOS alone needs a format with slides, and costs 20 credits. */
  outputs?: Array<PostOutput> | null | undefined;
  /** The project to make content for, such as `prj_…`. */
  projectId: string | number;
  /** Seed of everything drawn, 0 or more; the same seed draws the same. */
  seed?: number | null | undefined;
  /** A connected account. Its wiring gives the content layer, and the influencer unless one is named. */
  socialAccountId?: string | number | null | undefined;
  /** How the words look, all through the post; what is absent is as the project's `brandStyle` has it, else drawn from the seed, for each post anew. */
  style?: PostStyleInput | null | undefined;
  /** A reaction template; drawn when absent. */
  templateId?: string | number | null | undefined;
  /** A music track; drawn when absent. */
  trackId?: string | number | null | undefined;
};

/** What is to be changed of a collection. */
export type UpdateCollectionInput = {
  /** Up to 200 files of the project to put in; one that is in stays. */
  addMediaIds?: Array<string | number> | null | undefined;
  /** Such as `col_…`. */
  collectionId: string | number;
  /** A new name, up to 100 characters; the old one stays when absent. */
  name?: string | null | undefined;
  /** Up to 200 files to take out; one that is not in does not matter. */
  removeMediaIds?: Array<string | number> | null | undefined;
};

/** Changes to a persona. What is absent stays as it is. */
export type UpdateInfluencerInput = {
  /** How old it looks; null clears it. */
  ageRange?: AgeRange | null | undefined;
  /** How it speaks. */
  brandVoice?: BrandVoice | null | undefined;
  /** How the persona presents; null clears it. */
  gender?: Gender | null | undefined;
  /** Such as `inf_…`. */
  influencerId: string | number;
  /** BCP-47 tag. */
  language?: string | null | undefined;
  /** Up to 128 characters. */
  name?: string | null | undefined;
};

/** Changes to a layer. What is absent stays as it is. */
export type UpdateLayerInput = {
  /** Members to change, as in `createLayer`: one that is null is removed, the others stay. */
  config?: unknown;
  /** Such as `lyr_…`. */
  layerId: string | number;
  /** What you call it, up to 128 characters. */
  name?: string | null | undefined;
};

/** What is to be changed of a file. */
export type UpdateMediaInput = {
  /** Such as `med_…`. */
  mediaId: string | number;
  /** What it shows, in any language, up to 500 characters. */
  words: string;
};

/** Changes to a project. What is absent stays as it is. */
export type UpdateProjectInput = {
  /** What the app does, 1 to 4000 characters; null clears it. A project that gets one and has no influencer gets its first, ready at once. */
  appDescription?: string | null | undefined;
  /** The app's name as posts say it, 1 to 128 characters; null clears it. */
  appName?: string | null | undefined;
  /** Colours and setting of posts. Replaces what there is, whole; null clears it. */
  brandStyle?: BrandStyleInput | null | undefined;
  /** How posts speak; AUTHENTIC at first. */
  brandVoice?: BrandVoice | null | undefined;
  /** Your own name for the customer it is for, up to 255 characters; null clears it. */
  customerExternalId?: string | null | undefined;
  /** An object of your own, up to 8 KB. Replaces the one there is, whole. */
  metadata?: unknown;
  /** What you call it, 1 to 128 characters. */
  name?: string | null | undefined;
  /** Whom to write to about it; null clears it. */
  ownerEmail?: string | null | undefined;
  /** BCP-47 tag of the default language; `en` at first. */
  primaryLanguage?: string | null | undefined;
  /** The project, such as `prj_…`. */
  projectId: string | number;
  /** Which posts need approval. */
  reviewPolicy?: ReviewPolicyInput | null | undefined;
  /** Archive it, or take it back into use. */
  status?: ProjectStatus | null | undefined;
  /** One line that sells the app, up to 80 characters; null clears it. */
  tagline?: string | null | undefined;
  /** Whom the app is for; null clears it. */
  targetGender?: TargetGender | null | undefined;
  /** Where posts go unless a request says otherwise. When empty, text keeps clear of what any of the apps covers. */
  targetPlatforms?: Array<Platform> | null | undefined;
  /** IANA time zone, such as `Europe/Berlin`; `UTC` at first. */
  timezone?: string | null | undefined;
};

/** What is to be changed of an endpoint. */
export type UpdateWebhookEndpointInput = {
  /** Null empties it. */
  description?: string | null | undefined;
  /** Such as `whk_…`. */
  endpointId: string | number;
  /** What it is told from now on; as it was when absent. */
  events?: Array<WebhookEvent> | null | undefined;
  /** Replaces the whole object; null empties it. */
  metadata?: unknown;
  /** PAUSED keeps what happens until it is ACTIVE, which sends what waits and forgets failures. */
  status?: WebhookEndpointSwitch | null | undefined;
  /** Another address; the old one stays when absent. */
  url?: string | null | undefined;
};

/** Where a post can differ from what its plan gives, in the order in which it is told. */
export type VerifiedPart =
  /** The file of the film: it is gone, or shows and plays the same and is packed otherwise. */
  | 'FILE'
  /** A photo; `ordinal` says which. */
  | 'PHOTO'
  /** What the film shows. */
  | 'PICTURES'
  /** The poster. */
  | 'POSTER'
  /** What the film plays. */
  | 'SOUND'
  /** The thumbnail. */
  | 'THUMBNAIL';

/** Which post to render again and compare. */
export type VerifyRenderInput = {
  /** A completed post, such as `cnt_…`. */
  containerId: string | number;
  /** Up to 255 characters, one per logical request, kept for 24 hours: sending it again gives the first answer instead of a second job. The header `Idempotency-Key` does the same when the operation has one mutation. */
  idempotencyKey?: string | null | undefined;
};

/** What became of a delivery. */
export type WebhookDeliveryStatus =
  /** It was answered with 2xx. */
  | 'DELIVERED'
  /** It was tried eight times; it can be replayed. */
  | 'FAILED'
  /** It waits for a try, the first or another. */
  | 'PENDING';

/** Which endpoint. */
export type WebhookEndpointInput = {
  /** Such as `whk_…`. */
  endpointId: string | number;
};

/** Whether an endpoint is sent what happens. What happens while it is paused waits. */
export type WebhookEndpointStatus =
  /** It is. */
  | 'ACTIVE'
  /** We paused it: its receiver answered 410, or failed 20 times in a row. */
  | 'AUTO_PAUSED'
  /** You paused it. */
  | 'PAUSED';

/** What an endpoint can be set to. */
export type WebhookEndpointSwitch =
  /** Send, and what waits at once. */
  | 'ACTIVE'
  /** Keep what happens. */
  | 'PAUSED';

/** What a webhook can tell. `job.*` and `content.*` are the steps of a job with the numbers of its stream. Kinds may be added. */
export type WebhookEvent =
  /** A post was approved. */
  | 'CONTENT_APPROVED'
  /** A post was canceled. */
  | 'CONTENT_CANCELED'
  /** A post was given up. */
  | 'CONTENT_FAILED'
  /** A post is made. Has `assets`. */
  | 'CONTENT_GENERATED'
  /** The photos of a post are there, before its film, or the film can be watched while it is made. Has `assets`. */
  | 'CONTENT_PREVIEW'
  /** A post was rejected. */
  | 'CONTENT_REJECTED'
  /** A post waits for another try. */
  | 'CONTENT_REQUEUED'
  /** A post entered a stage. */
  | 'CONTENT_STAGE'
  /** A post was taken up. */
  | 'CONTENT_STARTED'
  /** A post is planned: its scenes can be read. */
  | 'CONTENT_STORYBOARD'
  /** A job was started. */
  | 'JOB_ACCEPTED'
  /** The end: the job was canceled. */
  | 'JOB_CANCELED'
  /** Canceling was asked for. */
  | 'JOB_CANCEL_REQUESTED'
  /** The end: at least one post was made. Has `result`. */
  | 'JOB_COMPLETED'
  /** The end: nothing was made. Has `error`. */
  | 'JOB_FAILED'
  /** Progress within a stage: up to four a second. */
  | 'JOB_PROGRESS'
  /** The work of a job without posts waits for another try. */
  | 'JOB_REQUEUED'
  /** The work of a job without posts entered a stage. */
  | 'JOB_STAGE'
  /** The work of a job without posts was taken up. */
  | 'JOB_STARTED'
  /** A file came into the library. */
  | 'MEDIA_ADDED'
  /** A file was deleted from the library. */
  | 'MEDIA_DELETED'
  /** The publication of a post was called off. */
  | 'POST_CANCELED'
  /** A post could not be published. Has `error`. */
  | 'POST_FAILED'
  /** A post lies at its publisher as a draft. */
  | 'POST_HANDED_OVER'
  /** A post is out. */
  | 'POST_PUBLISHED'
  /** The publication of a post was planned, or planned anew. */
  | 'POST_SCHEDULED'
  /** A post waits in the app for a person. */
  | 'POST_WAITING_FOR_PERSON'
  /** Nothing happened: you asked for a test. */
  | 'TEST_PING';

/** Which account to wire, and what you want of its chain. What is left out is chosen. */
export type WireSocialAccountInput = {
  /** The content layer to feed it from; one of the same project. */
  contentLayerId?: string | number | null | undefined;
  /** Who is to speak on it; one of the same project. */
  influencerId?: string | number | null | undefined;
  /** Such as `sac_…`. */
  socialAccountId: string | number;
};

/** The steps of a wiring chain, in this order. */
export type WiringStep =
  /** The social account itself. */
  | 'ACCOUNT'
  /** The first existing content layer that feeds it. */
  | 'CONTENT_LAYER'
  /** The layer that distributes to the account. */
  | 'DISTRIBUTION_LAYER'
  /** The influencer whom the content layer names. The chain is complete. */
  | 'INFLUENCER';

/** Why the built-in writer wrote although a model is configured. Values may be added. */
export type WriterFallback =
  /** What it answered is not what was agreed on, twice. */
  | 'BAD_ANSWER'
  /** What it answered failed the safety rules. */
  | 'MODERATION'
  /** It answers that it is asked too often; it may say when to come back. */
  | 'RATE_LIMITED'
  /** It will not make what was asked for, whoever asks again. */
  | 'REFUSED'
  /** It did not answer in time. */
  | 'TIMED_OUT'
  /** It cannot be reached, or answers that it is out of order. */
  | 'UNAVAILABLE';

/** What wrote the words of a post. */
export type WriterKind =
  /** The built-in writer, which needs no key and no network. */
  | 'EMBEDDED'
  /** The language model that this installation has configured. */
  | 'MODEL';

export type AddMediaFromUrlMutationVariables = Exact<{
  input: AddMediaFromUrlInput;
}>;


export type AddMediaFromUrlMutation = { addMediaFromUrl:
    | { __typename: 'MediaAdded', duplicate: boolean, media: { id: string, role: MediaRole, kind: MediaKind, mimeType: string, width: number | null, height: number | null, durationMs: number | null, sizeBytes: number, sha256: string, words: string | null, url: string, urlExpiresAt: string, warnings: Array<{ code: MediaWarningCode, message: string }> } }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type AddSourcePostMutationVariables = Exact<{
  input: AddSourcePostInput;
}>;


export type AddSourcePostMutation = { addSourcePost:
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'SourcePostAdded', sourcePost: { id: string, kind: SourcePostKind, caption: string | null, createdAt: string, slides: Array<{ text: string }>, media: { id: string } | null } }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type ApiKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ApiKeysQuery = { apiKeys: { edges: Array<{ cursor: string, node: { id: string, name: string, prefix: string, env: ApiKeyEnv, scopes: Array<Scope>, tier: Tier, createdAt: string, lastUsedAt: string | null, revokedAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ApproveContainerMutationVariables = Exact<{
  input: ApproveContainerInput;
}>;


export type ApproveContainerMutation = { approveContainer:
    | { __typename: 'ConflictError', approvalStatus: ApprovalStatus | null, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ContainerReviewed', container: { id: string, approval: { status: ApprovalStatus, decidedAt: string | null, decidedBy: string | null, note: string | null } } }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type AuditLogQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  act?: string | null | undefined;
  keyId?: string | number | null | undefined;
  subject?: string | null | undefined;
}>;


export type AuditLogQuery = { auditLog: { edges: Array<{ cursor: string, node: { at: string, act: string, subject: string | null, outcome: string, keyId: string, byToken: boolean, door: Door, requestId: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CancelJobMutationVariables = Exact<{
  input: CancelJobInput;
}>;


export type CancelJobMutation = { cancelJob:
    | { __typename: 'CancelJobAnswer', accepted: boolean, reason: CancelRefusal | null, job: { id: string, status: JobStatus } }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string }
   | null };

export type CancelScheduledPostMutationVariables = Exact<{
  input: CancelScheduledPostInput;
}>;


export type CancelScheduledPostMutation = { cancelScheduledPost:
    | { __typename: 'ConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ScheduledPostChanged', scheduledPost: { id: string, scheduledFor: string, mode: PublishMode | null, status: PublicationStatus, publisher: string | null, url: string | null, publishedAt: string | null, captionOverride: string | null, firstCommentOverride: string | null, error: { code: PublishFault, message: string } | null, socialAccount: { id: string, platform: Platform, handle: string } | null, container: { id: string } } }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type CollectionsQueryVariables = Exact<{
  projectId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CollectionsQuery = { collections: { edges: Array<{ cursor: string, node: { id: string, name: string, mediaIds: Array<string>, createdAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ConnectSocialAccountMutationVariables = Exact<{
  input: ConnectSocialAccountInput;
}>;


export type ConnectSocialAccountMutation = { connectSocialAccount:
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'SocialAccount', id: string, platform: Platform, handle: string, status: SocialAccountStatus, wiring: { complete: boolean, problem: PreconditionCode | null, remedy: string | null, influencer: { id: string, name: string } | null } }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type ContainerUpdatedSubscriptionVariables = Exact<{
  projectId: string | number;
}>;


export type ContainerUpdatedSubscription = { containerUpdated: { container: { id: string, status: ContainerStatus, approvalStatus: ApprovalStatus, format: ContentFormat | null } | null } };

export type ContainerQueryVariables = Exact<{
  id: string | number;
}>;


export type ContainerQuery = { container: { id: string, status: ContainerStatus, stage: Stage, progress: number, format: ContentFormat | null, approvalStatus: ApprovalStatus, title: string | null, hook: string | null, caption: string | null, hashtags: Array<string>, firstComment: string | null, photosZipUrl: string | null, credits: number, createdAt: string, finishedAt: string | null, job: { id: string, status: JobStatus }, lastError: { code: FailureCode, message: string, stage: Stage } | null, assets: Array<{ id: string, kind: AssetKind, ordinal: number, width: number | null, height: number | null, durationMs: number | null, mimeType: string, sizeBytes: number, sha256: string, url: string, urlExpiresAt: string }> } | null };

export type ContainersQueryVariables = Exact<{
  projectId: string | number;
  filter?: ContainerFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ContainersQuery = { containers: { edges: Array<{ cursor: string, node: { id: string, status: ContainerStatus, format: ContentFormat | null, approvalStatus: ApprovalStatus, hook: string | null, caption: string | null, createdAt: string, job: { id: string, status: JobStatus }, influencer: { id: string, name: string } | null, assets: Array<{ id: string, kind: AssetKind, url: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey:
    | { __typename: 'ApiKeyCreated', key: string, apiKey: { id: string, name: string, env: ApiKeyEnv, scopes: Array<Scope>, tier: Tier } }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type CreateClientTokenMutationVariables = Exact<{
  input: CreateClientTokenInput;
}>;


export type CreateClientTokenMutation = { createClientToken:
    | { __typename: 'ClientTokenCreated', token: string, scopes: Array<Scope>, expiresAt: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type CreateCollectionMutationVariables = Exact<{
  input: CreateCollectionInput;
}>;


export type CreateCollectionMutation = { createCollection:
    | { __typename: 'MediaCollectionSaved', collection: { id: string, name: string, mediaIds: Array<string>, createdAt: string } }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type CreateInfluencerMutationVariables = Exact<{
  input: CreateInfluencerInput;
}>;


export type CreateInfluencerMutation = { createInfluencer:
    | { __typename: 'Influencer', id: string, name: string, gender: Gender | null, ageRange: AgeRange | null, brandVoice: BrandVoice, language: string, prompt: string | null, status: InfluencerStatus, createdAt: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type CreateLayerMutationVariables = Exact<{
  input: CreateLayerInput;
}>;


export type CreateLayerMutation = { createLayer:
    | { __typename: 'ConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'Layer', id: string, kind: LayerKind, name: string, config: unknown, createdAt: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type CreateMediaUploadMutationVariables = Exact<{
  input: CreateMediaUploadInput;
}>;


export type CreateMediaUploadMutation = { createMediaUpload:
    | { __typename: 'MediaUploadCreated', upload: { id: string, url: string, expiresAt: string, sizeBytes: number } }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type CreateProjectMutationVariables = Exact<{
  input: CreateProjectInput;
}>;


export type CreateProjectMutation = { createProject:
    | { __typename: 'Project', id: string, name: string, appName: string | null, appDescription: string | null, tagline: string | null, brandVoice: BrandVoice, primaryLanguage: string, timezone: string, targetPlatforms: Array<Platform>, reviewPolicy: ReviewPolicy, status: ProjectStatus }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type CreateWebhookEndpointMutationVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


export type CreateWebhookEndpointMutation = { createWebhookEndpoint:
    | { __typename: 'ConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
    | { __typename: 'WebhookEndpointSecret', secret: string, endpoint: { id: string, url: string, events: Array<WebhookEvent>, projectId: string | null, status: WebhookEndpointStatus } }
   | null };

export type CreditsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CreditsQuery = { credits: { balance: number, available: number, held: number, autoHold: number, prices: Array<{ format: ContentFormat, credits: number }> }, ledgerEntries: { edges: Array<{ node: { transactionId: string, cause: CreditCause, account: LedgerAccount, amount: number, jobId: string | null, containerId: string | null, createdAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DeleteCollectionMutationVariables = Exact<{
  input: DeleteCollectionInput;
}>;


export type DeleteCollectionMutation = { deleteCollection:
    | { __typename: 'MediaCollectionDeleted', collectionId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type DeleteMediaMutationVariables = Exact<{
  input: DeleteMediaInput;
}>;


export type DeleteMediaMutation = { deleteMedia:
    | { __typename: 'MediaDeleted', mediaId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type DeleteWebhookEndpointMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type DeleteWebhookEndpointMutation = { deleteWebhookEndpoint:
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'WebhookEndpointDeleted', id: string }
   | null };

export type FinalizeMediaUploadMutationVariables = Exact<{
  input: FinalizeMediaUploadInput;
}>;


export type FinalizeMediaUploadMutation = { finalizeMediaUpload:
    | { __typename: 'MediaAdded', duplicate: boolean, media: { id: string, role: MediaRole, kind: MediaKind, mimeType: string, width: number | null, height: number | null, durationMs: number | null, sizeBytes: number, sha256: string, words: string | null, url: string, urlExpiresAt: string } }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type FreshLinkQueryVariables = Exact<{
  id: string | number;
}>;


export type FreshLinkQuery = { node:
    | { url: string, urlExpiresAt: string }
    | { url: string, urlExpiresAt: string }
    | Record<PropertyKey, never>
   | null };

export type GenerateContentMutationVariables = Exact<{
  input: GenerateContentInput;
}>;


export type GenerateContentMutation = { generateContent:
    | { __typename: 'BillingExhaustedError', required: number, available: number, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'BudgetExceededError', required: number, maxCredits: number, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ConflictError', candidates: Array<string>, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ContentJobAccepted', replayed: boolean, watchToken: string | null, warnings: Array<{ code: PlanWarningCode, message: string }>, job: { id: string, status: JobStatus }, containers: Array<{ id: string, status: ContainerStatus }> }
    | { __typename: 'IdempotencyConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'MissingAppDemoError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ModerationBlockedError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'PlanUnusableError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type HooksQueryVariables = Exact<{
  projectId: string | number;
  count?: number | null | undefined;
  seed?: number | null | undefined;
  language?: string | null | undefined;
  influencerId?: string | number | null | undefined;
}>;


export type HooksQuery = { hooks: { hooks: Array<string>, seed: number, language: string, brandVoice: BrandVoice, influencer: { id: string, name: string } | null } | null };

export type InfluencersQueryVariables = Exact<{
  projectId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InfluencersQuery = { influencers: { edges: Array<{ cursor: string, node: { id: string, name: string, gender: Gender | null, ageRange: AgeRange | null, brandVoice: BrandVoice, language: string, prompt: string | null, status: InfluencerStatus, createdAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type IngestGithubMutationVariables = Exact<{
  input: IngestGithubInput;
}>;


export type IngestGithubMutation = { ingestGithub:
    | { __typename: 'IdempotencyConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'IngestAccepted', replayed: boolean, job: { id: string, kind: JobKind, status: JobStatus, stage: Stage } }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type IngestWebsiteMutationVariables = Exact<{
  input: IngestWebsiteInput;
}>;


export type IngestWebsiteMutation = { ingestWebsite:
    | { __typename: 'IdempotencyConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'IngestAccepted', replayed: boolean, job: { id: string, kind: JobKind, status: JobStatus, stage: Stage } }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type JobHistoryQueryVariables = Exact<{
  id: string | number;
  after?: number | null | undefined;
  first?: number | null | undefined;
}>;


export type JobHistoryQuery = { job: { id: string, kind: JobKind, status: JobStatus, stage: Stage, progress: number, etaSeconds: number | null, startedAt: string, finishedAt: string | null, error: { code: FailureCode, message: string, stage: Stage } | null, containers: Array<{ id: string, variant: number, status: ContainerStatus, stage: Stage, startedAt: string | null, finishedAt: string | null, lastError: { code: FailureCode, message: string, stage: Stage } | null }>, events: Array<{ seq: number, type: JobEventType, at: string, status: JobStatus, stage: Stage, progress: number, containerId: string | null, containerStatus: ContainerStatus | null, containerStage: Stage | null }> } | null };

export type JobProgressSubscriptionVariables = Exact<{
  jobId: string | number;
  after?: number | null | undefined;
}>;


export type JobProgressSubscription = { jobProgress: { seq: number, type: JobEventType, status: JobStatus, stage: Stage, progress: number, etaSeconds: number | null, at: string, containerId: string | null, containerStatus: ContainerStatus | null, containerStage: Stage | null, containerProgress: number | null } };

export type JobQueryVariables = Exact<{
  id: string | number;
}>;


export type JobQuery = { job: { id: string, status: JobStatus, stage: Stage, progress: number, etaSeconds: number | null, startedAt: string, finishedAt: string | null, error: { code: FailureCode, message: string, stage: Stage } | null, containers: Array<{ id: string, status: ContainerStatus, stage: Stage, progress: number, format: ContentFormat | null, title: string | null, hook: string | null, caption: string | null, hashtags: Array<string>, firstComment: string | null, photosZipUrl: string | null, credits: number, startedAt: string | null, finishedAt: string | null, lastError: { code: FailureCode, message: string, stage: Stage } | null, assets: Array<{ id: string, kind: AssetKind, ordinal: number, width: number | null, height: number | null, durationMs: number | null, mimeType: string, sizeBytes: number, sha256: string, url: string, urlExpiresAt: string }> }> } | null };

export type JobsQueryVariables = Exact<{
  projectId: string | number;
  status?: Array<JobStatus> | JobStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type JobsQuery = { jobs: { edges: Array<{ cursor: string, node: { id: string, kind: JobKind, status: JobStatus, stage: Stage, progress: number, startedAt: string, finishedAt: string | null, error: { code: FailureCode, message: string, stage: Stage } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type LayersQueryVariables = Exact<{
  projectId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  kind?: LayerKind | null | undefined;
}>;


export type LayersQuery = { layers: { edges: Array<{ cursor: string, node: { id: string, kind: LayerKind, name: string, config: unknown, createdAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type MarkPostPublishedMutationVariables = Exact<{
  input: MarkPostPublishedInput;
}>;


export type MarkPostPublishedMutation = { markPostPublished:
    | { __typename: 'ConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ScheduledPostChanged', scheduledPost: { id: string, scheduledFor: string, mode: PublishMode | null, status: PublicationStatus, publisher: string | null, url: string | null, publishedAt: string | null, captionOverride: string | null, firstCommentOverride: string | null, error: { code: PublishFault, message: string } | null, socialAccount: { id: string, platform: Platform, handle: string } | null, container: { id: string } } }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type MediaQueryVariables = Exact<{
  projectId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  role?: MediaRole | null | undefined;
}>;


export type MediaQuery = { media: { edges: Array<{ cursor: string, node: { id: string, role: MediaRole, kind: MediaKind, mimeType: string, width: number | null, height: number | null, durationMs: number | null, sizeBytes: number, sha256: string, words: string | null, url: string, urlExpiresAt: string, warnings: Array<{ code: MediaWarningCode, message: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PlanContentMutationVariables = Exact<{
  input: PlanContentInput;
}>;


export type PlanContentMutation = { planContent:
    | { __typename: 'ContentPlan', id: string | null, expiresAt: string | null, language: string, brandVoice: BrandVoice, platforms: Array<Platform>, price: number, predictedSeconds: number, layer: { id: string, name: string } | null, influencer: { id: string, name: string } | null, posts: Array<{ ordinal: number, format: ContentFormat, seed: number, durationMs: number, price: number, predictedSeconds: number, hook: string | null, caption: string, hashtags: Array<string>, decision: { chosen: ContentFormat, candidates: Array<{ format: ContentFormat, feasible: boolean, score: number, reasons: Array<string> }> } | null, writer: { kind: WriterKind, model: string | null, tokens: number | null, costUsd: number | null, fallback: WriterFallback | null } | null, shots: Array<{ startMs: number, durationMs: number, kind: ShotKind, transition: string, texts: Array<string>, media: { id: string } | null, insets: Array<{ id: string }> | null }>, texts: Array<{ text: string, startMs: number, durationMs: number, size: number }> }>, warnings: Array<{ code: PlanWarningCode, message: string, text: string | null, mediaId: string | null }>, blocking: Array<
        | { __typename: 'AccountNotWiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string }
        | { __typename: 'ApprovalRequiredError', code: ErrorCode, message: string }
        | { __typename: 'BillingExhaustedError', code: ErrorCode, message: string }
        | { __typename: 'BudgetExceededError', code: ErrorCode, message: string }
        | { __typename: 'ConflictError', code: ErrorCode, message: string }
        | { __typename: 'ContentRejectedError', code: ErrorCode, message: string }
        | { __typename: 'IdempotencyConflictError', code: ErrorCode, message: string }
        | { __typename: 'InfluencerNotWiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string }
        | { __typename: 'InfluencerRequiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string }
        | { __typename: 'MissingAppDemoError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string }
        | { __typename: 'MissingAppDescriptionError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string }
        | { __typename: 'ModerationBlockedError', code: ErrorCode, message: string }
        | { __typename: 'NoContentLayerWiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string }
        | { __typename: 'NotFoundError', code: ErrorCode, message: string }
        | { __typename: 'NotRetryableError', code: ErrorCode, message: string }
        | { __typename: 'NotVerifiableError', code: ErrorCode, message: string }
        | { __typename: 'PlanUnusableError', code: ErrorCode, message: string }
        | { __typename: 'ValidationError', code: ErrorCode, message: string }
      > }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type ProjectQueryVariables = Exact<{
  id: string | number;
}>;


export type ProjectQuery = { project: { id: string, name: string, customerExternalId: string | null, appName: string | null, appDescription: string | null, tagline: string | null, brandVoice: BrandVoice, targetGender: TargetGender | null, primaryLanguage: string, timezone: string, targetPlatforms: Array<Platform>, reviewPolicy: ReviewPolicy, reviewFirstN: number | null, requiresApproval: boolean, metadata: unknown, status: ProjectStatus, createdAt: string, brandStyle: { accent: string | null, background: string | null, style: PostStyle | null } | null } | null };

export type ProjectsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProjectsQuery = { projects: { edges: Array<{ node: { id: string, name: string, appDescription: string | null, influencers: { edges: Array<{ node: { id: string, name: string } }> }, appDemos: { edges: Array<{ node: { id: string } }> } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PublishKitQueryVariables = Exact<{
  containerId: string | number;
  platform: Platform;
}>;


export type PublishKitQuery = { publishKit: { containerId: string, platform: Platform, title: string | null, caption: string, firstComment: string | null, isAiGenerated: boolean, aiLabel: string, credits: string, notes: Array<string>, zipUrl: string, pageUrl: string, urlExpiresAt: string, video: { url: string, mimeType: string } | null, photos: Array<{ url: string, mimeType: string }>, cover: { url: string } | null, sound: { name: string | null, author: string | null, licence: string | null, advice: string } } | null };

export type RecordPostMetricsMutationVariables = Exact<{
  input: RecordPostMetricsInput;
}>;


export type RecordPostMetricsMutation = { recordPostMetrics:
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'PostMetricsRecorded', metrics: { views: number, likes: number, comments: number, shares: number, saves: number, watchSeconds: number | null, recordedAt: string }, container: { id: string } }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type RejectContainerMutationVariables = Exact<{
  input: RejectContainerInput;
}>;


export type RejectContainerMutation = { rejectContainer:
    | { __typename: 'ConflictError', approvalStatus: ApprovalStatus | null, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ContainerReviewed', container: { id: string, approval: { status: ApprovalStatus, decidedAt: string | null, decidedBy: string | null, reason: string | null } } }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type ReplayWebhookDeliveryMutationVariables = Exact<{
  input: ReplayWebhookDeliveryInput;
}>;


export type ReplayWebhookDeliveryMutation = { replayWebhookDelivery:
    | { __typename: 'ConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
    | { __typename: 'WebhookDeliverySent', delivery: { id: string, number: number | null, replayOf: string | null, type: WebhookEvent, jobId: string | null, seq: number | null, status: WebhookDeliveryStatus, nextTryAt: string | null, createdAt: string, tries: Array<{ at: string, status: number | null, error: string | null, response: string | null }> } }
   | null };

export type ReplayWebhookEventsMutationVariables = Exact<{
  input: ReplayWebhookEventsInput;
}>;


export type ReplayWebhookEventsMutation = { replayWebhookEvents:
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
    | { __typename: 'WebhookEventsReplayed', count: number }
   | null };

export type ReschedulePostMutationVariables = Exact<{
  input: ReschedulePostInput;
}>;


export type ReschedulePostMutation = { reschedulePost:
    | { __typename: 'ConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ScheduledPostChanged', scheduledPost: { id: string, scheduledFor: string, mode: PublishMode | null, status: PublicationStatus, publisher: string | null, url: string | null, publishedAt: string | null, captionOverride: string | null, firstCommentOverride: string | null, error: { code: PublishFault, message: string } | null, socialAccount: { id: string, platform: Platform, handle: string } | null, container: { id: string } } }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type RetryJobMutationVariables = Exact<{
  input: RetryJobInput;
}>;


export type RetryJobMutation = { retryJob:
    | { __typename: 'BillingExhaustedError', required: number, available: number, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ContentJobAccepted', replayed: boolean, watchToken: string | null, warnings: Array<{ code: PlanWarningCode, message: string }>, job: { id: string, status: JobStatus }, containers: Array<{ id: string, status: ContainerStatus }> }
    | { __typename: 'IdempotencyConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ModerationBlockedError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotRetryableError', reason: NotRetryableReason, jobId: string | null, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type ReviseContainerMutationVariables = Exact<{
  input: ReviseContainerInput;
}>;


export type ReviseContainerMutation = { reviseContainer:
    | { __typename: 'BillingExhaustedError', required: number, available: number, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ContentJobAccepted', replayed: boolean, watchToken: string | null, warnings: Array<{ code: PlanWarningCode, message: string }>, job: { id: string, status: JobStatus }, containers: Array<{ id: string, status: ContainerStatus }> }
    | { __typename: 'IdempotencyConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ModerationBlockedError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { revokeApiKey:
    | { __typename: 'ApiKey', id: string, name: string, revokedAt: string | null }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string }
   | null };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret:
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
    | { __typename: 'WebhookEndpointSecret', secret: string, endpoint: { id: string, url: string, status: WebhookEndpointStatus } }
   | null };

export type ScheduleContainerMutationVariables = Exact<{
  input: ScheduleContainerInput;
}>;


export type ScheduleContainerMutation = { scheduleContainer:
    | { __typename: 'ApprovalRequiredError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ContainerScheduled', scheduledPosts: Array<{ id: string, scheduledFor: string, captionOverride: string | null, socialAccount: { id: string, platform: Platform, handle: string } | null }> }
    | { __typename: 'ContentRejectedError', reason: string | null, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type ScheduleQueryVariables = Exact<{
  projectId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ScheduleQuery = { schedule: { edges: Array<{ cursor: string, node: { id: string, scheduledFor: string, mode: PublishMode | null, status: PublicationStatus, publisher: string | null, url: string | null, publishedAt: string | null, captionOverride: string | null, firstCommentOverride: string | null, error: { code: PublishFault, message: string } | null, socialAccount: { id: string, platform: Platform, handle: string } | null, container: { id: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SlideshowBuildMutationVariables = Exact<{
  input: SlideshowBuildInput;
}>;


export type SlideshowBuildMutation = { slideshowBuild:
    | { __typename: 'AccountNotWiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'BillingExhaustedError', required: number, available: number, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ContentJobAccepted', replayed: boolean, watchToken: string | null, warnings: Array<{ code: PlanWarningCode, message: string }>, job: { id: string, status: JobStatus }, containers: Array<{ id: string, status: ContainerStatus }> }
    | { __typename: 'IdempotencyConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'InfluencerNotWiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'MissingAppDescriptionError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ModerationBlockedError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NoContentLayerWiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type SocialAccountsQueryVariables = Exact<{
  projectId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SocialAccountsQuery = { socialAccounts: { edges: Array<{ node: { id: string, platform: Platform, handle: string, status: SocialAccountStatus, wiring: { complete: boolean, problem: PreconditionCode | null, remedy: string | null, influencer: { id: string, name: string } | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SourcePostsQueryVariables = Exact<{
  projectId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SourcePostsQuery = { sourcePosts: { edges: Array<{ cursor: string, node: { id: string, kind: SourcePostKind, caption: string | null, createdAt: string, slides: Array<{ text: string }>, media: { id: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type TestWebhookEndpointMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type TestWebhookEndpointMutation = { testWebhookEndpoint:
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
    | { __typename: 'WebhookDeliverySent', delivery: { id: string, number: number | null, replayOf: string | null, type: WebhookEvent, jobId: string | null, seq: number | null, status: WebhookDeliveryStatus, nextTryAt: string | null, createdAt: string, tries: Array<{ at: string, status: number | null, error: string | null, response: string | null }> } }
   | null };

export type UgcRemixMutationVariables = Exact<{
  input: UgcRemixInput;
}>;


export type UgcRemixMutation = { ugcRemix:
    | { __typename: 'AccountNotWiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'BillingExhaustedError', required: number, available: number, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ContentJobAccepted', replayed: boolean, watchToken: string | null, warnings: Array<{ code: PlanWarningCode, message: string }>, job: { id: string, status: JobStatus }, containers: Array<{ id: string, status: ContainerStatus }> }
    | { __typename: 'IdempotencyConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'InfluencerNotWiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'InfluencerRequiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'MissingAppDemoError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ModerationBlockedError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NoContentLayerWiredError', detailCode: PreconditionCode, remedy: string, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type UpdateCollectionMutationVariables = Exact<{
  input: UpdateCollectionInput;
}>;


export type UpdateCollectionMutation = { updateCollection:
    | { __typename: 'MediaCollectionSaved', collection: { id: string, name: string, mediaIds: Array<string>, createdAt: string } }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type UpdateInfluencerMutationVariables = Exact<{
  input: UpdateInfluencerInput;
}>;


export type UpdateInfluencerMutation = { updateInfluencer:
    | { __typename: 'Influencer', id: string, name: string, gender: Gender | null, ageRange: AgeRange | null, brandVoice: BrandVoice, language: string, prompt: string | null, status: InfluencerStatus, createdAt: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type UpdateLayerMutationVariables = Exact<{
  input: UpdateLayerInput;
}>;


export type UpdateLayerMutation = { updateLayer:
    | { __typename: 'ConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'Layer', id: string, kind: LayerKind, name: string, config: unknown, createdAt: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type UpdateMediaMutationVariables = Exact<{
  input: UpdateMediaInput;
}>;


export type UpdateMediaMutation = { updateMedia:
    | { __typename: 'MediaUpdated', media: { id: string, role: MediaRole, kind: MediaKind, mimeType: string, width: number | null, height: number | null, durationMs: number | null, sizeBytes: number, sha256: string, words: string | null, url: string, urlExpiresAt: string, warnings: Array<{ code: MediaWarningCode, message: string }> } }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type UpdateProjectMutationVariables = Exact<{
  input: UpdateProjectInput;
}>;


export type UpdateProjectMutation = { updateProject:
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'Project', id: string, name: string, appName: string | null, appDescription: string | null, brandVoice: BrandVoice, reviewPolicy: ReviewPolicy, reviewFirstN: number | null, influencers: { edges: Array<{ node: { id: string, name: string, status: InfluencerStatus } }> } }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
   | null };

export type UpdateWebhookEndpointMutationVariables = Exact<{
  input: UpdateWebhookEndpointInput;
}>;


export type UpdateWebhookEndpointMutation = { updateWebhookEndpoint:
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
    | { __typename: 'WebhookEndpointSaved', endpoint: { id: string, url: string, events: Array<WebhookEvent>, status: WebhookEndpointStatus } }
   | null };

export type VerificationQueryVariables = Exact<{
  jobId: string | number;
}>;


export type VerificationQuery = { job: { id: string, status: JobStatus, error: { code: FailureCode, message: string, stage: Stage } | null, verification: { containerId: string, same: boolean, madeWith: string | null, renderedWith: string, firstDifference: { part: VerifiedPart, ordinal: number, frame: number | null, seconds: number | null } | null, digests: Array<{ kind: AssetKind, ordinal: number, delivered: string, stored: string | null, rendered: string | null }> } | null } | null };

export type VerifyRenderMutationVariables = Exact<{
  input: VerifyRenderInput;
}>;


export type VerifyRenderMutation = { verifyRender:
    | { __typename: 'IdempotencyConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotVerifiableError', reason: NotVerifiableReason, code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string }> }
    | { __typename: 'VerificationAccepted', replayed: boolean, job: { id: string, status: JobStatus } }
   | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { keyId: string, test: boolean, tier: Tier, scopes: Array<Scope>, organisation: { id: string, name: string }, credits: { balance: number, available: number, held: number } } };

export type WebhookDeliveriesQueryVariables = Exact<{
  endpointId: string | number;
  status?: WebhookDeliveryStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookDeliveries: { edges: Array<{ cursor: string, node: { id: string, number: number | null, replayOf: string | null, type: WebhookEvent, jobId: string | null, seq: number | null, status: WebhookDeliveryStatus, nextTryAt: string | null, createdAt: string, tries: Array<{ at: string, status: number | null, error: string | null, response: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type WebhookEndpointQueryVariables = Exact<{
  endpointId: string | number;
}>;


export type WebhookEndpointQuery = { webhookEndpoint: { id: string, url: string, events: Array<WebhookEvent>, projectId: string | null, description: string | null, status: WebhookEndpointStatus, failures: number, lastNumber: number, createdAt: string } | null };

export type WebhookEndpointsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WebhookEndpointsQuery = { webhookEndpoints: { edges: Array<{ cursor: string, node: { id: string, url: string, events: Array<WebhookEvent>, projectId: string | null, description: string | null, status: WebhookEndpointStatus, failures: number, lastNumber: number, createdAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WebhookEventsQueryVariables = Exact<{
  endpointId: string | number;
  after?: number | null | undefined;
  first?: number | null | undefined;
}>;


export type WebhookEventsQuery = { webhookEvents: { events: Array<unknown>, lastNumber: number } | null };

export type WireSocialAccountMutationVariables = Exact<{
  input: WireSocialAccountInput;
}>;


export type WireSocialAccountMutation = { wireSocialAccount:
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'Wiring', complete: boolean, step: WiringStep, problem: PreconditionCode | null, remedy: string | null, distributionLayer: { id: string } | null, contentLayer: { id: string } | null, influencer: { id: string, name: string } | null }
   | null };


export const AddMediaFromUrlDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddMediaFromUrl"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddMediaFromUrlInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addMediaFromUrl"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaAdded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicate"}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"urlExpiresAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<AddMediaFromUrlMutation, AddMediaFromUrlMutationVariables>;
export const AddSourcePostDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddSourcePost"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddSourcePostInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addSourcePost"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourcePostAdded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sourcePost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"slides"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<AddSourcePostMutation, AddSourcePostMutationVariables>;
export const ApiKeysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"env"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ApiKeysQuery, ApiKeysQueryVariables>;
export const ApproveContainerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveContainer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveContainerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveContainer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContainerReviewed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"container"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvalStatus"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<ApproveContainerMutation, ApproveContainerMutationVariables>;
export const AuditLogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"act"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"subject"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"act"},"value":{"kind":"Variable","name":{"kind":"Name","value":"act"}}},{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"subject"},"value":{"kind":"Variable","name":{"kind":"Name","value":"subject"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"byToken"}},{"kind":"Field","name":{"kind":"Name","value":"door"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AuditLogQuery, AuditLogQueryVariables>;
export const CancelJobDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelJob"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelJobInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CancelJobAnswer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<CancelJobMutation, CancelJobMutationVariables>;
export const CancelScheduledPostDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelScheduledPost"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelScheduledPostInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelScheduledPost"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduledPostChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduledPost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"socialAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"platform"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}},{"kind":"Field","name":{"kind":"Name","value":"container"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captionOverride"}},{"kind":"Field","name":{"kind":"Name","value":"firstCommentOverride"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<CancelScheduledPostMutation, CancelScheduledPostMutationVariables>;
export const CollectionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Collections"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collections"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaIds"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<CollectionsQuery, CollectionsQueryVariables>;
export const ConnectSocialAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConnectSocialAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConnectSocialAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connectSocialAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SocialAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"platform"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"wiring"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"influencer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<ConnectSocialAccountMutation, ConnectSocialAccountMutationVariables>;
export const ContainerUpdatedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ContainerUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"containerUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"container"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"approvalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"format"}}]}}]}}]}}]} as unknown as DocumentNode<ContainerUpdatedSubscription, ContainerUpdatedSubscriptionVariables>;
export const ContainerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Container"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"container"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"approvalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"hook"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"hashtags"}},{"kind":"Field","name":{"kind":"Name","value":"firstComment"}},{"kind":"Field","name":{"kind":"Name","value":"photosZipUrl"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"urlExpiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<ContainerQuery, ContainerQueryVariables>;
export const ContainersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Containers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContainerFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"containers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"approvalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"hook"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"influencer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ContainersQuery, ContainersQueryVariables>;
export const CreateApiKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateApiKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKeyCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"env"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const CreateClientTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateClientToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateClientTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createClientToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClientTokenCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<CreateClientTokenMutation, CreateClientTokenMutationVariables>;
export const CreateCollectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCollection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCollectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCollection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaCollectionSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaIds"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<CreateCollectionMutation, CreateCollectionMutationVariables>;
export const CreateInfluencerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateInfluencer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateInfluencerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createInfluencer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Influencer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"ageRange"}},{"kind":"Field","name":{"kind":"Name","value":"brandVoice"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<CreateInfluencerMutation, CreateInfluencerMutationVariables>;
export const CreateLayerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateLayer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateLayerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createLayer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Layer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"config"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<CreateLayerMutation, CreateLayerMutationVariables>;
export const CreateMediaUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateMediaUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateMediaUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createMediaUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaUploadCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upload"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<CreateMediaUploadMutation, CreateMediaUploadMutationVariables>;
export const CreateProjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateProject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateProjectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createProject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"appName"}},{"kind":"Field","name":{"kind":"Name","value":"appDescription"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"brandVoice"}},{"kind":"Field","name":{"kind":"Name","value":"primaryLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"targetPlatforms"}},{"kind":"Field","name":{"kind":"Name","value":"reviewPolicy"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<CreateProjectMutation, CreateProjectMutationVariables>;
export const CreateWebhookEndpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateWebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateWebhookEndpointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createWebhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEndpointSecret"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"endpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<CreateWebhookEndpointMutation, CreateWebhookEndpointMutationVariables>;
export const CreditsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Credits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"credits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"balance"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"autoHold"}},{"kind":"Field","name":{"kind":"Name","value":"prices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ledgerEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transactionId"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"containerId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<CreditsQuery, CreditsQueryVariables>;
export const DeleteCollectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteCollection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteCollectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteCollection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaCollectionDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collectionId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteCollectionMutation, DeleteCollectionMutationVariables>;
export const DeleteMediaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteMedia"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteMediaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteMedia"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mediaId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteMediaMutation, DeleteMediaMutationVariables>;
export const DeleteWebhookEndpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteWebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEndpointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteWebhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEndpointDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteWebhookEndpointMutation, DeleteWebhookEndpointMutationVariables>;
export const FinalizeMediaUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinalizeMediaUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinalizeMediaUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finalizeMediaUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaAdded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicate"}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"urlExpiresAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<FinalizeMediaUploadMutation, FinalizeMediaUploadMutationVariables>;
export const FreshLinkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FreshLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Asset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"urlExpiresAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Media"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"urlExpiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<FreshLinkQuery, FreshLinkQueryVariables>;
export const GenerateContentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GenerateContent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateContentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generateContent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentJobAccepted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"watchToken"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"containers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidates"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetExceededError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"maxCredits"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingExhaustedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PreconditionError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"detailCode"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<GenerateContentMutation, GenerateContentMutationVariables>;
export const HooksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Hooks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"count"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seed"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"influencerId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hooks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"count"},"value":{"kind":"Variable","name":{"kind":"Name","value":"count"}}},{"kind":"Argument","name":{"kind":"Name","value":"seed"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seed"}}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}},{"kind":"Argument","name":{"kind":"Name","value":"influencerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"influencerId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hooks"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"brandVoice"}},{"kind":"Field","name":{"kind":"Name","value":"influencer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<HooksQuery, HooksQueryVariables>;
export const InfluencersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Influencers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"influencers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"ageRange"}},{"kind":"Field","name":{"kind":"Name","value":"brandVoice"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<InfluencersQuery, InfluencersQueryVariables>;
export const IngestGithubDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IngestGithub"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IngestGithubInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ingestGithub"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IngestAccepted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<IngestGithubMutation, IngestGithubMutationVariables>;
export const IngestWebsiteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IngestWebsite"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IngestWebsiteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ingestWebsite"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IngestAccepted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<IngestWebsiteMutation, IngestWebsiteMutationVariables>;
export const JobHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JobHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"0"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"1000"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"job"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"etaSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"containers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"variant"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"containerId"}},{"kind":"Field","name":{"kind":"Name","value":"containerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"containerStage"}}]}}]}}]}}]} as unknown as DocumentNode<JobHistoryQuery, JobHistoryQueryVariables>;
export const JobProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"JobProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"jobId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"etaSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"containerId"}},{"kind":"Field","name":{"kind":"Name","value":"containerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"containerStage"}},{"kind":"Field","name":{"kind":"Name","value":"containerProgress"}}]}}]}}]} as unknown as DocumentNode<JobProgressSubscription, JobProgressSubscriptionVariables>;
export const JobDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Job"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"job"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"etaSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"containers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"hook"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"hashtags"}},{"kind":"Field","name":{"kind":"Name","value":"firstComment"}},{"kind":"Field","name":{"kind":"Name","value":"photosZipUrl"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"urlExpiresAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<JobQuery, JobQueryVariables>;
export const JobsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Jobs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JobStatus"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<JobsQuery, JobsQueryVariables>;
export const LayersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Layers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LayerKind"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"layers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"config"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<LayersQuery, LayersQueryVariables>;
export const MarkPostPublishedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkPostPublished"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkPostPublishedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markPostPublished"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduledPostChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduledPost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"socialAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"platform"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}},{"kind":"Field","name":{"kind":"Name","value":"container"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captionOverride"}},{"kind":"Field","name":{"kind":"Name","value":"firstCommentOverride"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<MarkPostPublishedMutation, MarkPostPublishedMutationVariables>;
export const MediaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Media"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MediaRole"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"media"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"urlExpiresAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<MediaQuery, MediaQueryVariables>;
export const PlanContentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlanContent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanContentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planContent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentPlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"brandVoice"}},{"kind":"Field","name":{"kind":"Name","value":"platforms"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"predictedSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"layer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"influencer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"posts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"feasible"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"predictedSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"hook"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"hashtags"}},{"kind":"Field","name":{"kind":"Name","value":"writer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"costUsd"}},{"kind":"Field","name":{"kind":"Name","value":"fallback"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startMs"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"transition"}},{"kind":"Field","name":{"kind":"Name","value":"texts"}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"texts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"startMs"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"size"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"mediaId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blocking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PreconditionError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"detailCode"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlanContentMutation, PlanContentMutationVariables>;
export const ProjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Project"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"project"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customerExternalId"}},{"kind":"Field","name":{"kind":"Name","value":"appName"}},{"kind":"Field","name":{"kind":"Name","value":"appDescription"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"brandVoice"}},{"kind":"Field","name":{"kind":"Name","value":"brandStyle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"background"}},{"kind":"Field","name":{"kind":"Name","value":"style"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetGender"}},{"kind":"Field","name":{"kind":"Name","value":"primaryLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"targetPlatforms"}},{"kind":"Field","name":{"kind":"Name","value":"reviewPolicy"}},{"kind":"Field","name":{"kind":"Name","value":"reviewFirstN"}},{"kind":"Field","name":{"kind":"Name","value":"requiresApproval"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<ProjectQuery, ProjectQueryVariables>;
export const ProjectsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Projects"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"appDescription"}},{"kind":"Field","name":{"kind":"Name","value":"influencers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"appDemos"},"name":{"kind":"Name","value":"media"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"EnumValue","value":"APP_DEMO"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProjectsQuery, ProjectsQueryVariables>;
export const PublishKitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublishKit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"containerId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"platform"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Platform"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishKit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"containerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"containerId"}}},{"kind":"Argument","name":{"kind":"Name","value":"platform"},"value":{"kind":"Variable","name":{"kind":"Name","value":"platform"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"containerId"}},{"kind":"Field","name":{"kind":"Name","value":"platform"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"firstComment"}},{"kind":"Field","name":{"kind":"Name","value":"video"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"photos"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isAiGenerated"}},{"kind":"Field","name":{"kind":"Name","value":"aiLabel"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"zipUrl"}},{"kind":"Field","name":{"kind":"Name","value":"pageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"urlExpiresAt"}}]}}]}}]} as unknown as DocumentNode<PublishKitQuery, PublishKitQueryVariables>;
export const RecordPostMetricsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPostMetrics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPostMetricsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPostMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostMetricsRecorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"views"}},{"kind":"Field","name":{"kind":"Name","value":"likes"}},{"kind":"Field","name":{"kind":"Name","value":"comments"}},{"kind":"Field","name":{"kind":"Name","value":"shares"}},{"kind":"Field","name":{"kind":"Name","value":"saves"}},{"kind":"Field","name":{"kind":"Name","value":"watchSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"container"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<RecordPostMetricsMutation, RecordPostMetricsMutationVariables>;
export const RejectContainerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RejectContainer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RejectContainerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rejectContainer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContainerReviewed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"container"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvalStatus"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<RejectContainerMutation, RejectContainerMutationVariables>;
export const ReplayWebhookDeliveryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplayWebhookDelivery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplayWebhookDeliveryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayWebhookDelivery"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookDeliverySent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"replayOf"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"response"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextTryAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<ReplayWebhookDeliveryMutation, ReplayWebhookDeliveryMutationVariables>;
export const ReplayWebhookEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplayWebhookEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplayWebhookEventsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayWebhookEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEventsReplayed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<ReplayWebhookEventsMutation, ReplayWebhookEventsMutationVariables>;
export const ReschedulePostDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReschedulePost"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReschedulePostInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reschedulePost"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduledPostChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduledPost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"socialAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"platform"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}},{"kind":"Field","name":{"kind":"Name","value":"container"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captionOverride"}},{"kind":"Field","name":{"kind":"Name","value":"firstCommentOverride"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<ReschedulePostMutation, ReschedulePostMutationVariables>;
export const RetryJobDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryJob"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetryJobInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentJobAccepted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"watchToken"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"containers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotRetryableError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingExhaustedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<RetryJobMutation, RetryJobMutationVariables>;
export const ReviseContainerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviseContainer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviseContainerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviseContainer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentJobAccepted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"watchToken"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"containers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingExhaustedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<ReviseContainerMutation, ReviseContainerMutationVariables>;
export const RevokeApiKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeApiKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const RotateWebhookSecretDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateWebhookSecret"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEndpointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateWebhookSecret"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEndpointSecret"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"endpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const ScheduleContainerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScheduleContainer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduleContainerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduleContainer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContainerScheduled"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduledPosts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}},{"kind":"Field","name":{"kind":"Name","value":"captionOverride"}},{"kind":"Field","name":{"kind":"Name","value":"socialAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"platform"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentRejectedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<ScheduleContainerMutation, ScheduleContainerMutationVariables>;
export const ScheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Schedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"socialAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"platform"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}},{"kind":"Field","name":{"kind":"Name","value":"container"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captionOverride"}},{"kind":"Field","name":{"kind":"Name","value":"firstCommentOverride"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ScheduleQuery, ScheduleQueryVariables>;
export const SlideshowBuildDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SlideshowBuild"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SlideshowBuildInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slideshowBuild"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentJobAccepted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"watchToken"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"containers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingExhaustedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PreconditionError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"detailCode"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<SlideshowBuildMutation, SlideshowBuildMutationVariables>;
export const SocialAccountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SocialAccounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"socialAccounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"platform"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"wiring"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"influencer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SocialAccountsQuery, SocialAccountsQueryVariables>;
export const SourcePostsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SourcePosts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sourcePosts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"slides"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SourcePostsQuery, SourcePostsQueryVariables>;
export const TestWebhookEndpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestWebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEndpointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"testWebhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookDeliverySent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"replayOf"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"response"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextTryAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<TestWebhookEndpointMutation, TestWebhookEndpointMutationVariables>;
export const UgcRemixDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UgcRemix"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UgcRemixInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ugcRemix"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentJobAccepted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"watchToken"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"containers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingExhaustedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PreconditionError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"detailCode"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<UgcRemixMutation, UgcRemixMutationVariables>;
export const UpdateCollectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCollection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCollectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCollection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaCollectionSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaIds"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateCollectionMutation, UpdateCollectionMutationVariables>;
export const UpdateInfluencerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateInfluencer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateInfluencerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateInfluencer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Influencer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"ageRange"}},{"kind":"Field","name":{"kind":"Name","value":"brandVoice"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateInfluencerMutation, UpdateInfluencerMutationVariables>;
export const UpdateLayerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateLayer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateLayerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateLayer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Layer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"config"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateLayerMutation, UpdateLayerMutationVariables>;
export const UpdateMediaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateMedia"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateMediaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateMedia"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"urlExpiresAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateMediaMutation, UpdateMediaMutationVariables>;
export const UpdateProjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateProject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateProjectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateProject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"appName"}},{"kind":"Field","name":{"kind":"Name","value":"appDescription"}},{"kind":"Field","name":{"kind":"Name","value":"brandVoice"}},{"kind":"Field","name":{"kind":"Name","value":"reviewPolicy"}},{"kind":"Field","name":{"kind":"Name","value":"reviewFirstN"}},{"kind":"Field","name":{"kind":"Name","value":"influencers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpdateProjectMutation, UpdateProjectMutationVariables>;
export const UpdateWebhookEndpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateWebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateWebhookEndpointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateWebhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEndpointSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateWebhookEndpointMutation, UpdateWebhookEndpointMutationVariables>;
export const VerificationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Verification"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"job"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"jobId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"containerId"}},{"kind":"Field","name":{"kind":"Name","value":"same"}},{"kind":"Field","name":{"kind":"Name","value":"firstDifference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"frame"}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"digests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"stored"}},{"kind":"Field","name":{"kind":"Name","value":"rendered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"madeWith"}},{"kind":"Field","name":{"kind":"Name","value":"renderedWith"}}]}}]}}]}}]} as unknown as DocumentNode<VerificationQuery, VerificationQueryVariables>;
export const VerifyRenderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyRender"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyRenderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyRender"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VerificationAccepted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotVerifiableError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<VerifyRenderMutation, VerifyRenderMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"test"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"credits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"balance"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"held"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const WebhookDeliveriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookDeliveries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"endpointId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookDeliveryStatus"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookDeliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"endpointId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"endpointId"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"replayOf"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"tries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"response"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextTryAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const WebhookEndpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"endpointId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"endpointId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"endpointId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"failures"}},{"kind":"Field","name":{"kind":"Name","value":"lastNumber"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<WebhookEndpointQuery, WebhookEndpointQueryVariables>;
export const WebhookEndpointsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookEndpoints"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoints"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"failures"}},{"kind":"Field","name":{"kind":"Name","value":"lastNumber"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>;
export const WebhookEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"endpointId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"0"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"endpointId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"endpointId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"lastNumber"}}]}}]}}]} as unknown as DocumentNode<WebhookEventsQuery, WebhookEventsQueryVariables>;
export const WireSocialAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WireSocialAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WireSocialAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wireSocialAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Wiring"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"distributionLayer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contentLayer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"influencer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}}]} as unknown as DocumentNode<WireSocialAccountMutation, WireSocialAccountMutationVariables>;