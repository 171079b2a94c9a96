import { type Owner, requireOwnKind, type Writer } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { refuseIfArchived } from '../../domain/project.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import type { Db } from '../../infra/store/database.ts';
import { projectState } from '../../infra/store/queries/read/projects.ts';

/** Bare id of a project of the caller's organisation, to read what it holds. @throws NotFoundError */
export async function projectOf(db: Db, owner: Owner, outsideId: string): Promise<string> {
  return (await found(db, owner, outsideId, 'projectId')).projectId;
}

/**
 * The same before the work that a file is, so that it is not done for an archived project. Whether the file is
 * taken is decided with the project locked, when it is added. `path` is the input field that leads to it.
 * @throws NotFoundError, ValidationError
 */
export async function openProjectOf(
  db: Db,
  writer: Writer,
  outsideId: string,
  path = 'projectId',
): Promise<string> {
  const { projectId, status, test } = await found(db, writer, outsideId, path);
  requireOwnKind(writer, { test }, path);
  refuseIfArchived(status, path);
  return projectId;
}

async function found(db: Db, owner: Owner, outsideId: string, path: string) {
  const projectId = decodeId('project', outsideId);
  const state = projectId && (await projectState(db, owner, projectId));
  if (projectId && state) return { projectId, ...state };
  throw new NotFoundError(path, outsideId, 'in this organisation');
}
