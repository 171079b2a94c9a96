import { type InsertObject, sql, type UpdateObject } from 'kysely';
import type { Database, Db, Row } from '../../database.ts';

export type NewProject = InsertObject<Database, 'project'>;
export type ProjectColumns = UpdateObject<Database, 'project'>;

/**
 * The project, if it belongs to the organisation, locked until the transaction ends so that what it holds is
 * changed by one request at a time. Jobs can still be started on it.
 */
export function lockProject(
  db: Db,
  organisationId: string,
  projectId: string,
): Promise<Row<'project'> | undefined> {
  return db
    .selectFrom('project')
    .selectAll()
    .where('id', '=', projectId)
    .where('organisation_id', '=', organisationId)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

export function insertProject(db: Db, project: NewProject): Promise<Row<'project'>> {
  return db.insertInto('project').values(project).returningAll().executeTakeFirstOrThrow();
}

/** Sets the columns that are not undefined, of which there is at least one. */
export function updateProjectRow(db: Db, id: string, columns: ProjectColumns): Promise<Row<'project'>> {
  return db.updateTable('project').set(columns).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
}

/** How many of a project's posts wait for review. */
export async function countPending(db: Db, projectId: string): Promise<number> {
  const row = await db
    .selectFrom('container')
    .select((query) => query.fn.countAll<string>().as('count'))
    .where('project_id', '=', projectId)
    // A literal, as only that lets every plan of the statement use the partial index.
    .where('approval_status', '=', sql.lit('pending'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
