import type { PlanFacts } from '../craft/facts.ts';
import { pagesOf } from '../craft/pages.ts';
import { dealPictures } from './deal-pictures.ts';
import type { Body } from './own-slides.ts';
import type { Slide, SlidesScript } from './script.ts';
import { slidesScript } from './slideshow.ts';

/**
 * The copy as a slideshow: the hook to the letter, in pages where it is long, the points, counted where they are a list,
 * and the call. Behind them stand the project's own pictures, then those that were found, then drawn ones.
 */
export function copySlides(facts: PlanFacts, body: Body): SlidesScript {
  const { copy } = body;
  const { text, detail, label } = body.call;
  const { found } = facts;
  const shown = found?.own ?? dealPictures(facts, body);
  const hook = hookSlides(copy.hook, { picture: shown.hook, found: found?.hook ?? null, ground: 0 });
  const points = copy.points.map(({ text, detail, label }, index): Slide => {
    const words = { role: 'point', text, detail, label, turns: false } as const;
    return {
      ...words,
      counted: label === null && copy.flow === 'list',
      ground: hook.length + index,
      picture: shown.points[index] ?? null,
      found: found?.points[index] ?? null,
    };
  });
  const call: Slide = {
    ...({ role: 'call', text, detail, label } as const),
    ...{ turns: false, counted: false, ground: hook.length + points.length },
    ...{ picture: shown.call, found: found?.call ?? null },
  };
  return slidesScript([...hook, ...points, call]);
}

/** A hook on the slides that it takes, all on one ground. */
export function hookSlides(hook: string, behind: Pick<Slide, 'picture' | 'found' | 'ground'>): Slide[] {
  const pages = pagesOf(hook);
  return pages.map((text, page): Slide => {
    const role = pages.length > 1 ? 'page' : 'hook';
    return { ...behind, role, text, detail: null, label: null, turns: page > 0, counted: false };
  });
}
