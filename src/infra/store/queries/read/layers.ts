import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

/** Among `ids`, those on projects of one organisation. */
export function layersById(db: Db, organisationId: string, ids: readonly string[]): Promise<Row<'layer'>[]> {
  return db
    .selectFrom('layer')
    .innerJoin('project', 'project.id', 'layer.projectId')
    .selectAll('layer')
    .where('layer.id', '=', anyOf(ids))
    .where('project.organisationId', '=', organisationId)
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
    .innerJoin('project', 'project.id', 'layer.projectId')
    .selectAll('layer')
    .where('layer.projectId', '=', anyOf(projectIds))
    .where('project.organisationId', '=', organisationId)
    .orderBy('layer.createdAt')
    .orderBy('layer.id')
    .execute();
}
