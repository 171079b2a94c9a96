import type { MediaFact, PlanFacts, Planned } from '../craft/facts.ts';
import { designFor } from '../craft/look.ts';
import { callWords, planSlides, type Slide } from './slideshow.ts';

/**
 * A hook-driven slideshow: the hook to the letter, numbered points, a call to action under the app's name.
 * Project pictures stand behind points, every second one when there are few.
 */
export function planSlideshowBuilder(facts: PlanFacts, pictures: readonly MediaFact[]): Planned {
  const { copy, seed } = facts;
  const design = designFor(seed);
  const slides: Slide[] = [
    { role: 'hook', text: copy.hook, label: null, picture: null },
    ...copy.points.map((text, index): Slide => {
      const picture = pictureFor(index, copy.points.length, pictures);
      return { role: 'point', text, label: design.number(index + 1), picture };
    }),
    { ...callWords(facts), picture: null },
  ];
  return planSlides(slides, facts);
}

/** Pictures one after the other; with fewer than points they alternate with drawn backgrounds. */
export function pictureFor(index: number, count: number, pictures: readonly MediaFact[]): MediaFact | null {
  if (pictures.length >= count) return pictures[index] ?? null;
  return index % 2 === 0 ? (pictures[index / 2] ?? null) : null;
}
