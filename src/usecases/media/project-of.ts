import type { Caller } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import type { Db } from '../../infra/store/database.ts';
import { ownsProject } from '../../infra/store/queries/read/projects.ts';

/** Bare id of a project of the caller's organisation. @throws NotFoundError */
export async function projectOf(db: Db, caller: Caller, outsideId: string): Promise<string> {
  const projectId = decodeId('project', outsideId);
  if (projectId && (await ownsProject(db, caller.organisationId, projectId))) return projectId;
  throw new NotFoundError('projectId', outsideId, 'in this organisation');
}
