import type { PlanFacts, Planned } from '../craft/facts.ts';
import { designFor } from '../craft/look.ts';
import { pagesOf } from '../craft/pages.ts';
import { dealPictures } from './deal-pictures.ts';
import type { Body } from './own-slides.ts';
import { callWords, planSlides, type Slide } from './slideshow.ts';

/**
 * The copy as a slideshow: the hook to the letter, in pages where it is long, the points, counted where they are a list, and the call under the
 * app's name. Behind them stand the project's own pictures, then those that were found, then drawn ones.
 */
export function planCopySlides(facts: PlanFacts, body: Body): Planned {
  const { copy } = body;
  const { found } = facts;
  const design = designFor(facts);
  const shown = found?.own ?? dealPictures(facts, body);
  const pages = pagesOf(copy.hook);
  const slides: Slide[] = [
    ...pages.map((text, page): Slide => {
      return {
        role: pages.length > 1 ? 'page' : 'hook',
        text,
        label: null,
        detail: null,
        picture: shown.hook,
        found: found?.hook ?? null,
        turns: page > 0,
      };
    }),
    ...copy.points.map(({ text, detail, label }, index): Slide => {
      const above = label ?? (copy.flow === 'list' ? design.number(index + 1) : null);
      const words = { role: 'point', text, detail, label: above, turns: false } as const;
      return {
        ...words,
        picture: shown.points[index] ?? null,
        found: found?.points[index] ?? null,
      };
    }),
    { ...callWords(facts), picture: shown.call, found: found?.call ?? null, turns: false },
  ];
  return planSlides(slides, facts);
}
