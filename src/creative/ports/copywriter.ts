import type { Writer } from '../../domain/writer.ts';
import type { PhotoQuery } from './photo-search.ts';

/**
 * Words of a post. The embedded implementation composes them from the project's own text and phrase banks, the other
 * asks a model; what either writes is judged by words/check-copy.ts. All
 * calls reject with the signal's reason once it is aborted, and with a ProviderError when nobody answers as agreed.
 */
export type Copywriter = {
  /** Whether it has words in the language of a BCP-47 tag; where it has none a post has the caller's own words alone. */
  speaks(language: string): boolean;
  /** Whether a post in `language` may quote `text` of the project; not when it is clearly in another language. */
  quotes(text: string, language: string): boolean;
  write(brief: CopyBrief, signal: AbortSignal): Promise<Copy>;
  /** `count` opening lines to choose from, all different, line breaks as they are to be shown. */
  hooks(brief: HookBrief, signal: AbortSignal): Promise<string[]>;
  /** Rewrites what somebody wants otherwise in a finished post; null where nobody can be told that. */
  revise: ((brief: ReviseBrief, signal: AbortSignal) => Promise<Rewritten>) | null;
};

export type CopyBrief = {
  /** BCP-47 tag; an unknown language falls back to its base language, then to the caller's own words. */
  language: string;
  brandVoice: string;
  appName: string;
  appDescription: string | null;
  tagline: string | null;
  /** Used verbatim when given. */
  hook: string | null;
  topic: string | null;
  angle: string | null;
  cta: string | null;
  valuePropositions: string[];
  themeTags: string[];
  /** Texts of a post being remixed, slide by slide; empty when there is none. */
  sourceTexts: string[];
  /** Points wanted between hook and call to action. */
  pointCount: number;
  /** Whether a hook that promises another number of points, or a story, may have as many as it takes. */
  followsHook: boolean;
  platforms: string[];
  /** Same seed, same words of the embedded writer; another seed, visibly other words. */
  seed: number;
};

export type HookBrief = {
  /** As in {@link CopyBrief}. */
  language: string;
  brandVoice: string;
  appName: string;
  appDescription: string;
  tagline: string | null;
  /** 1 to 30. */
  count: number;
  /** Same seed, same hooks of the embedded writer in the same order. */
  seed: number;
};

/** The words of a finished post, and what is to change of them. */
export type ReviseBrief = Pick<CopyBrief, 'language' | 'brandVoice' | 'appName' | 'seed'> & {
  instruction: string;
  /** Those with words, by their place in the post. */
  scenes: { index: number; role: string; text: string }[];
  title: string | null;
  caption: string;
};

/** What is other than before; null and absent is what stays. */
export type Rewritten = {
  slides: { index: number; text: string }[];
  title: string | null;
  caption: string | null;
  writer: Writer;
};

/** Words of one slide; text and detail have at most 90 columns each. */
export type CopyPoint = {
  text: string;
  /** What explains it, set smaller below it. */
  detail: string | null;
  /** What stands above it in place of a number: "Day 1", "Before". */
  label: string | null;
  /** What a picture behind it would show; absent where the writer does not say. */
  picture?: PhotoQuery | null;
};

export type Copy = {
  hook: string;
  /** What a platform that asks for a title shows; at most 90 characters. */
  title: string;
  /** Slides between hook and call: as many as the hook promises where the brief follows it, else `pointCount`. */
  points: CopyPoint[];
  /** How they hang together: counted, one out of the other, or as the slides of the source did, numbers included. */
  flow: 'list' | 'story' | 'source';
  callToAction: string;
  /** At most 1,900 characters, without hashtags. */
  caption: string;
  /** Up to 8 and no more than the platforms take, each with its `#`. */
  hashtags: string[];
  /** A question that fits the post; null where there are no words for one. */
  firstComment: string | null;
  /** What a picture of the whole post would show; absent where the writer does not say. */
  picture?: PhotoQuery | null;
  writer: Writer;
};
