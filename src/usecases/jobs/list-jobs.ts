import { z } from 'zod';
import type { Caller } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { jobsFilter, ofProject, page } from '../../domain/inputs/lists.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { jobsPage } from '../../infra/store/queries/read/jobs.ts';
import { ownsProject } from '../../infra/store/queries/read/projects.ts';
import type { Page } from '../page.ts';

const listJobsInput = z.strictObject({
  ...ofProject,
  ...jobsFilter,
  ...page,
});

/**
 * A project's jobs, newest first. Null when the project is not in the caller's organisation.
 * @throws ValidationError
 */
export async function listJobs(db: Db, caller: Caller, raw: unknown): Promise<Page<Row<'job'>> | null> {
  const { projectId: outsideId, status, ...wanted } = parseInput(listJobsInput, raw);
  const projectId = decodeId('project', outsideId);
  if (!projectId || !(await ownsProject(db, caller, projectId))) return null;
  return jobsPage(db, projectId, { status }, wanted);
}
