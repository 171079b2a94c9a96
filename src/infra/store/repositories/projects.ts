import type { EntityManager } from '@mikro-orm/postgresql';
import { type Owner, reachesProject } from '../../../domain/caller.ts';
import { dbOf } from '../database.ts';
import { Project } from '../entities/project.ts';

/**
 * The project, if it is in the owner's reach, locked until the transaction ends so that what it holds is
 * changed by one request at a time. Jobs can still be started on it, for which the mapper knows no lock.
 */
export async function lockProject(
  em: EntityManager,
  owner: Owner,
  projectId: string,
): Promise<Project | null> {
  if (!reachesProject(owner, projectId)) return null;
  const row = await dbOf(em)
    .selectFrom('project')
    .selectAll()
    .where('id', '=', projectId)
    .where('organisationId', '=', owner.organisationId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? em.map(Project, row, { mapped: true }) : null;
}
