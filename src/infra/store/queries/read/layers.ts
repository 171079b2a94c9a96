import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

/** Among `ids`, those on projects of one organisation. */
export function layersById(db: Db, organisationId: string, ids: readonly string[]): Promise<Row<'layer'>[]> {
  return db
    .selectFrom('layer')
    .innerJoin('project', 'project.id', 'layer.project_id')
    .selectAll('layer')
    .where('layer.id', '=', anyOf(ids))
    .where('project.organisation_id', '=', organisationId)
    .execute();
}

/** Those of several projects of one organisation, oldest first. */
export function layersOfProjects(
  db: Db,
  organisationId: string,
  projectIds: readonly string[],
): Promise<Row<'layer'>[]> {
  return db
    .selectFrom('layer')
    .innerJoin('project', 'project.id', 'layer.project_id')
    .selectAll('layer')
    .where('layer.project_id', '=', anyOf(projectIds))
    .where('project.organisation_id', '=', organisationId)
    .orderBy('layer.created_at')
    .orderBy('layer.id')
    .execute();
}
