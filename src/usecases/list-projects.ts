import type { Caller } from '../domain/caller.ts';
import type { Db, Row } from '../infra/store/database.ts';
import { projectsOf } from '../infra/store/queries/read/projects.ts';

/** All projects of the caller's organisation, newest first. */
export function listProjects(db: Db, caller: Caller): Promise<Row<'project'>[]> {
  return projectsOf(db, caller.organisationId);
}
