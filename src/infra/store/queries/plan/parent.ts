import { type Owner, reachesJob } from '../../../../domain/caller.ts';
import type { Db, Row } from '../../database.ts';

/** A post with all that is known of it. */
export function parentById(db: Db, id: string): Promise<Row<'container'> | undefined> {
  return db.selectFrom('container').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The same, if it is in the owner's reach, and whether a test key made it. */
export async function findParent(
  db: Db,
  owner: Owner,
  id: string,
): Promise<(Row<'container'> & { test: boolean }) | undefined> {
  const row = await db
    .selectFrom('container')
    .innerJoin('job', 'job.id', 'container.jobId')
    .selectAll('container')
    .select('job.test')
    .where('container.id', '=', id)
    .where('container.organisationId', '=', owner.organisationId)
    .where('container.kind', '=', 'content_generate')
    .executeTakeFirst();
  return row && reachesJob(owner, row) ? row : undefined;
}
