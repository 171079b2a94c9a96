/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { TypedDocument } from '../../client/typed-document.ts';
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
  containerId: string;
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
  influencerId?: string | null | undefined;
  /** BCP-47 tag, such as `en` or `pt-BR`; the influencer's, else the project's, when absent. There are built-in words in English, Spanish, French, German, Portuguese, Italian, Dutch, Polish, Turkish, Russian, Japanese, Korean, Chinese, Arabic, Hindi, Indonesian, Vietnamese and Thai; in any other language a post has your own words alone. */
  language?: string | null | undefined;
  /** Up to 20 files of the media library to remix from. */
  referenceMediaIds?: Array<string> | null | undefined;
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

/** What is called off. */
export type CancelScheduledPostInput = {
  /** Such as `sp_…`. */
  scheduledPostId: string;
};

/** An account to connect. */
export type ConnectSocialAccountInput = {
  /** Its name there, with or without `@`: 1 to 100 letters, digits, dots, underscores, hyphens. */
  handle: string;
  /** Where the account is. */
  platform: Platform;
  /** The project, such as `prj_…`. */
  projectId: string;
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
  layerId?: string | null | undefined;
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
  jobIds?: Array<string> | null | undefined;
  /** Projects that it reaches, with all that they hold; up to 50. */
  projectIds?: Array<string> | null | undefined;
  /** What it may do; what the asking key lacks is FORBIDDEN_SCOPE, and named. */
  scopes: Array<Scope>;
};

/** A set of media to be made. */
export type CreateCollectionInput = {
  /** Up to 200 files of the project; none when absent. */
  mediaIds?: Array<string> | null | undefined;
  /** What it is called, up to 100 characters. */
  name: string;
  /** The project whose media it holds, such as `prj_…`. */
  projectId: string;
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
  projectId: string;
  /** Words about the looks, up to 2000 characters, kept with the persona for whoever draws it. The built-in artist draws from gender and a seed alone. */
  prompt?: string | null | undefined;
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
  projectId?: string | null | undefined;
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
  collectionId: string;
};

/** Which file to delete. */
export type DeleteMediaInput = {
  /** Such as `med_…`. */
  mediaId: string;
};

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
  collectionId?: string | null | undefined;
  /** Which slide is the poster and the thumbnail, from 0; the first when absent, and when there is no such slide, of which planContent warns. */
  coverIndex?: number | null | undefined;
  /** What to make; AUTO when absent. */
  format?: GenerateFormat | null | undefined;
  /** Your UUID for the first container; sending it again gives the first answer, for good. */
  id?: string | null | undefined;
  /** Up to 255 characters, one per logical request, kept for 24 hours: sending it again gives the first answer instead of a second job. The header `Idempotency-Key` does the same when the operation has one mutation. */
  idempotencyKey?: string | null | undefined;
  /** An object of your own, up to 8 KB, kept on the containers. */
  metadata?: unknown;
  /** What to make of it: a film, photos, or both, which is what slideshows are without it. Photos come first; PHOTOS alone needs a format with slides, and costs 20 credits. */
  outputs?: Array<PostOutput> | null | undefined;
  /** A plan of planContent, such as `pln_…`, to render exactly as it was shown, at its price, once. Nothing that the plan has settled may be given beside it. */
  planId?: string | null | undefined;
  /** The project to make content for, such as `prj_…`. */
  projectId: string;
  /** Which content layer to run through; needed when the project has several. */
  projectLayerId?: string | null | undefined;
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

/** What an ingredient of a post is. Kinds may be added. */
export type IngredientKind =
  /** Moving pictures, with their sound where they have any. */
  | 'CLIP'
  /** A still: a photo, a screenshot, a background, a person who reacts. */
  | 'PICTURE'
  /** The words of the post. */
  | 'TEXT'
  /** Music. */
  | 'TRACK'
  /** Speech. */
  | 'VOICE';

/** Where an ingredient of a post comes from. Sources may be added. */
export type IngredientSource =
  /** Drawn or synthesised by the program for this post. */
  | 'DRAWN'
  /** Written by a language model. */
  | 'LANGUAGE_MODEL'
  /** The built-in writer: your own words, and a library written by people. */
  | 'LIBRARY'
  /** Found by a photo search; licence, author and link are told. */
  | 'PHOTO_SEARCH'
  /** Made by an image model. */
  | 'PICTURE_MODEL'
  /** What comes with the program: tunes, reactions, and photographed places. */
  | 'POOL'
  /** A file of the project's media library; its rights are yours to know. */
  | 'UPLOAD';

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
  scheduledPostId: string;
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

/** What to remix from: the first that can be used of `assetIds`, `BriefInput.referenceMediaIds` and `sourcePostIds`, else of what the project has, else of a built-in pool. */
export type ReferencesInput = {
  /** Up to 20 files of the media library. */
  assetIds?: Array<string> | null | undefined;
  /** Up to 20 source posts. */
  sourcePostIds?: Array<string> | null | undefined;
};

