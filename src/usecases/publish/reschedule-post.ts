import type { Caller } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { reschedulePostInput } from '../../domain/inputs/scheduled-post.ts';
import { faultOf } from '../../domain/issues.ts';
import { refuseIfArchived } from '../../domain/project.ts';
import { isPast, mayBeOut } from '../../domain/publications.ts';
import { ConflictError, NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import { isPlannedAt } from '../../infra/store/queries/publish/publications.ts';
import { changePublication } from './change-publication.ts';
import type { PublishDeps } from './deps.ts';

export const RESCHEDULE_POST_REFUSALS = [ValidationError, NotFoundError, ConflictError] as const;

/**
 * Lets what has not been begun, was called off or failed go out at another time, by whoever publishes there now.
 * Needs the scope publish:write.
 * @throws ForbiddenScopeError, or one of RESCHEDULE_POST_REFUSALS
 */
export async function reschedulePost(
  deps: PublishDeps,
  caller: Caller,
  raw: unknown,
): Promise<Row<'scheduled_post'>> {
  const { scheduledPostId, scheduledFor } = parseInput(reschedulePostInput, raw);
  const refuse = (message: string) => new ValidationError([{ path: 'scheduledFor', message }]);
  if (isPast(scheduledFor)) throw new ValidationError([{ path: 'scheduledFor', ...faultOf('IN_THE_PAST') }]);
  return changePublication(deps, caller, scheduledPostId, {
    from: ['intent', 'scheduled', 'failed', 'canceled'],
    change: async (row, db) => {
      refuseIfArchived(row.projectStatus, 'scheduledPostId');
      if (await isPlannedAt(db, row, scheduledFor)) {
        throw refuse('is when the same post goes out on the same account already');
      }
      const account = { platform: row.platform, handle: row.account };
      const publisher = deps.publishing.publishers.of(caller.organisationId, account)?.name ?? null;
      return {
        to: publisher ? 'scheduled' : 'intent',
        changes: {
          ...{ scheduledFor, publisher, tries: 0, lastError: null },
          nextTryAt: publisher ? scheduledFor : null,
          // What may be out is known again under the same key; what was refused would be found refused again under it.
          ...(row.status === 'failed' &&
            row.lastError &&
            !mayBeOut(row.lastError.code) && { round: row.round + 1, handle: null }),
        },
      };
    },
  });
}
