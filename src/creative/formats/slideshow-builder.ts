import type { MediaFact, PlanFacts, Planned } from '../craft/facts.ts';
import { designFor } from '../craft/look.ts';
import { picturesOf } from '../craft/project-facts.ts';
import { ALL_TEXTS, type Format } from './format.ts';
import { picturesFor } from './pictures-for.ts';
import { slidePoints } from './point-count.ts';
import { callWords, planSlides, type Slide } from './slideshow.ts';

/** The caller's hook to the letter, and what the app is. */
export const slideshowBuilder: Format = {
  needs: ['app-description'],
  judge: null,
  brief: (project) => ({ sourceTexts: [], pointCount: slidePoints(project), followsHook: true }),
  draws: () => ALL_TEXTS,
  tellsBenefits: true,
  hook: (_order, copy) => copy.hook,
  plan: ({ facts, project }) => planSlideshowBuilder(facts, picturesOf(project)),
  pace: 1,
};

/**
 * A hook-driven slideshow: the hook to the letter, numbered points, a call to action under the app's name.
 * Project pictures stand behind points, every second one when there are few.
 */
function planSlideshowBuilder(facts: PlanFacts, pictures: readonly MediaFact[]): Planned {
  const { copy, seed } = facts;
  const design = designFor(seed);
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
