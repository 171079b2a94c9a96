import { sql } from 'kysely';
import type { Db, Row } from '../../database.ts';
import { everyColumn } from '../../property-names.ts';

/**
 * Takes publications that are due, the longest due first: what is to go out is `sending` then, what a publisher has is
 * asked after. The fence tells who took it last.
 */
export async function claimPublications(
  db: Db,
  { most, leaseSeconds }: { most: number; leaseSeconds: number },
): Promise<Row<'scheduled_post'>[]> {
  const { rows } = await sql<Row<'scheduled_post'>>`
    with due as (
      select id from scheduled_post where next_try_at <= now() order by next_try_at limit ${most}
      for no key update skip locked
    )
    update scheduled_post post set fence = fence + 1,
      status = case when status = 'scheduled' then 'sending' else status end,
      next_try_at = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    from due where post.id = due.id
    returning ${everyColumn('scheduled_post', 'post')}`.execute(db);
  return rows;
}
