import type { z } from 'zod';
import { encodeCursor, type Page } from '../../usecases/page.ts';
import type { pageOf } from './openapi/schemas/common.ts';

/** A page as REST lists answer it, with the bodies of its items; the last one has no cursor. */
export function pageBody<Body>(
  { items, hasNextPage }: Page<{ createdAt: Date; id: string }>,
  bodies: Body[],
): z.input<ReturnType<typeof pageOf<z.ZodType<unknown, Body>>>> {
  const last = hasNextPage ? items.at(-1) : undefined;
  return { items: bodies, nextCursor: last ? encodeCursor(last) : null };
}
