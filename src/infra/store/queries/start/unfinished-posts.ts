import type { Db, Row } from '../../database.ts';

/** The posts of an ended job that came to nothing, with all that is known of them, in the order of their variants. */
export function unfinishedPosts(db: Db, jobId: string): Promise<Row<'container'>[]> {
  return db
    .selectFrom('container')
    .selectAll()
    .where('jobId', '=', jobId)
    .where('kind', '=', 'content_generate')
    .where('status', 'in', ['failed', 'canceled'])
    .orderBy('ordinal')
    .execute();
}
