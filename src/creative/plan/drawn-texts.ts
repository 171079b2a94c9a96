import type { ContainerOrder } from '../../domain/container.ts';
import type { RequestedFormat } from '../../domain/formats.ts';
import { BRIEF_TEXTS, type DrawnText } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';

/** The texts that may come on screen in a post of this order; `auto` may become any format. */
export function drawnTexts({
  requestedFormat,
  order,
}: {
  requestedFormat: RequestedFormat;
  order: Pick<ContainerOrder, 'hook' | 'writesWords'>;
}): ReadonlySet<DrawnText> {
  const drawn = new Set(requestedFormat === 'auto' ? BRIEF_TEXTS : FORMATS[requestedFormat].draws(order));
  // They are what a hook is written from.
  for (const name of order.hook === null ? [] : (['topic', 'angle'] as const)) drawn.delete(name);
  return drawn;
}
