import type { JobEvent } from '../../domain/events.ts';
import { encodeId } from '../../domain/ids.ts';
import { kindOf } from '../../domain/receipt.ts';
import type { WebhookEvent } from '../../domain/webhooks.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { toldByJob } from '../../infra/store/queries/webhooks/told-by-job.ts';
import type { WebhookBodies } from './deps.ts';

/** The body of a delivery. */
export type Payload = {
  id: string;
  type: WebhookEvent;
  /** When it happened, ISO 8601. */
  timestamp: string;
  /** Counts the endpoint's events without holes; a replay has that of what it repeats. */
  number: number;
  replayOf?: string;
  data: Record<string, unknown>;
};

type Told = Row<'webhook_delivery'> & { organisationId: string };

/** What is sent, made anew for each try: links in it are fresh, everything else is what the rows say. */
export async function payloadOf(
  { db, bodies }: { db: Db; bodies: WebhookBodies },
  delivery: Told,
): Promise<Payload> {
  const { id, type, number, replayOf, jobId, seq, createdAt } = delivery;
  const told = jobId && seq !== null ? await toldByJob(db, jobId, seq) : null;
  return {
    id: encodeId('event', id),
    type,
    timestamp: (told?.event?.at ?? createdAt).toISOString(),
    number: number ?? 0,
    ...(replayOf && { replayOf: encodeId('event', replayOf) }),
    data: {
      ...delivery.data,
      ...(told && numbersOf(told.job, told.event, seq)),
      ...(told && (await contentOf(bodies, delivery, told))),
    },
  };
}

type ToldByJob = NonNullable<Awaited<ReturnType<typeof toldByJob>>>;

/** The event as the stream tells it. Of one that is no longer kept only its number is known. */
function numbersOf(job: ToldByJob['job'], event: JobEvent | null, seq: number | null) {
  const { at: _at, type: _type, jobId: _jobId, containerId, ...numbers } = event ?? { containerId: null };
  return {
    ...(containerId && { id: encodeId('container', containerId) }),
    jobId: encodeId('job', job.id),
    kind: kindOf(job.useCase),
    projectId: encodeId('project', job.projectId),
    seq,
    ...numbers,
    containerId: containerId && encodeId('container', containerId),
  };
}

async function contentOf(
  bodies: WebhookBodies,
  { type, organisationId }: Told,
  { job, event }: ToldByJob,
): Promise<Record<string, unknown>> {
  if (type === 'job.completed' || type === 'job.failed') return bodies.job(organisationId, job.id);
  const shows = type === 'content.generated' || type === 'content.preview';
  return shows && event?.containerId
    ? { assets: await bodies.assets(organisationId, event.containerId) }
    : {};
}
