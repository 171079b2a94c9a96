import type { MediaFact, PlanFacts, Planned } from '../craft/facts.ts';
import { designFor } from '../craft/look.ts';
import { picturesFor } from './pictures-for.ts';
import { callWords, planSlides, type Slide } from './slideshow.ts';

/**
 * The copy as a slideshow: the hook to the letter, the points, counted where they are a list, and the call under the
 * app's name. The project's pictures stand behind points, every second one when there are few.
 */
export function planCopySlides(facts: PlanFacts, pictures: readonly MediaFact[]): Planned {
  const { copy } = facts;
  const design = designFor(facts);
  const shown = picturesFor(facts, pictures);
  const slides: Slide[] = [
    { role: 'hook', text: copy.hook, label: null, picture: null },
    ...copy.points.map((text, index): Slide => {
      const label = copy.flow === 'list' ? design.number(index + 1) : null;
      return { role: 'point', text, label, picture: shown[index] ?? null };
    }),
    { ...callWords(facts), picture: null },
  ];
  return planSlides(slides, facts);
}
