import { copySlides } from './copy-slides.ts';
import { ALL_TEXTS, type Format } from './format.ts';
import { bodyOf } from './own-slides.ts';
import { slidePoints } from './point-count.ts';

/** The caller's hook to the letter, and what the app is. */
export const slideshowBuilder: Format = {
  needs: ['app-description'],
  judge: null,
  brief: (project) => ({ sourceTexts: [], pointCount: slidePoints(project), followsHook: true }),
  draws: () => ALL_TEXTS,
  tellsBenefits: true,
  showsNamed: ['image'],
  findsPictures: true,
  hook: (_order, copy) => copy.hook,
  script: ({ facts, project }) => copySlides(facts, bodyOf(facts, project)),
  pace: 1,
};
