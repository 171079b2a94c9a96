import { type RawBuilder, sql } from 'kysely';
import type { JobEventType } from '../../../../domain/events.ts';
import { type WebhookEvent, webhookEventOf } from '../../../../domain/webhooks.ts';
import type { Db } from '../../database.ts';

/** Whose change is told. Ids are bare. */
export type ToldOf = { organisationId: string; projectId: string };

/** Events of one job as {@link jobDeliveries} takes them. */
export const toldEvents = (events: readonly { type: JobEventType; seq: number }[]): string =>
  JSON.stringify(events.map(({ type, seq }) => ({ type: webhookEventOf(type), seq })));

/**
 * A delivery of each event of a job for each endpoint that wants it, to be made in the statement that appends the
 * events. `events` is from {@link toldEvents}; nothing is made unless `provided`.
 */
export function jobDeliveries({
  organisationId,
  projectId,
  jobId,
  events,
  provided = sql<boolean>`true`,
}: ToldOf & { jobId: string; events: string; provided?: RawBuilder<boolean> }): RawBuilder<{ id: string }> {
  return sql`(
    insert into webhook_delivery (id, endpoint_id, type, job_id, seq, next_try_at, created_at)
    select gen_random_uuid(), endpoint.id, told.type, ${jobId}::uuid, told.seq, clock_timestamp(), clock_timestamp()
    from webhook_endpoint endpoint
    join jsonb_to_recordset(${events}::jsonb) as told(type text, seq int) on told.type = any(endpoint.events)
    where ${wants(organisationId, projectId)} and ${provided}
    returning id)`;
}

/** A delivery of what no job tells. `data` is as clients see it. To be called in the transaction of the change. */
export async function tellWebhooks(
  db: Db,
  { organisationId, projectId }: ToldOf,
  type: WebhookEvent,
  data: Record<string, unknown>,
): Promise<void> {
  await sql`
    insert into webhook_delivery (id, endpoint_id, type, data, next_try_at, created_at)
    select gen_random_uuid(), endpoint.id, ${type}, ${JSON.stringify(data)}::jsonb, clock_timestamp(), clock_timestamp()
    from webhook_endpoint endpoint
    where ${type} = any(endpoint.events) and ${wants(organisationId, projectId)}`.execute(db);
}

const wants = (organisationId: string, projectId: string) => sql<boolean>`
  endpoint.organisation_id = ${organisationId}::uuid and endpoint.deleted_at is null
  and (endpoint.project_id is null or endpoint.project_id = ${projectId}::uuid)`;
