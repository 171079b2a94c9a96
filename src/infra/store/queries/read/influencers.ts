import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

/** Among `ids`, those on projects of one organisation. */
export function influencersById(
  db: Db,
  organisationId: string,
  ids: readonly string[],
): Promise<Row<'influencer'>[]> {
  return db
    .selectFrom('influencer')
    .innerJoin('project', 'project.id', 'influencer.projectId')
    .selectAll('influencer')
    .where('influencer.id', '=', anyOf(ids))
    .where('project.organisationId', '=', organisationId)
    .execute();
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
