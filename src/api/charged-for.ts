import { priceOf } from '../domain/formats.ts';
import type { Row } from '../infra/store/database.ts';

/** Credits that a container cost: charged when it is completed, and never for test keys, which hold nothing. */
export function chargedFor({
  status,
  held,
  format,
  order,
}: Pick<Row<'container'>, 'status' | 'held' | 'format' | 'order'>): number {
  return status === 'completed' && held > 0 && format ? priceOf(format, order.outputs) : 0;
}
