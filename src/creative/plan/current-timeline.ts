import type { ContainerPlan } from '../../domain/container.ts';
import { TIMELINE_VERSION } from '../../media/timeline.ts';

/** Whether this release renders the timeline of a plan. */
export function hasCurrentTimeline({ timeline }: Pick<ContainerPlan, 'timeline'>): boolean {
  return Object(timeline).version === TIMELINE_VERSION;
}
