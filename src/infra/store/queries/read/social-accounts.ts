import type { Db, Row } from '../../database.ts';

/** Among `ids`, those on projects of one organisation. */
export function socialAccountsById(
  db: Db,
  organisationId: string,
  ids: readonly string[],
): Promise<Row<'social_account'>[]> {
  return db
    .selectFrom('social_account')
    .innerJoin('project', 'project.id', 'social_account.project_id')
    .selectAll('social_account')
    .where('social_account.id', 'in', ids)
    .where('project.organisation_id', '=', organisationId)
    .execute();
}

/** Those of several projects of one organisation, oldest first. */
export function socialAccountsOfProjects(
  db: Db,
  organisationId: string,
  projectIds: readonly string[],
): Promise<Row<'social_account'>[]> {
  return db
    .selectFrom('social_account')
    .innerJoin('project', 'project.id', 'social_account.project_id')
    .selectAll('social_account')
    .where('social_account.project_id', 'in', projectIds)
    .where('project.organisation_id', '=', organisationId)
    .orderBy('social_account.created_at')
    .orderBy('social_account.id')
    .execute();
}
