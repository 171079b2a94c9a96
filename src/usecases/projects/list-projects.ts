import { z } from 'zod';
import type { Caller } from '../../domain/caller.ts';
import { page, projectsFilter } from '../../domain/inputs/lists.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { projectsPage } from '../../infra/store/queries/read/projects.ts';
import type { Page } from '../page.ts';

const listProjectsInput = z.strictObject({
  ...projectsFilter,
  ...page,
});

/** A page of the projects in the caller's reach, newest first. @throws ValidationError */
export async function listProjects(db: Db, caller: Caller, raw: unknown): Promise<Page<Row<'project'>>> {
  const { customerExternalId, ...wanted } = parseInput(listProjectsInput, raw);
  return projectsPage(db, caller, customerExternalId, wanted);
}
