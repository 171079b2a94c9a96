import { type Owner, reachesProject } from '../../../../domain/caller.ts';
import type { Db, Row } from '../../database.ts';
import { jsonb } from '../../jsonb.ts';

/**
 * A publication in the owner's reach, locked so that nobody takes it up meanwhile; its container first, as whoever
 * schedules it does, so that no other entry of the post comes or moves meanwhile. The id is bare.
 */
export async function lockPublication(db: Db, owner: Owner, id: string) {
  const row = await db
    .selectFrom('scheduled_post')
    .innerJoin('project', 'project.id', 'scheduled_post.projectId')
    .innerJoin('social_account', 'social_account.id', 'scheduled_post.socialAccountId')
    .innerJoin('container', 'container.id', 'scheduled_post.containerId')
    .selectAll('scheduled_post')
    .select([
      'project.status as projectStatus',
      'social_account.platform',
      'social_account.handle as account',
    ])
    .where('scheduled_post.id', '=', id)
    .where('project.organisationId', '=', owner.organisationId)
    .forNoKeyUpdate('container')
    .forNoKeyUpdate('scheduled_post')
    .executeTakeFirst();
  return row && reachesProject(owner, row.projectId) ? row : null;
}

/** Where a publication is to go, and of whom. */
export function publicationFacts(db: Db, { id }: Pick<Row<'scheduled_post'>, 'id'>) {
  return db
    .selectFrom('scheduled_post')
    .innerJoin('project', 'project.id', 'scheduled_post.projectId')
    .innerJoin('social_account', 'social_account.id', 'scheduled_post.socialAccountId')
    .select(['project.status as projectStatus', 'project.organisationId'])
    .select(['social_account.platform', 'social_account.handle'])
    .where('scheduled_post.id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Keeps what a publisher has to remember. False when somebody else has taken the publication up. */
export async function rememberHandle(
  db: Db,
  { id, fence }: Pick<Row<'scheduled_post'>, 'id' | 'fence'>,
  handle: Record<string, unknown>,
): Promise<boolean> {
  const kept = await db
    .updateTable('scheduled_post')
    .set({ handle: jsonb(handle) })
    .where('id', '=', id)
    .where('fence', '=', fence)
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

/** Whether the same post goes out on the same account at a time, by another row. */
export async function isPlannedAt(
  db: Db,
  { id, containerId, socialAccountId }: Pick<Row<'scheduled_post'>, 'id' | 'containerId' | 'socialAccountId'>,
  scheduledFor: Date,
): Promise<boolean> {
  const other = await db
    .selectFrom('scheduled_post')
    .select('id')
    .where('containerId', '=', containerId)
    .where('socialAccountId', '=', socialAccountId)
    .where('scheduledFor', '=', scheduledFor)
    .where('id', '<>', id)
    .executeTakeFirst();
  return other !== undefined;
}
