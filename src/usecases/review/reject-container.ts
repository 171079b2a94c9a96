import { type Caller, requireScope } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { rejectContainerInput } from '../../domain/inputs/review-container.ts';
import type { ReviewedContainer } from '../../infra/store/queries/review/decide-container.ts';
import { type ReviewDeps, reviewContainer } from './review-container.ts';

/**
 * Keeps a post that waits for its review from ever being scheduled. Needs the scope content:approve.
 * @throws ForbiddenScopeError, ValidationError, NotFoundError, NotPendingError
 */
export async function rejectContainer(
  deps: ReviewDeps,
  caller: Caller,
  raw: unknown,
): Promise<ReviewedContainer> {
  requireScope(caller, 'content:approve');
  const { containerId, reason } = parseInput(rejectContainerInput, raw);
  return reviewContainer(deps, caller, containerId, 'rejected', reason);
}
