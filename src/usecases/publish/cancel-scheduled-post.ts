import type { Caller } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { cancelScheduledPostInput } from '../../domain/inputs/scheduled-post.ts';
import { ConflictError, NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import { changePublication } from './change-publication.ts';
import type { PublishDeps } from './deps.ts';

export const CANCEL_SCHEDULED_POST_REFUSALS = [ValidationError, NotFoundError, ConflictError] as const;

/**
 * Calls off what has not been begun. Needs the scope publish:write.
 * @throws ForbiddenScopeError, or one of CANCEL_SCHEDULED_POST_REFUSALS
 */
export async function cancelScheduledPost(
  deps: PublishDeps,
  caller: Caller,
  raw: unknown,
): Promise<Row<'scheduled_post'>> {
  const { scheduledPostId } = parseInput(cancelScheduledPostInput, raw);
  return changePublication(deps, caller, scheduledPostId, {
    from: ['intent', 'scheduled'],
    change: async () => ({ to: 'canceled', changes: { nextTryAt: null, lastError: null } }),
  });
}
