import { rotate } from '../craft/chance.ts';
import type { ProjectFacts } from '../craft/project-facts.ts';

const FEWEST_POINTS = 3;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Lines between hook and call to action: no more than the project has to say, as few good lines beat many. */
export function pointCountUpTo(wanted: number, { order, appDescription }: ProjectFacts): number {
  const own = order.valuePropositions.length + [...sentences.segment(appDescription ?? '')].length;
  return Math.min(wanted, Math.max(FEWEST_POINTS, own));
}

/** So many that a slideshow has five to eight slides. */
export function slidePoints(project: ProjectFacts): number {
  return pointCountUpTo(rotate([4, 5, 6], project.seed, 'points'), project);
}
