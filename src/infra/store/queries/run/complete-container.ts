import { sql } from 'kysely';
import { earned } from '../../../../domain/credits.ts';
import type { JobEvent } from '../../../../domain/events.ts';
import { approvalAtEnd, type ReviewState } from '../../../../domain/review.ts';
import { stagesOf } from '../../../../domain/stages.ts';
import type { Db, Row } from '../../database.ts';
import type { Store } from '../../orm.ts';
import { advanceJob } from './advance-job.ts';
import { partOf, stillHeld } from './held-container.ts';
import { insertAssets } from './insert-assets.ts';
import { lockJob, lockOrganisation } from './lock-job.ts';
import { settleHolds } from './settle-holds.ts';

/**
 * Ends a container whose stages are all done. Of a post the files become assets, its price is charged
 * and the rest of the hold given back. Null, and nothing written, once the holder is fenced off.
 */
export async function completeContainer(
  store: Store,
  container: Row<'container'>,
): Promise<JobEvent[] | null> {
  const { organisationId, jobId, held } = container;
  const post = container.kind === 'content_generate' ? madePost(container) : null;
  return store.transaction(async (db) => {
    await lockOrganisation(db, organisationId);
    const locked = await lockJob(db, jobId);
    if (partOf(locked, container)?.status !== 'processing') return null;
    const done = await db
      .updateTable('container')
      .set({
        status: 'completed',
        stage: stagesOf(container.kind).at(-1),
        progress: 1,
        lastError: null,
        ...(post && { approvalStatus: approvalAtEnd(await reviewState(db, container.projectId)) }),
        finishedAt: sql<Date>`clock_timestamp()`,
      })
      .where(stillHeld(container))
      .returning(['id', 'attempt', 'status', 'stage', 'progress', 'held'])
      .executeTakeFirstOrThrow();
    if (post) await insertAssets(db, container.id, post.files);
    const captured = post ? earned(held, post.format, container.order.outputs, container.renderedShare) : 0;
    await settleHolds(db, organisationId, [{ containerId: container.id, jobId, held, captured }]);
    return advanceJob(db, locked, [done], [{ type: 'container_completed', container: done }]);
  });
}

function madePost({ id, format, checkpoint }: Row<'container'>) {
  const files = checkpoint?.assembling?.files;
  if (!format || !files) throw new Error(`Container ${id} ends without a format or files.`);
  return { format, files };
}

/**
 * The project's policy with what `review_first_n` counts, and no further than it has to: organisation and job are
 * locked meanwhile.
 */
function reviewState(db: Db, projectId: string): Promise<ReviewState> {
  return db
    .selectFrom('project')
    .select(['reviewPolicy as policy', 'reviewFirstN as firstN', decidedCount.as('decided')])
    .where('project.id', '=', projectId)
    .executeTakeFirstOrThrow();
}

/** What test keys made is left out: they decide on it, and that changes nothing for live posts. */
const decidedCount = sql<number>`case review_policy when 'review_first_n' then (
  select count(*) from (
    select from container join job on job.id = container.job_id
    where not job.test and container.project_id = project.id and approval_status in ('approved', 'rejected')
    limit review_first_n
  ) as first_decided
) else 0 end::int`;