/** Which post to reject, and why. */
export type RejectContainerInput = {
  /** Such as `cnt_…`. */
  containerId: string;
  /** Why, 1 to 1024 characters. Must be given. */
  reason?: string | null | undefined;
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

/** Which key to revoke. */
export type RevokeApiKeyInput = {
  /** Such as `key_…`. */
  keyId: string;
};

/** What a scene is for. Roles may be added. */
export type SceneRole =
  /** It says what to do; in a slideshow without screenshots also what the app is, above that. */
  | 'CALL'
  /** The app is seen; the call stands over its end. */
  | 'DEMO'
  /** It opens the post; a long hook has several, a page each. */
  | 'HOOK'
  /** It tells something. */
  | 'POINT'
  /** Somebody reacts; the hook stands over it. */
  | 'REACTION';

/** When a post is to go out, and where. */
export type ScheduleContainerInput = {
  /** A completed post, such as `cnt_…`. */
  containerId: string;
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
  socialAccountId: string;
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

/** A slide of your own: a text, a picture, or both. */
export type SlideInput = {
  /** The picture behind the text, of the media library, such as `med_…`; without a text it is shown whole. */
  mediaId?: string | null | undefined;
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
  collectionId?: string | null | undefined;
  /** Which slide is the poster and the thumbnail, from 0; the first when absent, and when there is no such slide, of which planContent warns. */
  coverIndex?: number | null | undefined;
  /** Text of the first slide, 1 to 2000 characters, verbatim with line breaks and emoji. Must be given. */
  hook?: string | null | undefined;
  /** Up to 255 characters, one per logical request, kept for 24 hours: sending it again gives the first answer instead of a second job. The header `Idempotency-Key` does the same when the operation has one mutation. */
  idempotencyKey?: string | null | undefined;
  /** Whose voice and language to use; wins over the wired influencer. */
  influencerId?: string | null | undefined;
  /** What to make of it: a film, photos, or both, which is what slideshows are without it. Photos come first; PHOTOS alone needs a format with slides, and costs 20 credits. */
  outputs?: Array<PostOutput> | null | undefined;
  /** The project to make content for, such as `prj_…`. */
  projectId: string;
  /** Your own slides after the hook, 1 to 10, in this order. No others are written, unless the hook promises more of a number. */
  slides?: Array<SlideInput> | null | undefined;
  /** A connected account. Its wiring gives the content layer, and the influencer unless one is named. */
  socialAccountId?: string | null | undefined;
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
  collectionId?: string | null | undefined;
  /** Which slide is the poster and the thumbnail, from 0; the first when absent, and when there is no such slide, of which planContent warns. */
  coverIndex?: number | null | undefined;
  /** Opening text on screen, 1 to 2000 characters, verbatim; none when absent. */
  hook?: string | null | undefined;
  /** Up to 255 characters, one per logical request, kept for 24 hours: sending it again gives the first answer instead of a second job. The header `Idempotency-Key` does the same when the operation has one mutation. */
  idempotencyKey?: string | null | undefined;
  /** Who is on camera; wins over the wired influencer. */
  influencerId?: string | null | undefined;
  /** The app-demo video; the project's oldest app demo when absent. */
  mediaId?: string | null | undefined;
  /** What to make of it: a film, photos, or both, which is what slideshows are without it. Photos come first; PHOTOS alone needs a format with slides, and costs 20 credits. */
  outputs?: Array<PostOutput> | null | undefined;
  /** The project to make content for, such as `prj_…`. */
  projectId: string;
  /** Seed of everything drawn, 0 or more; the same seed draws the same. */
  seed?: number | null | undefined;
  /** A connected account. Its wiring gives the content layer, and the influencer unless one is named. */
  socialAccountId?: string | null | undefined;
  /** How the words look, all through the post; what is absent is as the project's `brandStyle` has it, else drawn from the seed, for each post anew. */
  style?: PostStyleInput | null | undefined;
  /** A reaction template; drawn when absent. */
  templateId?: string | null | undefined;
  /** A music track; drawn when absent. */
  trackId?: string | null | undefined;
};

/** What is to be changed of a collection. */
export type UpdateCollectionInput = {
  /** Up to 200 files of the project to put in; one that is in stays. */
  addMediaIds?: Array<string> | null | undefined;
  /** Such as `col_…`. */
  collectionId: string;
  /** A new name, up to 100 characters; the old one stays when absent. */
  name?: string | null | undefined;
  /** Up to 200 files to take out; one that is not in does not matter. */
  removeMediaIds?: Array<string> | null | undefined;
};

/** What is to be changed of a file. */
export type UpdateMediaInput = {
  /** Such as `med_…`. */
  mediaId: string;
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
  projectId: string;
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

/** Which endpoint. */
export type WebhookEndpointInput = {
  /** Such as `whk_…`. */
  endpointId: string;
};

/** Whether an endpoint is sent what happens. What happens while it is paused waits. */
export type WebhookEndpointStatus =
  /** It is. */
  | 'ACTIVE'
  /** We paused it: its receiver answered 410, or failed 20 times in a row. */
  | 'AUTO_PAUSED'
  /** You paused it. */
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
  contentLayerId?: string | null | undefined;
  /** Who is to speak on it; one of the same project. */
  influencerId?: string | null | undefined;
  /** Such as `sac_…`. */
  socialAccountId: string;
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

/** What wrote the words of a post. */
export type WriterKind =
  /** The built-in writer, which needs no key and no network. */
  | 'EMBEDDED'
  /** The language model that this installation has configured. */
  | 'MODEL';

type Refused_AccountNotWiredError_Fragment = { detailCode: PreconditionCode, remedy: string, socialAccountId: string | null, code: ErrorCode, message: string, requestId: string };

type Refused_ApprovalRequiredError_Fragment = { code: ErrorCode, message: string, requestId: string };

type Refused_BillingExhaustedError_Fragment = { code: ErrorCode, message: string, requestId: string };

type Refused_BudgetExceededError_Fragment = { code: ErrorCode, message: string, requestId: string };

type Refused_ConflictError_Fragment = { code: ErrorCode, message: string, requestId: string };

type Refused_ContentRejectedError_Fragment = { code: ErrorCode, message: string, requestId: string };

type Refused_IdempotencyConflictError_Fragment = { code: ErrorCode, message: string, requestId: string };

type Refused_InfluencerNotWiredError_Fragment = { detailCode: PreconditionCode, remedy: string, socialAccountId: string | null, code: ErrorCode, message: string, requestId: string };

type Refused_InfluencerRequiredError_Fragment = { detailCode: PreconditionCode, remedy: string, socialAccountId: string | null, code: ErrorCode, message: string, requestId: string };

type Refused_MissingAppDemoError_Fragment = { detailCode: PreconditionCode, remedy: string, socialAccountId: string | null, code: ErrorCode, message: string, requestId: string };

type Refused_MissingAppDescriptionError_Fragment = { detailCode: PreconditionCode, remedy: string, socialAccountId: string | null, code: ErrorCode, message: string, requestId: string };

type Refused_ModerationBlockedError_Fragment = { code: ErrorCode, message: string, requestId: string };

type Refused_NoContentLayerWiredError_Fragment = { detailCode: PreconditionCode, remedy: string, socialAccountId: string | null, code: ErrorCode, message: string, requestId: string };

type Refused_NotFoundError_Fragment = { code: ErrorCode, message: string, requestId: string };

type Refused_NotRetryableError_Fragment = { code: ErrorCode, message: string, requestId: string };

type Refused_NotVerifiableError_Fragment = { code: ErrorCode, message: string, requestId: string };

type Refused_PlanUnusableError_Fragment = { code: ErrorCode, message: string, requestId: string };

type Refused_ValidationError_Fragment = { code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> };

export type RefusedFragment =
  | Refused_AccountNotWiredError_Fragment
  | Refused_ApprovalRequiredError_Fragment
  | Refused_BillingExhaustedError_Fragment
  | Refused_BudgetExceededError_Fragment
  | Refused_ConflictError_Fragment
  | Refused_ContentRejectedError_Fragment
  | Refused_IdempotencyConflictError_Fragment
  | Refused_InfluencerNotWiredError_Fragment
  | Refused_InfluencerRequiredError_Fragment
  | Refused_MissingAppDemoError_Fragment
  | Refused_MissingAppDescriptionError_Fragment
  | Refused_ModerationBlockedError_Fragment
  | Refused_NoContentLayerWiredError_Fragment
  | Refused_NotFoundError_Fragment
  | Refused_NotRetryableError_Fragment
  | Refused_NotVerifiableError_Fragment
  | Refused_PlanUnusableError_Fragment
  | Refused_ValidationError_Fragment
;

export type PictureFragment = { id: string, kind: AssetKind, ordinal: number, width: number | null, height: number | null, url: string };

export type FileFragment = { id: string, role: MediaRole, kind: MediaKind, width: number | null, height: number | null, durationMs: number | null, sizeBytes: number, words: string | null, url: string, warnings: Array<{ code: MediaWarningCode, message: string }> };

export type VerdictFragment = { same: boolean, madeWith: string | null, renderedWith: string, firstDifference: { part: VerifiedPart, ordinal: number, frame: number | null, seconds: number | null } | null, digests: Array<{ kind: AssetKind, ordinal: number, delivered: string, stored: string | null, rendered: string | null }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { viewer: { keyId: string, test: boolean, tier: Tier, scopes: Array<Scope>, organisation: { name: string } }, projects: { edges: Array<{ node: { id: string, name: string } }> } };

export type WalletQueryVariables = Exact<{ [key: string]: never; }>;


export type WalletQuery = { credits: { available: number, prices: Array<{ format: ContentFormat, credits: number }> } };

export type ProjectSetupQueryVariables = Exact<{
  id: string;
}>;


export type ProjectSetupQuery = { project: { id: string, name: string, appName: string | null, appDescription: string | null, tagline: string | null, brandVoice: BrandVoice, primaryLanguage: string, targetPlatforms: Array<Platform>, reviewPolicy: ReviewPolicy, reviewFirstN: number | null, influencers: { edges: Array<{ node: { id: string, name: string, status: InfluencerStatus, language: string, brandVoice: BrandVoice } }> }, socialAccounts: { edges: Array<{ node: { id: string, platform: Platform, handle: string, status: SocialAccountStatus, wiring: { complete: boolean, step: WiringStep, remedy: string | null, distributionLayer: { id: string, name: string } | null, contentLayer: { id: string, name: string } | null, influencer: { id: string, name: string } | null } } }> }, layers: { edges: Array<{ node: { id: string, kind: LayerKind, name: string } }> } } | null };

export type PlanMutationVariables = Exact<{
  input: PlanContentInput;
}>;


export type PlanMutation = { planContent:
    | { __typename: 'ContentPlan', id: string | null, language: string, price: number, predictedSeconds: number, influencer: { name: string } | null, warnings: Array<{ code: PlanWarningCode, message: string }>, blocking: Array<
        | { __typename: 'AccountNotWiredError', detailCode: PreconditionCode, remedy: string, socialAccountId: string | null, code: ErrorCode, message: string, requestId: string }
        | { __typename: 'ApprovalRequiredError', code: ErrorCode, message: string, requestId: string }
        | { __typename: 'BillingExhaustedError', code: ErrorCode, message: string, requestId: string }
        | { __typename: 'BudgetExceededError', code: ErrorCode, message: string, requestId: string }
        | { __typename: 'ConflictError', code: ErrorCode, message: string, requestId: string }
        | { __typename: 'ContentRejectedError', code: ErrorCode, message: string, requestId: string }
        | { __typename: 'IdempotencyConflictError', code: ErrorCode, message: string, requestId: string }
        | { __typename: 'InfluencerNotWiredError', detailCode: PreconditionCode, remedy: string, socialAccountId: string | null, code: ErrorCode, message: string, requestId: string }
        | { __typename: 'InfluencerRequiredError', detailCode: PreconditionCode, remedy: string, socialAccountId: string | null, code: ErrorCode, message: string, requestId: string }
        | { __typename: 'MissingAppDemoError', detailCode: PreconditionCode, remedy: string, socialAccountId: string | null, code: ErrorCode, message: string, requestId: string }
        | { __typename: 'MissingAppDescriptionError', detailCode: PreconditionCode, remedy: string, socialAccountId: string | null, code: ErrorCode, message: string, requestId: string }
        | { __typename: 'ModerationBlockedError', code: ErrorCode, message: string, requestId: string }
        | { __typename: 'NoContentLayerWiredError', detailCode: PreconditionCode, remedy: string, socialAccountId: string | null, code: ErrorCode, message: string, requestId: string }
        | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
        | { __typename: 'NotRetryableError', code: ErrorCode, message: string, requestId: string }
        | { __typename: 'NotVerifiableError', code: ErrorCode, message: string, requestId: string }
        | { __typename: 'PlanUnusableError', code: ErrorCode, message: string, requestId: string }
        | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
      >, posts: Array<{ ordinal: number, format: ContentFormat, aspectRatio: AspectRatio, durationMs: number, price: number, caption: string, hashtags: Array<string>, decision: { candidates: Array<{ format: ContentFormat, feasible: boolean, reasons: Array<string> }> } | null, scenes: Array<{ index: number, role: SceneRole, text: string | null, startMs: number, endMs: number, media: { id: string, kind: MediaKind, words: string | null, url: string } | null }> }> }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type SaveProjectMutationVariables = Exact<{
  input: UpdateProjectInput;
}>;


export type SaveProjectMutation = { updateProject:
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'Project' }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type MakeProjectMutationVariables = Exact<{
  input: CreateProjectInput;
}>;


export type MakeProjectMutation = { createProject:
    | { __typename: 'Project', id: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type JobsQueryVariables = Exact<{
  projectId: string;
  status?: Array<JobStatus> | JobStatus | null | undefined;
}>;


export type JobsQuery = { jobs: { edges: Array<{ node: { id: string, kind: JobKind, status: JobStatus, startedAt: string, finishedAt: string | null, verification: { same: boolean, container: { hook: string | null, title: string | null } | null } | null, containers: Array<{ id: string, hook: string | null, title: string | null, format: ContentFormat | null }> } }> } | null };

export type WatchedJobQueryVariables = Exact<{
  id: string;
}>;


export type WatchedJobQuery = { job: { id: string, kind: JobKind, status: JobStatus, startedAt: string, finishedAt: string | null, verification: { same: boolean, madeWith: string | null, renderedWith: string, container: { id: string, hook: string | null, title: string | null } | null, firstDifference: { part: VerifiedPart, ordinal: number, frame: number | null, seconds: number | null } | null, digests: Array<{ kind: AssetKind, ordinal: number, delivered: string, stored: string | null, rendered: string | null }> } | null, error: { code: FailureCode, message: string } | null, retry: { id: string } | null, containers: Array<{ id: string, status: ContainerStatus, hook: string | null, title: string | null, format: ContentFormat | null, lastError: { code: FailureCode, message: string } | null, poster: { id: string, kind: AssetKind, ordinal: number, width: number | null, height: number | null, url: string } | null, preview: { hlsUrl: string | null, storyboard: Array<{ index: number, text: string | null, startMs: number, endMs: number, picture: string | null }>, photos: Array<{ id: string, kind: AssetKind, ordinal: number, width: number | null, height: number | null, url: string }> } }> } | null };

export type PostsQueryVariables = Exact<{
  projectId: string;
  filter?: ContainerFilter | null | undefined;
  first: number;
}>;


export type PostsQuery = { containers: { edges: Array<{ node: { id: string, status: ContainerStatus, format: ContentFormat | null, approvalStatus: ApprovalStatus, aspectRatio: AspectRatio, hook: string | null, title: string | null, createdAt: string, assets: Array<{ id: string, kind: AssetKind, ordinal: number, width: number | null, height: number | null, url: string }> } }>, pageInfo: { hasNextPage: boolean } } | null };

export type PostQueryVariables = Exact<{
  id: string;
}>;


export type PostQuery = { container: { id: string, status: ContainerStatus, format: ContentFormat | null, aspectRatio: AspectRatio, approvalStatus: ApprovalStatus, hook: string | null, title: string | null, caption: string | null, hashtags: Array<string>, firstComment: string | null, language: string, seed: number, credits: number, creditsText: string | null, createdAt: string, finishedAt: string | null, photosZipUrl: string | null, isAiGenerated: boolean | null, lastError: { code: FailureCode, message: string } | null, warnings: Array<{ code: PlanWarningCode, message: string }>, influencer: { name: string } | null, writer: { kind: WriterKind, model: string | null } | null, job: { id: string }, parent: { id: string, hook: string | null, title: string | null } | null, revisions: Array<{ id: string, hook: string | null, title: string | null, status: ContainerStatus, approvalStatus: ApprovalStatus, createdAt: string }>, scenes: Array<{ index: number, role: SceneRole, text: string | null, startMs: number, endMs: number, media: { id: string, kind: MediaKind, words: string | null, url: string } | null, still: { id: string, kind: AssetKind, ordinal: number, width: number | null, height: number | null, url: string } | null }>, approval: { status: ApprovalStatus, note: string | null, reason: string | null }, schedule: Array<{ id: string, scheduledFor: string, status: PublicationStatus, url: string | null, error: { code: PublishFault, message: string } | null, socialAccount: { platform: Platform, handle: string } | null }>, decision: { chosen: ContentFormat, candidates: Array<{ format: ContentFormat, feasible: boolean, score: number, reasons: Array<string> }> } | null, ingredients: Array<{ id: string, kind: IngredientKind, source: IngredientSource, name: string | null, licence: string | null, licenceLink: string | null, author: string | null, link: string | null }>, assets: Array<{ durationMs: number | null, mimeType: string, sizeBytes: number, sha256: string, id: string, kind: AssetKind, ordinal: number, width: number | null, height: number | null, url: string }> } | null };

export type LibraryQueryVariables = Exact<{
  projectId: string;
  role?: MediaRole | null | undefined;
  after?: string | null | undefined;
}>;


export type LibraryQuery = { media: { edges: Array<{ node: { id: string, role: MediaRole, kind: MediaKind, width: number | null, height: number | null, durationMs: number | null, sizeBytes: number, words: string | null, url: string, warnings: Array<{ code: MediaWarningCode, message: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, collections: { edges: Array<{ node: { id: string, name: string, mediaIds: Array<string> } }> } | null };

export type SaveWordsMutationVariables = Exact<{
  input: UpdateMediaInput;
}>;


export type SaveWordsMutation = { updateMedia:
    | { __typename: 'MediaUpdated' }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type DeleteFileMutationVariables = Exact<{
  input: DeleteMediaInput;
}>;


export type DeleteFileMutation = { deleteMedia:
    | { __typename: 'MediaDeleted' }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type MakeCollectionMutationVariables = Exact<{
  input: CreateCollectionInput;
}>;


export type MakeCollectionMutation = { createCollection:
    | { __typename: 'MediaCollectionSaved' }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type SaveCollectionMutationVariables = Exact<{
  input: UpdateCollectionInput;
}>;


export type SaveCollectionMutation = { updateCollection:
    | { __typename: 'MediaCollectionSaved' }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type DropCollectionMutationVariables = Exact<{
  input: DeleteCollectionInput;
}>;


export type DropCollectionMutation = { deleteCollection:
    | { __typename: 'MediaCollectionDeleted' }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type MakeInfluencerMutationVariables = Exact<{
  input: CreateInfluencerInput;
}>;


export type MakeInfluencerMutation = { createInfluencer:
    | { __typename: 'Influencer' }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type ConnectAccountMutationVariables = Exact<{
  input: ConnectSocialAccountInput;
}>;


export type ConnectAccountMutation = { connectSocialAccount:
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'SocialAccount' }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type WireMutationVariables = Exact<{
  input: WireSocialAccountInput;
}>;


export type WireMutation = { wireSocialAccount:
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
    | { __typename: 'Wiring' }
   | null };

export type KeysQueryVariables = Exact<{ [key: string]: never; }>;


export type KeysQuery = { apiKeys: { edges: Array<{ node: { id: string, name: string, prefix: string, env: ApiKeyEnv, tier: Tier, lastUsedAt: string | null, revokedAt: string | null } }> } };

export type MakeKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type MakeKeyMutation = { createApiKey:
    | { __typename: 'ApiKeyCreated', key: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type RevokeKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeKeyMutation = { revokeApiKey:
    | { __typename: 'ApiKey' }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type MakeTokenMutationVariables = Exact<{
  input: CreateClientTokenInput;
}>;


export type MakeTokenMutation = { createClientToken:
    | { __typename: 'ClientTokenCreated', token: string, expiresAt: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type LedgerQueryVariables = Exact<{ [key: string]: never; }>;


export type LedgerQuery = { credits: { available: number, held: number }, ledgerEntries: { edges: Array<{ node: { transactionId: string, account: LedgerAccount, amount: number, cause: CreditCause, containerId: string | null, createdAt: string } }> } };

export type WebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksQuery = { webhookEndpoints: { edges: Array<{ node: { id: string, url: string, events: Array<WebhookEvent>, status: WebhookEndpointStatus, failures: number } }> } };

export type MakeWebhookMutationVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


export type MakeWebhookMutation = { createWebhookEndpoint:
    | { __typename: 'ConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
    | { __typename: 'WebhookEndpointSecret', secret: string }
   | null };

export type TestWebhookMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type TestWebhookMutation = { testWebhookEndpoint:
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
    | { __typename: 'WebhookDeliverySent' }
   | null };

export type DropWebhookMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type DropWebhookMutation = { deleteWebhookEndpoint:
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
    | { __typename: 'WebhookEndpointDeleted' }
   | null };

export type ApproveMutationVariables = Exact<{
  input: ApproveContainerInput;
}>;


export type ApproveMutation = { approveContainer:
    | { __typename: 'ConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ContainerReviewed' }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type RejectMutationVariables = Exact<{
  input: RejectContainerInput;
}>;


export type RejectMutation = { rejectContainer:
    | { __typename: 'ConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ContainerReviewed' }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type ScheduleMutationVariables = Exact<{
  input: ScheduleContainerInput;
}>;


export type ScheduleMutation = { scheduleContainer:
    | { __typename: 'ApprovalRequiredError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ContainerScheduled' }
    | { __typename: 'ContentRejectedError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type CallOffMutationVariables = Exact<{
  input: CancelScheduledPostInput;
}>;


export type CallOffMutation = { cancelScheduledPost:
    | { __typename: 'ConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ScheduledPostChanged' }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type MarkPublishedMutationVariables = Exact<{
  input: MarkPostPublishedInput;
}>;


export type MarkPublishedMutation = { markPostPublished:
    | { __typename: 'ConflictError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'NotFoundError', code: ErrorCode, message: string, requestId: string }
    | { __typename: 'ScheduledPostChanged' }
    | { __typename: 'ValidationError', code: ErrorCode, message: string, requestId: string, issues: Array<{ path: string, message: string, code: IssueCode | null, values: Array<string> | null }> }
   | null };

export type VerifiedQueryVariables = Exact<{
  jobId: string;
}>;


export type VerifiedQuery = { job: { error: { code: FailureCode, message: string } | null, verification: { same: boolean, madeWith: string | null, renderedWith: string, firstDifference: { part: VerifiedPart, ordinal: number, frame: number | null, seconds: number | null } | null, digests: Array<{ kind: AssetKind, ordinal: number, delivered: string, stored: string | null, rendered: string | null }> } | null } | null };

export type HandOverQueryVariables = Exact<{
  containerId: string;
  platform: Platform;
}>;


export type HandOverQuery = { publishKit: { caption: string, notes: Array<string>, zipUrl: string, pageUrl: string, pageQrSvg: string } | null };

export const MeDocument = /* @__PURE__ */ new TypedDocument<MeQuery, MeQueryVariables>(
  "query Me{viewer{keyId test tier scopes organisation{name}}projects(first:100){edges{node{id name}}}}",
);
export const WalletDocument = /* @__PURE__ */ new TypedDocument<WalletQuery, WalletQueryVariables>(
  "query Wallet{credits{available prices{format credits}}}",
);
export const ProjectSetupDocument = /* @__PURE__ */ new TypedDocument<ProjectSetupQuery, ProjectSetupQueryVariables>(
  "query ProjectSetup($id:ID!){project(id:$id){id name appName appDescription tagline brandVoice primaryLanguage targetPlatforms reviewPolicy reviewFirstN influencers(first:100){edges{node{id name status language brandVoice}}}socialAccounts(first:100){edges{node{id platform handle status wiring{complete step remedy distributionLayer{id name}contentLayer{id name}influencer{id name}}}}}layers(first:100){edges{node{id kind name}}}}}",
);
export const PlanDocument = /* @__PURE__ */ new TypedDocument<PlanMutation, PlanMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation Plan($input:PlanContentInput!){planContent(input:$input){__typename ...on ContentPlan{id language price predictedSeconds influencer{name}warnings{code message}blocking{__typename ...Refused}posts{ordinal format aspectRatio durationMs price caption hashtags decision{candidates{format feasible reasons}}scenes{index role text startMs endMs media{id kind words url}}}}...Refused}}",
);
export const SaveProjectDocument = /* @__PURE__ */ new TypedDocument<SaveProjectMutation, SaveProjectMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation SaveProject($input:UpdateProjectInput!){updateProject(input:$input){__typename ...Refused}}",
);
export const MakeProjectDocument = /* @__PURE__ */ new TypedDocument<MakeProjectMutation, MakeProjectMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation MakeProject($input:CreateProjectInput!){createProject(input:$input){__typename ...on Project{id}...Refused}}",
);
export const JobsDocument = /* @__PURE__ */ new TypedDocument<JobsQuery, JobsQueryVariables>(
  "query Jobs($projectId:ID!$status:[JobStatus!]){jobs(projectId:$projectId status:$status first:12){edges{node{id kind status startedAt finishedAt verification{same container{hook title}}containers{id hook title format}}}}}",
);
export const WatchedJobDocument = /* @__PURE__ */ new TypedDocument<WatchedJobQuery, WatchedJobQueryVariables>(
  "fragment Picture on Asset{id kind ordinal width height url}fragment Verdict on Verification{same firstDifference{part ordinal frame seconds}digests{kind ordinal delivered stored rendered}madeWith renderedWith}query WatchedJob($id:ID!){job(id:$id){id kind status verification{...Verdict container{id hook title}}startedAt finishedAt error{code message}retry{id}containers{id status hook title format lastError{code message}poster{...Picture}preview{hlsUrl storyboard{index text startMs endMs picture}photos{...Picture}}}}}",
);
export const PostsDocument = /* @__PURE__ */ new TypedDocument<PostsQuery, PostsQueryVariables>(
  "fragment Picture on Asset{id kind ordinal width height url}query Posts($projectId:ID!$filter:ContainerFilter$first:Int!){containers(projectId:$projectId filter:$filter first:$first){edges{node{id status format approvalStatus aspectRatio hook title createdAt assets{...Picture}}}pageInfo{hasNextPage}}}",
);
export const PostDocument = /* @__PURE__ */ new TypedDocument<PostQuery, PostQueryVariables>(
  "fragment Picture on Asset{id kind ordinal width height url}query Post($id:ID!){container(id:$id){id status format aspectRatio approvalStatus hook title caption hashtags firstComment language seed credits creditsText createdAt finishedAt photosZipUrl isAiGenerated lastError{code message}warnings{code message}influencer{name}writer{kind model}job{id}parent{id hook title}revisions{id hook title status approvalStatus createdAt}scenes{index role text startMs endMs media{id kind words url}still{...Picture}}approval{status note reason}schedule{id scheduledFor status url error{code message}socialAccount{platform handle}}decision{chosen candidates{format feasible score reasons}}ingredients{id kind source name licence licenceLink author link}assets{...Picture durationMs mimeType sizeBytes sha256}}}",
);
export const LibraryDocument = /* @__PURE__ */ new TypedDocument<LibraryQuery, LibraryQueryVariables>(
  "fragment File on Media{id role kind width height durationMs sizeBytes words url warnings{code message}}query Library($projectId:ID!$role:MediaRole$after:String){media(projectId:$projectId role:$role first:100 after:$after){edges{node{...File}}pageInfo{hasNextPage endCursor}}collections(projectId:$projectId first:100){edges{node{id name mediaIds}}}}",
);
export const SaveWordsDocument = /* @__PURE__ */ new TypedDocument<SaveWordsMutation, SaveWordsMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation SaveWords($input:UpdateMediaInput!){updateMedia(input:$input){__typename ...Refused}}",
);
export const DeleteFileDocument = /* @__PURE__ */ new TypedDocument<DeleteFileMutation, DeleteFileMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation DeleteFile($input:DeleteMediaInput!){deleteMedia(input:$input){__typename ...Refused}}",
);
export const MakeCollectionDocument = /* @__PURE__ */ new TypedDocument<MakeCollectionMutation, MakeCollectionMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation MakeCollection($input:CreateCollectionInput!){createCollection(input:$input){__typename ...Refused}}",
);
export const SaveCollectionDocument = /* @__PURE__ */ new TypedDocument<SaveCollectionMutation, SaveCollectionMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation SaveCollection($input:UpdateCollectionInput!){updateCollection(input:$input){__typename ...Refused}}",
);
export const DropCollectionDocument = /* @__PURE__ */ new TypedDocument<DropCollectionMutation, DropCollectionMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation DropCollection($input:DeleteCollectionInput!){deleteCollection(input:$input){__typename ...Refused}}",
);
export const MakeInfluencerDocument = /* @__PURE__ */ new TypedDocument<MakeInfluencerMutation, MakeInfluencerMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation MakeInfluencer($input:CreateInfluencerInput!){createInfluencer(input:$input){__typename ...Refused}}",
);
export const ConnectAccountDocument = /* @__PURE__ */ new TypedDocument<ConnectAccountMutation, ConnectAccountMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation ConnectAccount($input:ConnectSocialAccountInput!){connectSocialAccount(input:$input){__typename ...Refused}}",
);
export const WireDocument = /* @__PURE__ */ new TypedDocument<WireMutation, WireMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation Wire($input:WireSocialAccountInput!){wireSocialAccount(input:$input){__typename ...Refused}}",
);
export const KeysDocument = /* @__PURE__ */ new TypedDocument<KeysQuery, KeysQueryVariables>(
  "query Keys{apiKeys(first:100){edges{node{id name prefix env tier lastUsedAt revokedAt}}}}",
);
export const MakeKeyDocument = /* @__PURE__ */ new TypedDocument<MakeKeyMutation, MakeKeyMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation MakeKey($input:CreateApiKeyInput!){createApiKey(input:$input){__typename ...on ApiKeyCreated{key}...Refused}}",
);
export const RevokeKeyDocument = /* @__PURE__ */ new TypedDocument<RevokeKeyMutation, RevokeKeyMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation RevokeKey($input:RevokeApiKeyInput!){revokeApiKey(input:$input){__typename ...Refused}}",
);
export const MakeTokenDocument = /* @__PURE__ */ new TypedDocument<MakeTokenMutation, MakeTokenMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation MakeToken($input:CreateClientTokenInput!){createClientToken(input:$input){__typename ...on ClientTokenCreated{token expiresAt}...Refused}}",
);
export const LedgerDocument = /* @__PURE__ */ new TypedDocument<LedgerQuery, LedgerQueryVariables>(
  "query Ledger{credits{available held}ledgerEntries(first:100){edges{node{transactionId account amount cause containerId createdAt}}}}",
);
export const WebhooksDocument = /* @__PURE__ */ new TypedDocument<WebhooksQuery, WebhooksQueryVariables>(
  "query Webhooks{webhookEndpoints(first:100){edges{node{id url events status failures}}}}",
);
export const MakeWebhookDocument = /* @__PURE__ */ new TypedDocument<MakeWebhookMutation, MakeWebhookMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation MakeWebhook($input:CreateWebhookEndpointInput!){createWebhookEndpoint(input:$input){__typename ...on WebhookEndpointSecret{secret}...Refused}}",
);
export const TestWebhookDocument = /* @__PURE__ */ new TypedDocument<TestWebhookMutation, TestWebhookMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation TestWebhook($input:WebhookEndpointInput!){testWebhookEndpoint(input:$input){__typename ...Refused}}",
);
export const DropWebhookDocument = /* @__PURE__ */ new TypedDocument<DropWebhookMutation, DropWebhookMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation DropWebhook($input:WebhookEndpointInput!){deleteWebhookEndpoint(input:$input){__typename ...Refused}}",
);
export const ApproveDocument = /* @__PURE__ */ new TypedDocument<ApproveMutation, ApproveMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation Approve($input:ApproveContainerInput!){approveContainer(input:$input){__typename ...Refused}}",
);
export const RejectDocument = /* @__PURE__ */ new TypedDocument<RejectMutation, RejectMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation Reject($input:RejectContainerInput!){rejectContainer(input:$input){__typename ...Refused}}",
);
export const ScheduleDocument = /* @__PURE__ */ new TypedDocument<ScheduleMutation, ScheduleMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation Schedule($input:ScheduleContainerInput!){scheduleContainer(input:$input){__typename ...Refused}}",
);
export const CallOffDocument = /* @__PURE__ */ new TypedDocument<CallOffMutation, CallOffMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation CallOff($input:CancelScheduledPostInput!){cancelScheduledPost(input:$input){__typename ...Refused}}",
);
export const MarkPublishedDocument = /* @__PURE__ */ new TypedDocument<MarkPublishedMutation, MarkPublishedMutationVariables>(
  "fragment Refused on UserError{code message requestId ...on PreconditionError{detailCode remedy socialAccountId}...on ValidationError{issues{path message code values}}}mutation MarkPublished($input:MarkPostPublishedInput!){markPostPublished(input:$input){__typename ...Refused}}",
);
export const VerifiedDocument = /* @__PURE__ */ new TypedDocument<VerifiedQuery, VerifiedQueryVariables>(
  "fragment Verdict on Verification{same firstDifference{part ordinal frame seconds}digests{kind ordinal delivered stored rendered}madeWith renderedWith}query Verified($jobId:ID!){job(id:$jobId){error{code message}verification{...Verdict}}}",
);
export const HandOverDocument = /* @__PURE__ */ new TypedDocument<HandOverQuery, HandOverQueryVariables>(
  "query HandOver($containerId:ID!$platform:Platform!){publishKit(containerId:$containerId platform:$platform){caption notes zipUrl pageUrl pageQrSvg}}",
);