import { type Owner, reachesProject } from '../../../../domain/caller.ts';
import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';
import { projectsOf } from './projects.ts';

/** Among `ids`, those on projects in the owner's reach. */
export async function scheduledPostsById(
  db: Db,
  owner: Owner,
  ids: readonly string[],
): Promise<Row<'scheduled_post'>[]> {
  const rows = await db
    .selectFrom('scheduled_post')
    .selectAll()
    .where('id', '=', anyOf(ids))
    .where('projectId', 'in', projectsOf(db, owner))
    .execute();
  return rows.filter(({ projectId }) => reachesProject(owner, projectId));
}

/** When containers that the caller is known to own are to go out, soonest first. */
export function scheduledPostsOf(db: Db, containerIds: readonly string[]): Promise<Row<'scheduled_post'>[]> {
  return db
    .selectFrom('scheduled_post')
    .selectAll()
    .where('containerId', '=', anyOf(containerIds))
    .orderBy('scheduledFor')
    .orderBy('id')
    .execute();
}
