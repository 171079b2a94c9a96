import { type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '../../database.ts';

/** Where a page starts: after the row with these values, in the list's order. */
export type PageStart = { createdAt: Date; id: string };

/** How much of a list is asked for. */
export type PageRequest = { first: number; after?: PageStart | null | undefined };

/** One page of a list, and how many rows the whole list has, which is counted when asked. */
export type Page<Item> = { items: Item[]; hasNextPage: boolean; total: () => Promise<number> };

export const EMPTY_PAGE: Page<never> = { items: [], hasNextPage: false, total: async () => 0 };

/**
 * A page of what `list` selects from a table, newest first. The start is one row comparison, so that the index on
 * (created_at, id) serves it.
 */
export async function pageOf<Table extends keyof Database, Item>(
  table: Table,
  list: SelectQueryBuilder<Database, Table, Item>,
  { first, after = null }: PageRequest,
): Promise<Page<Item>> {
  const [createdAt, id] = [sql.ref(`${table}.created_at`), sql.ref(`${table}.id`)];
  const rows = await list
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(${createdAt}, ${id}) < (${after?.createdAt}::timestamptz, ${after?.id}::uuid)`,
      ),
    )
    .orderBy(createdAt, 'desc')
    .orderBy(id, 'desc')
    .limit(first + 1)
    .execute();
  return toPage(rows, first, async () => {
    const counted = list.clearSelect().select(sql<number>`count(*)::int`.as('total'));
    return (await counted.executeTakeFirstOrThrow()).total;
  });
}

/** Splits the row that was read beyond the page's end. */
export function toPage<Item>(rows: Item[], first: number, total: Page<Item>['total']): Page<Item> {
  return { items: rows.slice(0, first), hasNextPage: rows.length > first, total };
}
