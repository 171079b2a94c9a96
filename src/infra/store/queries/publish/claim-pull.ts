import { sql } from 'kysely';
import type { Db, Row } from '../../database.ts';
import { everyColumn } from '../../property-names.ts';

/**
 * Takes the post of a publisher that is to be asked after the longest, for a while: whoever is lost with it leaves it to
 * be taken again.
 */
export async function claimPull(
  db: Db,
  { publisher, leaseSeconds }: { publisher: string; leaseSeconds: number },
): Promise<Row<'scheduled_post'>[]> {
  const { rows } = await sql<Row<'scheduled_post'>>`
    with due as (
      select id from scheduled_post where publisher = ${publisher} and metrics_due_at <= now()
      order by metrics_due_at limit 1 for no key update skip locked
    )
    update scheduled_post post set metrics_due_at = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    from due where post.id = due.id
    returning ${everyColumn('scheduled_post', 'post')}`.execute(db);
  return rows;
}
