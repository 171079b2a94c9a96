import type { MediaFact, PlanFacts, Planned } from '../craft/facts.ts';
import { designFor } from '../craft/look.ts';
import { pagesOf } from '../craft/pages.ts';
import { picturesFor } from './pictures-for.ts';
import { callWords, planSlides, type Slide } from './slideshow.ts';

/**
 * The copy as a slideshow: the hook to the letter, in pages where it is long, the points, counted where they are a list, and the call under the
 * app's name. The project's pictures stand behind points, every second one when there are few; then those that were found, then drawn ones.
 */
export function planCopySlides(facts: PlanFacts, pictures: readonly MediaFact[]): Planned {
  const { copy, found } = facts;
  const design = designFor(facts);
  const shown = picturesFor(facts, pictures);
  const pages = pagesOf(copy.hook);
  const slides: Slide[] = [
    ...pages.map((text, page): Slide => {
      return {
        role: pages.length > 1 ? 'page' : 'hook',
        text,
        label: null,
        detail: null,
        picture: null,
        found: found?.hook ?? null,
        turns: page > 0,
      };
    }),
    ...copy.points.map(({ text, detail, label }, index): Slide => {
      const above = label ?? (copy.flow === 'list' ? design.number(index + 1) : null);
      const words = { role: 'point', text, detail, label: above, turns: false } as const;
      return { ...words, picture: shown[index] ?? null, found: found?.points[index] ?? null };
    }),
    { ...callWords(facts), picture: null, found: found?.call ?? null, turns: false },
  ];
  return planSlides(slides, facts);
}
