import type { PoolFact } from '../../domain/container.ts';
import type { FoundPhoto } from '../../domain/found-photo.ts';
import type { ReactionBeat } from '../../domain/reaction.ts';
import type { Actor, MediaFact } from '../craft/facts.ts';

export type Words = {
  role: 'hook' | 'page' | 'point' | 'call' | 'caption';
  /** Empty where the picture of a slide is shown whole, without words. */
  text: string;
  /** Explains the text, below it. */
  detail: string | null;
  /** Stands above the text. */
  label: string | null;
};

export type Slide = Words & {
  /** Names what is drawn for it, wherever it comes to stand: its ground, how it comes in and how it moves. */
  ground: number;
  /** It turns the page of the slide before, and comes in by a cut. */
  turns: boolean;
  /** The number of a list stands above it. */
  counted: boolean;
  /** Behind the text, of the project's own. */
  picture: MediaFact | null;
  /** Behind the text where it has no own picture; a drawn background when both are null. */
  found: FoundPhoto | null;
};

/** Slides in order. */
export type SlidesScript = {
  kind: 'slides';
  slides: Slide[];
  /** Whether what stands behind the rest is photographed too. */
  photographed: boolean;
};

/** What a remix is cut from: a clip, or stills when there is none (drawn scenes when there are no stills either). */
export type Footage = { kind: 'clip'; clip: MediaFact } | { kind: 'stills'; stills: MediaFact[] };

/** Moments in order: hook, captions, call. */
export type MomentsScript = {
  kind: 'moments';
  lines: Words[];
  footage: Footage;
  /** Said no more, but a device keeps the place that it had beside them. */
  room?: Words[];
};

/** Who reacts to what, and the words over it; null where none are shown. */
export type ReactionScript = {
  kind: 'reaction';
  actor: Actor;
  demo: MediaFact;
  beats: ReactionBeat[];
  words: ShownWords;
  /** Said between the reaction and the call, with the demo beside them; where there are none the demo stands alone. */
  points?: Words[];
  /** Said no more, but a device keeps the place that it had beside them. */
  room?: Words[];
  pool: PoolFact | null;
};
export type ShownWords = { hook: string | null; call: Words | null };

/** What stands in a post and in which order, as data: its words, its pictures, who is on camera. */
export type Script = SlidesScript | MomentsScript | ReactionScript;
