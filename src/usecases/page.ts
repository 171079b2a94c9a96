/** One page of a list that is sorted by (createdAt, id), newest first. */
export type Page<Item> = { items: Item[]; hasNextPage: boolean };

/** Opaque position of a row in a list; stays valid when rows come and go. */
export function encodeCursor(row: { createdAt: Date; id: string }): string {
  return Buffer.from(`${row.createdAt.getTime()}.${row.id}`).toString('base64url');
}

/** Splits the row that was read beyond the page's end. */
export function toPage<Item>(rows: Item[], first: number): Page<Item> {
  return { items: rows.slice(0, first), hasNextPage: rows.length > first };
}
