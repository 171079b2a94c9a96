import type { EntityManager, EntityName, FilterQuery } from '@mikro-orm/postgresql';
import type { Owner } from '../../../domain/caller.ts';
import type { Project } from '../entities/project.ts';
import { lockProject } from './projects.ts';

/** What belongs to a project, such as a layer. */
export type Held = { id: string; projectId: string; test: boolean };

/**
 * Finds what a project in the owner's reach holds, as it is once that project is locked; null when there is no such
 * thing.
 */
export async function lockHeld<Thing extends Held>(
  em: EntityManager,
  entity: EntityName<Thing>,
  owner: Owner,
  id: string,
): Promise<{ project: Project; thing: Thing } | null> {
  const thing = await em.findOne(entity, { id } as FilterQuery<Thing>);
  const project = thing && (await lockProject(em, owner, thing.projectId));
  if (!project) return null;
  // It may have changed while we waited for the project.
  return (await em.refresh(thing)) && { project, thing };
}
