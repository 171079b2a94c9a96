import type { Db, Row } from '../../database.ts';

/** Projects of one organisation among `ids`, in no order. */
export function projectsById(
  db: Db,
  organisationId: string,
  ids: readonly string[],
): Promise<Row<'project'>[]> {
  return db
    .selectFrom('project')
    .selectAll()
    .where('id', 'in', ids)
    .where('organisation_id', '=', organisationId)
    .execute();
}

/** All projects of an organisation, newest first. */
export function projectsOf(db: Db, organisationId: string): Promise<Row<'project'>[]> {
  return db
    .selectFrom('project')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** True if the project belongs to the organisation. */
export async function ownsProject(db: Db, organisationId: string, projectId: string): Promise<boolean> {
  const row = await db
    .selectFrom('project')
    .select('id')
    .where('id', '=', projectId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row !== undefined;
}
