import { v7 as uuidv7 } from 'uuid';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { createProjectInput } from '../../domain/inputs/project.ts';
import { ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import type { Store } from '../../infra/store/orm.ts';
import { insertProject } from '../../infra/store/queries/projects/projects.ts';
import { columnsOf } from './columns.ts';
import { ensureFirstInfluencer } from './first-influencer.ts';

export const CREATE_PROJECT_REFUSALS = [ValidationError] as const;

/**
 * Creates a project; with an app description it gets its first influencer. Needs the scope projects:write.
 * @throws ForbiddenScopeError, or one of CREATE_PROJECT_REFUSALS
 */
export async function createProject(store: Store, caller: Caller, raw: unknown): Promise<Row<'project'>> {
  requireScope(caller, 'projects:write');
  const { name, ...input } = parseInput(createProjectInput, raw);
  return store.transaction(async (db) => {
    const project = await insertProject(db, {
      ...columnsOf(input),
      id: uuidv7(),
      organisation_id: caller.organisationId,
      name,
      target_platforms: input.targetPlatforms ?? [],
    });
    await ensureFirstInfluencer(db, project);
    return project;
  });
}
