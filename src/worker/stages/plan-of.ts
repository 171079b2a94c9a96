import type { ContainerPlan } from '../../domain/container.ts';
import type { Row } from '../../infra/store/database.ts';
import type { Timeline } from '../../media/timeline.ts';

/** The plan that planning left on the container. */
export function planOf({
  id,
  plan,
}: Pick<Row<'container'>, 'id' | 'plan'>): ContainerPlan & { timeline: Timeline } {
  if (!plan) throw new Error(`Container ${id} has no plan.`);
  return { ...plan, timeline: plan.timeline as Timeline };
}
