import { type RawBuilder, sql } from 'kysely';
import { encodeId } from '../../../../domain/ids.ts';
import { nextPull } from '../../../../domain/metrics-pulls.ts';
import { canBecome, type PublicationError, type PublicationStatus } from '../../../../domain/publications.ts';
import type { WebhookEvent } from '../../../../domain/webhooks.ts';
import type { Db, Row } from '../../database.ts';
import { jsonb } from '../../jsonb.ts';
import { tellWebhooks } from '../webhooks/tell-webhooks.ts';

type ScheduledPost = Row<'scheduled_post'>;

/** What webhooks are told when a publication comes into a state; null: nothing. */
const EVENT_OF_PUBLICATION: Record<PublicationStatus, WebhookEvent | null> = {
  intent: 'post.scheduled',
  scheduled: 'post.scheduled',
  sending: null,
  processing: null,
  handed_over: 'post.handed_over',
  waiting_for_person: 'post.waiting_for_person',
  published: 'post.published',
  failed: 'post.failed',
  canceled: 'post.canceled',
};

/** What changes with the state; what is absent stays as it is. */
export type PublicationChanges = Partial<
  Pick<ScheduledPost, 'publisher' | 'tries' | 'round' | 'url' | 'handle' | 'scheduledFor'>
> & {
  /** Null: it is taken up no more. */
  nextTryAt: Date | RawBuilder<Date> | null;
  lastError: PublicationError | null;
};

export const inMilliseconds = (ms: number) =>
  sql<Date>`clock_timestamp() + make_interval(secs => ${ms / 1000})`;

/**
 * Brings a publication into a state, which webhooks are told of. Null when it was changed meanwhile, or taken up by
 * somebody else. To be called in a transaction.
 * @throws Error for a step that there is not
 */
export async function movePublication(
  db: Db,
  from: Pick<ScheduledPost, 'id' | 'status' | 'fence'>,
  to: PublicationStatus,
  { handle, lastError, ...changes }: PublicationChanges,
): Promise<ScheduledPost | null> {
  if (!canBecome(from.status, to)) throw new Error(`A publication cannot go from ${from.status} to ${to}.`);
  const isHandedOver =
    from.status === 'sending' && (to === 'processing' || to === 'handed_over' || to === 'waiting_for_person');
  const now = new Date();
  const row = await db
    .updateTable('scheduled_post')
    .set({
      ...changes,
      status: to,
      lastError: lastError && jsonb(lastError),
      ...(handle !== undefined && { handle: handle && jsonb(handle) }),
      ...(isHandedOver && { handedAt: sql<Date>`clock_timestamp()` }),
      ...(to === 'published' && {
        publishedAt: sql<Date>`clock_timestamp()`,
        metricsDueAt: nextPull(now, now),
      }),
    })
    .where('id', '=', from.id)
    .where('status', '=', from.status)
    .where('fence', '=', from.fence)
    .returningAll()
    .executeTakeFirst();
  if (!row) return null;
  if (from.status !== to || changes.scheduledFor !== undefined) await tellOfPublication(db, row);
  return row;
}

/** Tells webhooks where a publication stands. To be called in the transaction of the change. */
export async function tellOfPublication(db: Db, row: ScheduledPost): Promise<void> {
  const event = EVENT_OF_PUBLICATION[row.status];
  if (!event) return;
  const { organisationId } = await db
    .selectFrom('project')
    .select('organisationId')
    .where('id', '=', row.projectId)
    .executeTakeFirstOrThrow();
  const { status, scheduledFor, publisher, url, lastError } = row;
  await tellWebhooks(db, { organisationId, projectId: row.projectId }, event, {
    id: encodeId('scheduledPost', row.id),
    containerId: encodeId('container', row.containerId),
    projectId: encodeId('project', row.projectId),
    socialAccountId: encodeId('socialAccount', row.socialAccountId),
    ...{ status, scheduledFor: scheduledFor.toISOString(), publisher, url, error: lastError },
  });
}
