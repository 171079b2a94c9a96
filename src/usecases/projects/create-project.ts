import { ForbiddenScopeError } from '../../domain/access-refusals.ts';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { createProjectInput } from '../../domain/inputs/project.ts';
import { newUuid } from '../../domain/new-uuid.ts';
import { ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import { Project } from '../../infra/store/entities/project.ts';
import type { Store } from '../../infra/store/orm.ts';
import { saved } from '../../infra/store/saved.ts';
import { projectChanges } from './changes.ts';
import { ensureFirstInfluencer } from './first-influencer.ts';

export const CREATE_PROJECT_REFUSALS = [ValidationError] as const;

/**
 * Creates a project; with an app description it gets its first influencer. Needs the scope projects:write.
 * @throws ForbiddenScopeError, or one of CREATE_PROJECT_REFUSALS
 */
export async function createProject(store: Store, caller: Caller, raw: unknown): Promise<Row<'project'>> {
  requireScope(caller, 'projects:write');
  if (caller.token)
    throw new ForbiddenScopeError('projects:write', 'A client token makes no projects; send the API key.');
  const { name, ...input } = parseInput(createProjectInput, raw);
  return store.fork().transactional(async (em) => {
    const project = em.create(Project, {
      ...projectChanges(input),
      id: newUuid(),
      organisationId: caller.organisationId,
      name,
      test: caller.test,
      targetPlatforms: input.targetPlatforms ?? [],
    });
    await em.flush();
    await ensureFirstInfluencer(em, project, caller);
    return saved(em, project);
  });
}
