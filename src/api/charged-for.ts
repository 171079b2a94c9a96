import { earned } from '../domain/credits.ts';
import type { Row } from '../infra/store/database.ts';

/** Credits that a container cost: charged when it is completed, and never for test keys, which hold nothing. */
export function chargedFor({
  status,
  held,
  format,
  order,
  renderedShare,
}: Pick<Row<'container'>, 'status' | 'held' | 'format' | 'order' | 'renderedShare'>): number {
  return status === 'completed' && format ? earned(held, format, order.outputs, renderedShare) : 0;
}
