import type { PlanFacts, Planned } from '../craft/facts.ts';
import { designFor } from '../craft/look.ts';
import { pagesOf } from '../craft/pages.ts';
import type { Body } from './own-slides.ts';
import { picturesFor } from './pictures-for.ts';
import { callWords, planSlides, type Slide } from './slideshow.ts';

/**
 * The copy as a slideshow: the hook to the letter, in pages where it is long, the points, counted where they are a list, and the call under the
 * app's name. Pinned pictures stand behind their points, the project's behind others, every second one when there are few; then those that
 * were found, then drawn ones.
 */
export function planCopySlides(facts: PlanFacts, { copy, pinned, pictures }: Body): Planned {
  const { found } = facts;
  const design = designFor(facts);
  const shown = picturesFor({ ...facts, copy }, pictures, pinned.length > 0);
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
      return {
        ...words,
        picture: pinned[index] ?? shown[index] ?? null,
        found: found?.points[index] ?? null,
      };
    }),
    { ...callWords(facts), picture: null, found: found?.call ?? null, turns: false },
  ];
  return planSlides(slides, facts);
}
