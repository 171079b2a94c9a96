import type { ContentFormat } from '../../domain/formats.ts';
import type { MediaFact, PlanFacts, Planned, ReactionFact } from '../craft/facts.ts';
import { appDemoOf, type ProjectFacts, picturesOf, sourceClipOf } from '../craft/project-facts.ts';
import { planSlideshowBuilder } from './slideshow-builder.ts';
import { planSlideshowRemix } from './slideshow-remix.ts';
import { planUgcRemix, spokenWords } from './ugc-remix.ts';
import { type Footage, planVideoRemix } from './video-remix.ts';

/** What stands ready for the planner of one format. */
export type Ingredients = {
  project: ProjectFacts;
  facts: PlanFacts;
  reaction: ReactionFact | null;
};

/** Thrown when a format lacks what it cannot be made without, such as an app demo deleted after the start. */
export class MissingIngredient extends Error {
  override readonly name = 'MissingIngredient';
}

/** One planner per format; all are pure, and the same ingredients give the same plan. */
export const PLANNERS: Record<ContentFormat, (ingredients: Ingredients) => Planned> = {
  slideshow_builder: ({ facts, project }) => planSlideshowBuilder(facts, picturesOf(project)),
  slideshow_remix: ({ facts, project }) => planSlideshowRemix(facts, picturesOf(project)),
  ugc_remix: ({ facts, project, reaction }) => {
    const demo = appDemoOf(project);
    if (!demo) throw new MissingIngredient('The app demo of this post is no longer on the project.');
    const beats = reaction?.beats ?? OWN_REACTION.beats;
    // A project without influencers has a face of its own, always the same.
    const actor = project.actor ?? { personSeed: project.appName, gender: null };
    return planUgcRemix(facts, { actor, demo, beats, words: spokenWords(project.order, facts.copy) });
  },
  video_remix: ({ facts, project }) => planVideoRemix(facts, footageOf(project)),
};

function footageOf(project: ProjectFacts): Footage {
  const clip: MediaFact | null = sourceClipOf(project);
  return clip ? { kind: 'clip', clip } : { kind: 'stills', stills: picturesOf(project) };
}

/** For an installation whose pool is empty. */
const OWN_REACTION: ReactionFact = {
  id: '',
  beats: [
    { expression: 'curious', durationMs: 1_000, lean: 0, blink: false, zoom: 1 },
    { expression: 'surprised', durationMs: 900, lean: 0, blink: false, zoom: 1.2 },
    { expression: 'delighted', durationMs: 1_100, lean: 0.2, blink: false, zoom: 1.05 },
  ],
};
