import type { Db } from '../../database.ts';

/** A job's posts, in the order of their variants. */
export async function containerIdsOf(db: Db, jobId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('container')
    .select('id')
    .where('jobId', '=', jobId)
    .where('kind', '=', 'content_generate')
    .orderBy('ordinal')
    .execute();
  return rows.map(({ id }) => id);
}
