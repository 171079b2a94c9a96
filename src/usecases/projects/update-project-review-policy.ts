import { type Caller, requireScope } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { updateReviewPolicyInput } from '../../domain/inputs/review-policy.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import type { Store } from '../../infra/store/orm.ts';
import { saved } from '../../infra/store/saved.ts';
import { policyChanges } from './changes.ts';
import { changeableProject } from './open-project.ts';

export const UPDATE_PROJECT_REVIEW_POLICY_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Sets which posts of a project need review from now on; posts that wait for it keep waiting. Needs the scope
 * projects:write.
 * @throws ForbiddenScopeError, or one of UPDATE_PROJECT_REVIEW_POLICY_REFUSALS
 */
export async function updateProjectReviewPolicy(
  store: Store,
  caller: Caller,
  raw: unknown,
): Promise<Row<'project'>> {
  requireScope(caller, 'projects:write');
  const { projectId, ...policy } = parseInput(updateReviewPolicyInput, raw);
  return store.fork().transactional(async (em) => {
    const project = await changeableProject(em, caller, projectId);
    em.assign(project, policyChanges(policy));
    return saved(em, project);
  });
}
