import { priceOf } from '../domain/formats.ts';
import type { Row } from '../infra/store/database.ts';

/** Credits that a container cost: charged when it is completed, and never for test keys, which hold nothing. */
export function chargedFor({
  status,
  held,
  format,
}: Pick<Row<'container'>, 'status' | 'held' | 'format'>): number {
  return status === 'completed' && held > 0 && format ? priceOf(format) : 0;
}
