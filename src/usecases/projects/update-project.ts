import { type Caller, requireScope } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { updateProjectInput } from '../../domain/inputs/project.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import type { Store } from '../../infra/store/orm.ts';
import { saved } from '../../infra/store/saved.ts';
import { projectChanges } from './changes.ts';
import { ensureFirstInfluencer } from './first-influencer.ts';
import { changeableProject } from './open-project.ts';

export const UPDATE_PROJECT_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Changes a project: what is absent stays, null empties what may be empty, `metadata` is replaced whole. One
 * that gets an app description and has no influencer gets its first. Needs the scope projects:write.
 * @throws ForbiddenScopeError, or one of UPDATE_PROJECT_REFUSALS
 */
export async function updateProject(store: Store, caller: Caller, raw: unknown): Promise<Row<'project'>> {
  requireScope(caller, 'projects:write');
  const { projectId, ...input } = parseInput(updateProjectInput, raw);
  return store.fork().transactional(async (em) => {
    const project = await changeableProject(em, caller, projectId);
    em.assign(project, projectChanges(input));
    if (input.appDescription) await ensureFirstInfluencer(em, project, caller);
    return saved(em, project);
  });
}
