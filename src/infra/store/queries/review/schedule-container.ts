import { v7 as uuidv7 } from 'uuid';
import type { PublishMode } from '../../../../domain/publish-modes.ts';
import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

export type ScheduleTarget = {
  socialAccountId: string;
  mode: PublishMode | null;
  captionOverride: string | null;
  firstCommentOverride: string | null;
};

export type ScheduleOrder = {
  projectId: string;
  containerId: string;
  scheduledFor: Date;
  /** The API key that asks. */
  keyId: string;
  /** Each account once. */
  targets: ScheduleTarget[];
};

/**
 * What decides whether a container may be scheduled, locked so that nobody rejects it or archives its project
 * meanwhile; undefined when the organisation has no such container. No stronger lock than that: whoever has locked
 * the project to add a row of the container would wait for this, and this for them.
 */
export function lockForSchedule(db: Db, organisationId: string, containerId: string) {
  return db
    .selectFrom('container')
    .innerJoin('job', 'job.id', 'container.job_id')
    .innerJoin('project', 'project.id', 'container.project_id')
    .select([
      'container.id',
      'container.project_id',
      'container.status',
      'container.approval_status',
      'container.review_note',
      'job.test',
      'project.status as project_status',
    ])
    .where('container.id', '=', containerId)
    .where('container.organisation_id', '=', organisationId)
    .forNoKeyUpdate('container')
    .forShare('project')
    .executeTakeFirst();
}

/** Which of the accounts belong to the project. */
export async function accountsOnProject(db: Db, projectId: string, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('social_account')
    .select('id')
    .where('project_id', '=', projectId)
    .where('id', '=', anyOf(ids))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Writes one row per target; one that stands for the same account and time is replaced and keeps its id. */
export function insertSchedule(db: Db, order: ScheduleOrder): Promise<Row<'scheduled_post'>[]> {
  return db
    .insertInto('scheduled_post')
    .values(
      order.targets.map((target) => ({
        id: uuidv7(),
        project_id: order.projectId,
        container_id: order.containerId,
        social_account_id: target.socialAccountId,
        scheduled_for: order.scheduledFor,
        mode: target.mode,
        caption_override: target.captionOverride,
        first_comment_override: target.firstCommentOverride,
        scheduled_by: order.keyId,
      })),
    )
    .onConflict((conflict) =>
      conflict.constraint('scheduled_post_once').doUpdateSet(({ ref }) => ({
        mode: ref('excluded.mode'),
        caption_override: ref('excluded.caption_override'),
        first_comment_override: ref('excluded.first_comment_override'),
        scheduled_by: ref('excluded.scheduled_by'),
      })),
    )
    .returningAll()
    .execute();
}
