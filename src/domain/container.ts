import type { AspectRatio } from './aspect-ratios.ts';
import type { FileKind } from './file-kinds.ts';
import type { RequestedFormat } from './formats.ts';
import type { FoundPhoto } from './found-photo.ts';
import type { FoundSite, IngestOrder, IngestResult, SiteFacts } from './ingest.ts';
import type { Output } from './outputs.ts';
import type { StyleWish } from './post-styles.ts';
import type { Revision } from './revision.ts';
import type { ReportedStage } from './stages.ts';
import type { FileDigests, Verification, VerifyOrder } from './verification.ts';
import type { ProviderFault } from './writer.ts';

/** What was asked and resolved for one container: all that the worker needs to know of the request. Ids are bare. */
export type ContainerOrder = {
  requestedFormat: RequestedFormat;
  hook: string | null;
  topic: string | null;
  angle: string | null;
  cta: string | null;
  valuePropositions: string[];
  themeTags: string[];
  /**
   * Whether a reaction gets a hook and a call of its own where the request has none (generateContent). The seed
   * ugc-remix shows the hook that was given and nothing else.
   */
  writesWords: boolean;
  /** Whether the caption ends with the hashtags; absent in orders of 0.1. */
  captionHashtags?: boolean;
  /** How the words are set, where they stand and what marks them; as the project has it when absent. */
  style?: StyleWish;
  /** What it is made as; what the format makes of itself when absent. */
  outputs?: Output[];
  /** Which slide stands for the post, from 0; the first when absent. */
  coverIndex?: number;
  /** The caller's own slides after the hook; none when absent. */
  slides?: OwnSlide[];
  /** The shape of the frame; read by `aspectRatioOf`, absent in orders of 0.1. */
  aspectRatio?: AspectRatio;
  /** The collection whose pictures it shows; absent where all of the project may be. */
  collectionId?: string;
  /** App demo pinned or defaulted at the start (ugc-remix). */
  appDemoId: string | null;
  /** Media and source posts to remix, in order of preference. */
  referenceMediaIds: string[];
  sourcePostIds: string[];
  templateId: string | null;
  trackId: string | null;
  socialAccountId: string | null;
  /** 0 for the first of the job's containers; variants must differ visibly. */
  variant: number;
  /** What it changes of its parent; absent where it has none. */
  revision?: Revision;
  /** What an ingest reads; absent for posts. */
  ingest?: IngestOrder;
  /** What a verification renders again; absent likewise. */
  verify?: VerifyOrder;
};

/** A slide of the caller's own: words, a picture of the library, or both. */
export type OwnSlide = { text: string | null; mediaId: string | null };

/** What was drawn at random, with the seed that drew it. */
export type ContainerDraw = {
  seed: number;
  templateId: string | null;
  trackId: string | null;
};

/** Why a format was chosen: every candidate with its score and the reasons, the chosen one named. */
export type Decision = { chosen: string; candidates: DecisionCandidate[] };

export type DecisionCandidate = {
  format: string;
  feasible: boolean;
  score: number;
  reasons: string[];
  /** Its record on the project and the rate of engagement drawn from it; absent while no post has results. */
  performance?: { posts: number; views: number; engagements: number; sampledRate: number } | null;
};

/** The timeline as data, with what it is made from. `sources` maps a source id to how its file is had. */
export type ContainerPlan = {
  engine: string;
  timeline: unknown;
  sources: Record<string, PlannedSource>;
  /** The post as a person reads it; plans made before 0.2 have none. */
  scenes?: PlannedScene[];
  /** What the plan follows from, for revisions; plans made before 0.2 have none. */
  draft?: unknown;
  /** Files that the post's parent made, by source: they are not made again where storage has them still. */
  had?: Record<string, string>;
  /** What a revision has of its parent, which is neither made nor paid for again. */
  parent?: ParentParts;
  /** What was drawn in place of pictures that could not be had; absent when there was none. */
  drawnInstead?: DrawnInstead[];
};

