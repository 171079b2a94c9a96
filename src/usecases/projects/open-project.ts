import type { Owner } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { refuseIfArchived } from '../../domain/project.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { lockProject } from '../../infra/store/queries/projects/projects.ts';

/** Locks a project, in whatever state. `path` is the input field that leads to it. @throws NotFoundError */
export async function lockOwnProject(
  db: Db,
  owner: Owner,
  projectId: string,
  path = 'projectId',
): Promise<Row<'project'>> {
  const id = decodeId('project', projectId);
  const project = id && (await lockProject(db, owner.organisationId, id));
  if (!project) throw new NotFoundError(path, projectId, 'in this organisation');
  return project;
}

/**
 * Locks a project to change what it holds; an archived one is kept for reading only. To be called in the
 * transaction that writes: whoever archives the project at the same instant waits for it, or it for them.
 * @throws NotFoundError, ValidationError
 */
export async function openProject(
  db: Db,
  owner: Owner,
  projectId: string,
  path = 'projectId',
): Promise<Row<'project'>> {
  const project = await lockOwnProject(db, owner, projectId, path);
  refuseIfArchived(project.status, path);
  return project;
}
