import type { Caller } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { markPostPublishedInput } from '../../domain/inputs/scheduled-post.ts';
import { ConflictError, NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import { changePublication } from './change-publication.ts';
import type { PublishDeps } from './deps.ts';

export const MARK_POST_PUBLISHED_REFUSALS = [ValidationError, NotFoundError, ConflictError] as const;

/**
 * Says that a person has published what nobody else could tell of. Needs the scope publish:write.
 * @throws ForbiddenScopeError, or one of MARK_POST_PUBLISHED_REFUSALS
 */
export async function markPostPublished(
  deps: PublishDeps,
  caller: Caller,
  raw: unknown,
): Promise<Row<'scheduled_post'>> {
  const { scheduledPostId, url } = parseInput(markPostPublishedInput, raw);
  return changePublication(deps, caller, scheduledPostId, {
    from: ['intent', 'processing', 'handed_over', 'waiting_for_person', 'failed'],
    change: async (row) => ({
      to: 'published',
      changes: { url: url ?? row.url, nextTryAt: null, lastError: null },
    }),
  });
}
