import { type Owner, reachesProject } from '../../../../domain/caller.ts';
import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

/** Among `ids`, those on projects in the owner's reach. */
export async function layersById(db: Db, owner: Owner, ids: readonly string[]): Promise<Row<'layer'>[]> {
  const rows = await db
    .selectFrom('layer')
    .innerJoin('project', 'project.id', 'layer.projectId')
    .selectAll('layer')
    .where('layer.id', '=', anyOf(ids))
    .where('project.organisationId', '=', owner.organisationId)
    .execute();
  return rows.filter(({ projectId }) => reachesProject(owner, projectId));
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