export type ParentParts = {
  /** Names of the pieces of its film. */
  pieces: string[];
  /** Its photos, by the names of the frames that they show. */
  photos: Record<string, RenderedBlob>;
  /** All that it was assembled to; null where the revision looks or sounds other than it. */
  whole: ContainerCheckpoint['assembling'] | null;
};

/** Pictures that were to be found, or made by a model, and why they were not. */
export type DrawnInstead = {
  fault: ProviderFault | 'unusable';
  /** Which of the post's sources was drawn; null when nothing was found to begin with. */
  sourceId: string | null;
};

/** What a scene is for. */
export const SCENE_ROLES = ['hook', 'point', 'call', 'reaction', 'demo'] as const;
export type SceneRole = (typeof SCENE_ROLES)[number];

/** A part of a post with its words; times in ms from the start. */
export type PlannedScene = {
  role: SceneRole;
  /** What is read in it, line by line; null where nothing is. */
  text: string | null;
  startMs: number;
  endMs: number;
  /** The file of the library that it shows, if one does. */
  mediaId: string | null;
  /** Which of the post's photos is its still, from 0; null where it has none. */
  still: number | null;
};

/** A file the timeline needs: there already, or to be made or fetched in generating_visuals. */
export type PlannedSource =
  /** Of the project's library; plans of 0.1 do not name the file. */
  | { kind: 'blob'; blobKey: string; extension: string; mediaId?: string }
  | MadeSource
  /** Where it cannot be had, `otherwise` is made in its place. */
  | { kind: 'found'; photo: FoundPhoto; otherwise: MadeSource };

/** What this program makes from `spec`. */
export type MadeSource = {
  kind: 'background' | 'reaction' | 'track';
  spec: unknown;
  extension: string;
  /** What it is of the public pool; absent where it is not, and in plans of 0.1. */
  pool?: PoolFact;
};

/** Author and page are those of what this program did not draw itself. */
export type PoolFact = { name: string; licence: string; author?: string; link?: string };

/** The result of each finished stage, and what a stage shows before its end; the first stage without one is where work goes on. */
export type ContainerCheckpoint = Partial<{
  planning: { at: string };
  /** Source id → blob that holds its file. */
  generating_visuals: { blobs: Record<string, string> };
  /** Photos that were announced before the rest was made. */
  photos: { files: RenderedBlob[] };
  /** Loudness is null where there is no film; `engine`, what drew and encoded, is absent in those of 0.1. */
  assembling: {
    files: RenderedBlob[];
    frames: number;
    integratedLufs: number | null;
    truePeakDbtp: number | null;
    engine?: string;
  };
  finalizing: { at: string };
  fetching: FoundSite;
  reading: SiteFacts;
  writing: IngestResult;
  /** CRC-32 of each picture of the film and of each block of its sound; null where there is no film. */
  rendering: {
    files: Pick<FileDigests, 'kind' | 'ordinal' | 'rendered'>[];
    film: { pictures: number[]; sound: number[] } | null;
    engine: string;
  };
  comparing: Verification;
}>;

export type RenderedBlob = {
  kind: FileKind;
  ordinal: number;
  blobKey: string;
  mimeType: string;
  width: number;
  height: number;
  durationMs: number | null;
  sizeBytes: number;
  sha256: string;
};

/** Why an attempt at a post or an ingest failed, for whoever reads it. */
export const FAILURE_CODES = [
  'RENDER_FAILED',
  'SOURCE_UNREADABLE',
  'MISSING_GLYPHS',
  'SITE_UNREADABLE',
  'PROVIDER_FAILED',
  'SERVICE_UNAVAILABLE',
  'INTERRUPTED',
  'INTERNAL',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** Why the last attempt failed, in words a frontend may show. */
export type LastError = {
  code: FailureCode;
  message: string;
  stage: ReportedStage;
};
