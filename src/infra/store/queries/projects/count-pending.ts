import { sql } from 'kysely';
import type { Db } from '../../database.ts';

/** How many of a project's posts wait for review. */
export async function countPending(db: Db, projectId: string): Promise<number> {
  const row = await db
    .selectFrom('container')
    .select((query) => query.fn.countAll<string>().as('count'))
    .where('projectId', '=', projectId)
    // A literal, as only that lets every plan of the statement use the partial index.
    .where('approvalStatus', '=', sql.lit('pending'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
