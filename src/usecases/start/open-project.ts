import type { Caller } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { refuseIfArchived } from '../../domain/project.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import type { Db } from '../../infra/store/database.ts';
import { findProject, type StartProject } from '../../infra/store/queries/start/project.ts';

/** The project that a dry run names. @throws NotFoundError, ValidationError it is archived */
export async function openProject(db: Db, caller: Caller, projectId: string): Promise<StartProject> {
  const project = await findOpenable(db, caller, projectId);
  refuseIfArchived(project.status);
  return project;
}

/** The project that a start names, archived or not: an earlier answer is still given. @throws NotFoundError */
export async function findOpenable(db: Db, caller: Caller, projectId: string): Promise<StartProject> {
  const id = decodeId('project', projectId);
  const project = id && (await findProject(db, caller, id));
  if (!project) throw projectNotFound(projectId);
  return project;
}

export const projectNotFound = (projectId: string): NotFoundError =>
  new NotFoundError('projectId', projectId, 'in this organisation');
