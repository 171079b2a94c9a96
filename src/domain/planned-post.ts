import type { AspectRatio } from './aspect-ratios.ts';
import type { ContainerDraw, ContainerOrder, ContainerPlan, Decision } from './container.ts';
import type { ContentFormat, RequestedFormat } from './formats.ts';
import type { BrandVoice } from './persona.ts';
import type { Platform } from './platforms.ts';
import type { Writer } from './writer.ts';

/** All that planning decides about a post. */
export type PlannedPost = {
  format: ContentFormat;
  decision: Decision | null;
  draw: ContainerDraw;
  plan: ContainerPlan;
  hook: string | null;
  /** For platforms that ask for one; null in posts planned before 0.2. */
  title: string | null;
  caption: string;
  hashtags: string[];
  firstComment: string | null;
  /** Null in plans that were kept before it was told. */
  writer: Writer | null;
};

/** What the request of a kept plan came to; with the posts it is all that a start needs. Ids are bare. */
export type PlannedResolution = {
  requestedFormat: RequestedFormat;
  layerId: string | null;
  influencerId: string | null;
  language: string;
  brandVoice: BrandVoice;
  platforms: Platform[];
  order: Omit<ContainerOrder, 'requestedFormat' | 'variant'>;
};

/** One variant of a kept plan. */
export type PlannedVariant = { seed: number; post: PlannedPost };

/** A variant that is not left to chance: of a kept plan, or of a job that is tried again, whose post may be planned. */
export type GivenVariant = { variant: number; seed: number; post: PlannedPost | null };

/** A post as planning left it on its container; null where it did not. */
export function plannedPostOf(kept: Kept): PlannedPost | null {
  const { format, decision, draw, plan, hook, title, caption, hashtags, firstComment, writer } = kept;
  if (!format || !draw || !plan || caption === null) return null;
  return { format, decision, draw, plan, hook, title, caption, hashtags, firstComment, writer };
}

type Kept = Pick<PlannedPost, 'hashtags'> & {
  [Name in keyof Omit<PlannedPost, 'hashtags'>]: PlannedPost[Name] | null;
};

/** Hours during which a plan can be rendered. */
export const PLAN_HOURS = 24;

/** What fills the frame for a while. */
export const SHOT_KINDS = ['background', 'picture', 'clip', 'reaction'] as const;
export type ShotKind = (typeof SHOT_KINDS)[number];

/** A part of the film between two cuts; times in ms from the start. */
export type Shot = {
  startMs: number;
  durationMs: number;
  kind: ShotKind;
  /** The file of the library that fills the frame, if one does. */
  mediaId: string | null;
  /** Files of the library that lie over it, such as a screenshot. */
  insetMediaIds: string[];
  transition: string;
  /** The words that come in during the shot, top to bottom. */
  texts: string[];
};

/** Words on screen: how long they stand, and how large they come out in px of the frame. */
export type ShownText = { text: string; startMs: number; durationMs: number; size: number };

export const PLAN_WARNING_CODES = [
  'MISSING_GLYPHS',
  'HOOK_TOO_LONG',
  'LOW_RESOLUTION_MEDIA',
  'LANGUAGE_WITHOUT_PHRASES',
  'WRITER_FALLBACK',
  'HOOK_ANSWERED_BROADLY',
  'PICTURE_FALLBACK',
  'NO_APP_DESCRIPTION',
  'BRIEF_FIELD_UNUSED',
  'MEDIA_NOT_USED',
  'PLATFORM_LIMIT',
  'CREDITS_SHORT',
] as const;
export type PlanWarningCode = (typeof PLAN_WARNING_CODES)[number];

/** Something that does not stop a post but will be seen in it, or may stop it later. */
export type PlanWarning = {
  code: PlanWarningCode;
  message: string;
  /** The words it is about, if it is about words. */
  text: string | null;
  /** The file it is about, if it is about one. */
  mediaId: string | null;
};

/** A planned post as a person looks at it before anything is rendered. */
export type PostPreview = {
  post: PlannedPost;
  aspectRatio: AspectRatio;
  durationMs: number;
  shots: Shot[];
  texts: ShownText[];
  warnings: PlanWarning[];
};
