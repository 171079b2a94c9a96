import { type Caller, requireScope } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { approveContainerInput } from '../../domain/inputs/review-container.ts';
import { ConflictError, NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { ReviewedContainer } from '../../infra/store/queries/review/decide-container.ts';
import { type ReviewDeps, reviewContainer } from './review-container.ts';

export const APPROVE_CONTAINER_REFUSALS = [ValidationError, NotFoundError, ConflictError] as const;

/**
 * Lets a post that waits for its review be scheduled. Needs the scope content:approve.
 * @throws ForbiddenScopeError, or one of APPROVE_CONTAINER_REFUSALS
 */
export async function approveContainer(
  deps: ReviewDeps,
  caller: Caller,
  raw: unknown,
): Promise<ReviewedContainer> {
  requireScope(caller, 'content:approve');
  const { containerId, note } = parseInput(approveContainerInput, raw);
  return reviewContainer(deps, caller, containerId, 'approved', note ?? null);
}
