import { type Caller, requireScope } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { rejectContainerInput } from '../../domain/inputs/review-container.ts';
import { ConflictError, NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { ReviewedContainer } from '../../infra/store/queries/review/decide-container.ts';
import { type ReviewDeps, reviewContainer } from './review-container.ts';

export const REJECT_CONTAINER_REFUSALS = [ValidationError, NotFoundError, ConflictError] as const;

/**
 * Keeps a post that waits for its review from ever being scheduled. Needs the scope content:approve.
 * @throws ForbiddenScopeError, or one of REJECT_CONTAINER_REFUSALS
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
