import type { ContainerOrder } from '../../domain/container.ts';
import type { MediaFact, PlanFacts, ReactionFact } from '../craft/facts.ts';
import type { ProjectFacts } from '../craft/project-facts.ts';
import type { Copy, CopyBrief } from '../ports/copywriter.ts';
import type { Script } from './script.ts';

/** Texts of a brief and its project that may come on screen. Captions, hashtags and comments are not drawn. */
export const BRIEF_TEXTS = [
  'hook',
  'topic',
  'angle',
  'cta',
  'valuePropositions',
  'appName',
  'appDescription',
  'tagline',
] as const;
/** Those, and the slides that a caller writes. */
export const ALL_TEXTS = ['slides', ...BRIEF_TEXTS] as const;
export type DrawnText = (typeof ALL_TEXTS)[number];

/** What speaks for a format, if it holds: the points it adds and the reason in words. */
export type Reason = [holds: boolean, points: number, reason: string];

/** What `auto` thinks of a format. */
export type Judgement = { feasible: boolean; why: Reason[] };

/** What a format cannot be made without. */
export type Need = 'app-demo' | 'app-description' | 'reaction';

/** What stands ready for the planner of a format. */
export type Ingredients = {
  project: ProjectFacts;
  facts: PlanFacts;
  /** Drawn from the pool for formats that need one; null when the pool is empty. */
  reaction: ReactionFact | null;
};

/** All that is particular to a format. */
export type Format = {
  needs: readonly Need[];
  /** What `auto` weighs; null for a format that it never chooses. */
  judge: ((project: ProjectFacts) => Judgement) | null;
  /** What the copywriter is asked for beside what every format asks. */
  brief: (project: ProjectFacts) => Pick<CopyBrief, 'sourceTexts' | 'pointCount' | 'followsHook'>;
  /** What of a request and its project it may put on screen. */
  draws: (order: Pick<ContainerOrder, 'hook' | 'writesWords'>) => readonly DrawnText[];
  /** Whether the benefits that a brief lists are told in it. */
  tellsBenefits: boolean;
  /** Kinds of files that it shows where a request names them. */
  showsNamed: readonly MediaFact['kind'][];
  /** Whether pictures are looked for where its slides have none of the project's own. */
  findsPictures: boolean;
  /** The hook it shows, which is told as the post's own. */
  hook: (order: ContainerOrder, copy: Copy) => string | null;
  /** Pure: the same ingredients give the same script. @throws MissingIngredient */
  script: (ingredients: Ingredients) => Script;
  /**
   * Seconds of work per second of film before an installation has made any: measured with the embedded providers at
   * full size on two busy cores, where a slideshow of 15 s took 18 s of processor time.
   */
  pace: number;
};

/** Thrown when a format lacks what it cannot be made without, such as an app demo deleted after the start. */
export class MissingIngredient extends Error {
  override readonly name = 'MissingIngredient';
}

/** What the request names is meant to be used: more than all else that speaks for a format. */
export const NAMED = 80;
