import { rotate } from '../craft/chance.ts';
import type { MediaFact, PlanFacts, Planned } from '../craft/facts.ts';
import type { ProjectFacts } from '../craft/project-facts.ts';
import { SOURCE_OUTLINES } from '../craft/source-outlines.ts';
import { callWords, planSlides, type Slide } from './slideshow.ts';
import { pictureFor } from './slideshow-builder.ts';

const FEWEST_POINTS = 3;
const MOST_POINTS = 6;

/** Texts of the post to remix: of the first one with slides, else an outline drawn by seed. */
export function sourceTextsOf({ posts, seed }: ProjectFacts): readonly string[] {
  return posts.find(({ texts }) => texts.length > 1)?.texts ?? rotate(SOURCE_OUTLINES, seed, 'outline');
}

/** Points for a remix: as many as the source has between its first and its last slide, within a post's limits. */
export function pointCountOf(sourceTexts: readonly string[]): number {
  return Math.min(MOST_POINTS, Math.max(FEWEST_POINTS, sourceTexts.length - 2));
}

/** The rewritten slides of a source post, one for one, on new pictures. Numbers are in the texts already. */
export function planSlideshowRemix(facts: PlanFacts, pictures: readonly MediaFact[]): Planned {
  const { copy } = facts;
  const slides: Slide[] = [
    { role: 'hook', text: copy.hook, label: null, picture: null },
    ...copy.points.map((text, index): Slide => {
      return { role: 'point', text, label: null, picture: pictureFor(index, copy.points.length, pictures) };
    }),
    { ...callWords(facts), picture: null },
  ];
  return planSlides(slides, facts);
}
