import type { ContainerView } from '../usecases/jobs/list-containers.ts';

/** The opening text on screen: as planned, and until then as asked for. */
export function hookOf({ hook, order }: Pick<ContainerView, 'hook' | 'order'>): string | null {
  return hook ?? order.hook;
}
