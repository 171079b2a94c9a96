import type { Db, Row } from '../../database.ts';

/** The project, if it belongs to the organisation. */
export function findProject(
  db: Db,
  organisationId: string,
  projectId: string,
): Promise<Row<'project'> | undefined> {
  return db
    .selectFrom('project')
    .selectAll()
    .where('id', '=', projectId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
}
