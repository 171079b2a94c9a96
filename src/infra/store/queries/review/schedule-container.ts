import { v7 as uuidv7 } from 'uuid';
import { type Owner, reachesProject } from '../../../../domain/caller.ts';
import type { Platform } from '../../../../domain/platforms.ts';
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
 * meanwhile; undefined when no such container is in the owner's reach. No stronger lock than that: whoever has locked
 * the project to add a row of the container would wait for this, and this for them.
 */
export async function lockForSchedule(db: Db, owner: Owner, containerId: string) {
  const row = await db
    .selectFrom('container')
    .innerJoin('job', 'job.id', 'container.jobId')
    .innerJoin('project', 'project.id', 'container.projectId')
    .select([
      'container.id',
      'container.projectId',
      'container.status',
      'container.approvalStatus',
      'container.reviewNote',
      'container.caption',
      'container.hashtags',
      'job.test',
      'project.status as project_status',
    ])
    .where('container.id', '=', containerId)
    .where('container.organisationId', '=', owner.organisationId)
    .forNoKeyUpdate('container')
    .forShare('project')
    .executeTakeFirst();
  return row && reachesProject(owner, row.projectId) ? row : undefined;
}

/** Those of the accounts that belong to the project, each with its platform. */
export async function accountsOnProject(
  db: Db,
  projectId: string,
  ids: string[],
): Promise<Map<string, Platform>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('social_account')
    .select(['id', 'platform'])
    .where('projectId', '=', projectId)
    .where('id', '=', anyOf(ids))
    .execute();
  return new Map(rows.map(({ id, platform }) => [id, platform]));
}

/** Writes one row per target; one that stands for the same account and time is replaced and keeps its id. */
export function insertSchedule(db: Db, order: ScheduleOrder): Promise<Row<'scheduled_post'>[]> {
  return db
    .insertInto('scheduled_post')
    .values(
      order.targets.map((target) => ({
        id: uuidv7(),
        projectId: order.projectId,
        containerId: order.containerId,
        socialAccountId: target.socialAccountId,
        scheduledFor: order.scheduledFor,
        mode: target.mode,
        captionOverride: target.captionOverride,
        firstCommentOverride: target.firstCommentOverride,
        scheduledBy: order.keyId,
      })),
    )
    .onConflict((conflict) =>
      conflict.constraint('scheduled_post_once').doUpdateSet(({ ref }) => ({
        mode: ref('excluded.mode'),
        captionOverride: ref('excluded.captionOverride'),
        firstCommentOverride: ref('excluded.firstCommentOverride'),
        scheduledBy: ref('excluded.scheduledBy'),
      })),
    )
    .returningAll()
    .execute();
}
