import type { InsertObject } from 'kysely';
import type { Database, Db } from '../../database.ts';

/** Inserts the rows that break no unique key, so that seeding twice does nothing. How many were inserted. */
export async function insertUnlessThere<Table extends keyof Database & string>(
  db: Db,
  table: Table,
  rows: InsertObject<Database, Table>[],
): Promise<number> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto(table)
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows);
}
