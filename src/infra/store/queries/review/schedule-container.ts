import { sql } from 'kysely';
import { type Owner, reachesProject } from '../../../../domain/caller.ts';
import { newUuid } from '../../../../domain/new-uuid.ts';
import type { Platform } from '../../../../domain/platforms.ts';
import type { PublishMode } from '../../../../domain/publish-modes.ts';
import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';
import { tellOfPublication } from '../publish/move-publication.ts';

export type ScheduleTarget = {
  socialAccountId: string;
  mode: PublishMode | null;
  captionOverride: string | null;
  firstCommentOverride: string | null;
  /** Who publishes it; null: nobody, so that it stays an intent. */
  publisher: string | null;
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
      'container.order',
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

/** Those of the accounts that belong to the project. */
export async function accountsOnProject(
  db: Db,
  projectId: string,
  ids: string[],
): Promise<Map<string, { platform: Platform; handle: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('social_account')
    .select(['id', 'platform', 'handle'])
    .where('projectId', '=', projectId)
    .where('id', '=', anyOf(ids))
    .execute();
  return new Map(rows.map(({ id, ...account }) => [id, account]));
}

/**
 * Writes one row per target and tells webhooks of each. One that stands for the same account and time is replaced and
 * keeps its id; one that has been begun is left as it is.
 */
export async function insertSchedule(db: Db, order: ScheduleOrder): Promise<Row<'scheduled_post'>[]> {
  const { projectId, containerId, scheduledFor, keyId, targets } = order;
  const written = await db
    .insertInto('scheduled_post')
    .values(
      targets.map((target) => ({
        ...{ id: newUuid(), projectId, containerId, scheduledFor, scheduledBy: keyId, ...target },
        status: target.publisher === null ? ('intent' as const) : ('scheduled' as const),
        nextTryAt: target.publisher === null ? null : scheduledFor,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .constraint('scheduled_post_once')
        .doUpdateSet(({ ref }) => ({
          mode: ref('excluded.mode'),
          captionOverride: ref('excluded.captionOverride'),
          firstCommentOverride: ref('excluded.firstCommentOverride'),
          scheduledBy: ref('excluded.scheduledBy'),
          status: ref('excluded.status'),
          publisher: ref('excluded.publisher'),
          nextTryAt: ref('excluded.nextTryAt'),
          lastError: null,
          tries: 0,
        }))
        .where('scheduled_post.status', 'in', ['intent', 'scheduled', 'canceled']),
    )
    .returningAll()
    .execute();
  for (const row of written) await tellOfPublication(db, row);
  return db
    .selectFrom('scheduled_post')
    .selectAll()
    .where('containerId', '=', containerId)
    .where('scheduledFor', '=', sql<Date>`${scheduledFor}::timestamptz(3)`)
    .execute();
}
