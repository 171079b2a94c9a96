import { type Owner, reachesProject } from '../../../../domain/caller.ts';
import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

/** Among `ids`, those on projects in the owner's reach. */
export async function influencersById(
  db: Db,
  owner: Owner,
  ids: readonly string[],
): Promise<Row<'influencer'>[]> {
  const rows = await db
    .selectFrom('influencer')
    .innerJoin('project', 'project.id', 'influencer.projectId')
    .selectAll('influencer')
    .where('influencer.id', '=', anyOf(ids))
    .where('project.organisationId', '=', owner.organisationId)
    .execute();
  return rows.filter(({ projectId }) => reachesProject(owner, projectId));
}

/** Those of several projects of one organisation, oldest first. */
export function influencersOfProjects(
  db: Db,
  organisationId: string,
  projectIds: readonly string[],
): Promise<Row<'influencer'>[]> {
  return db
    .selectFrom('influencer')
    .innerJoin('project', 'project.id', 'influencer.projectId')
    .selectAll('influencer')
    .where('influencer.projectId', '=', anyOf(projectIds))
    .where('project.organisationId', '=', organisationId)
    .orderBy('influencer.createdAt')
    .orderBy('influencer.id')
    .execute();
}
