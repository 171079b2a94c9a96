import { type Owner, reachesProject } from '../../../../domain/caller.ts';
import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

/** Among `ids`, those on projects in the owner's reach. */
export async function socialAccountsById(
  db: Db,
  owner: Owner,
  ids: readonly string[],
): Promise<Row<'social_account'>[]> {
  const rows = await db
    .selectFrom('social_account')
    .innerJoin('project', 'project.id', 'social_account.projectId')
    .selectAll('social_account')
    .where('social_account.id', '=', anyOf(ids))
    .where('project.organisationId', '=', owner.organisationId)
    .execute();
  return rows.filter(({ projectId }) => reachesProject(owner, projectId));
}
