import { type Caller, requireScope } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { updateReviewPolicyInput } from '../../domain/inputs/review-policy.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import type { Store } from '../../infra/store/orm.ts';
import { updateProjectRow } from '../../infra/store/queries/projects/projects.ts';
import { policyColumns } from './columns.ts';
import { lockOwnProject } from './open-project.ts';

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
  return store.transaction(async (db) => {
    const { id } = await lockOwnProject(db, caller, projectId);
    return updateProjectRow(db, id, policyColumns(policy));
  });
}
