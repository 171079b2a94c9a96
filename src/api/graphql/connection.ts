import { encodeCursor, type Page } from '../../usecases/page.ts';

/** A page as a Relay connection; null stays null. */
export function toConnection<Item extends { createdAt: Date; id: string }>(
  page: Page<Item> | null,
  after: string | null | undefined,
) {
  if (!page) return null;
  const edges = page.items.map((node) => ({ node, cursor: encodeCursor(node) }));
  return {
    edges,
    total: page.total,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
