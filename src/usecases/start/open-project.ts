import type { Caller } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { findProject } from '../../infra/store/queries/start/project.ts';

/** The project that a start or a dry run names. @throws NotFoundError, ValidationError it is archived */
export async function openProject(db: Db, caller: Caller, projectId: string): Promise<Row<'project'>> {
  const id = decodeId('project', projectId);
  const project = id && (await findProject(db, caller.organisationId, id));
  if (!project) throw new NotFoundError('projectId', projectId, 'in this organisation');
  if (project.status === 'archived') {
    throw new ValidationError([{ path: 'projectId', message: 'The project is archived.' }]);
  }
  return project;
}
