/*
 * The life of a container, one file per arrow of this folder. All take the locks organisation → job → container,
 * and all but heartbeats end in advanceJob, which carries the change over to the job and appends its events.
 *
 *               claim-container                    complete-container
 *   queued ──────────────────────→ processing ─────────────────────────→ completed
 *     ↑ │                            │  │ ↺ enter-stage, announce-photos, grow-preview, keep-stage,
 *     │ │                            │  │   record-progress, heartbeat
 *     └─┼──────── give-back ─────────┘  │   a fault with attempts left (domain/attempts)
 *       │                               │
 *       ├── give-back, end-containers ──┴→ failed      attempts used up
 *       └── request-cancel, give-back ───→ canceled    at once while queued, else by the worker's next heartbeat
 *
 * A claim raises `attempt`, which fences off whoever held the container before (held-container). The row is the
 * outbox of the queue (outbox); open-containers finds those that nobody is busy with any more.
 */
import { sql } from 'kysely';
import { estimateSeconds } from '../../../../domain/eta.ts';
import { type JobEvent, type JobEventType, TERMINAL_EVENTS, TOLD_OF_JOB } from '../../../../domain/events.ts';
import { type JobState, summariseJob } from '../../../../domain/job.ts';
import { kindOf } from '../../../../domain/receipt.ts';
import type { Db } from '../../database.ts';
import { jobDeliveries, toldEvents } from '../webhooks/tell-webhooks.ts';
import type { ContainerPart, LockedJob } from './lock-job.ts';

/** An event still without number; `container` is the state it tells, absent when it tells of the job alone. */
export type EventDraft = { type: JobEventType; container?: ContainerPart };

/**
 * Carries a change of containers over to their locked job and appends the events that tell it, numbered without
 * holes, for watchers and for webhooks. When nothing is left to do the job ends, and its terminal event is appended
 * last. One statement.
 */
export async function advanceJob(
  db: Db,
  locked: LockedJob,
  changed: ContainerPart[],
  drafts: EventDraft[],
): Promise<JobEvent[]> {
  const { job } = locked;
  const containers = locked.containers.map((one) => changed.find(({ id }) => id === one.id) ?? one);
  const after = summariseJob(containers, job, job.cancelRequestedAt !== null);
  const eta = after.status === 'running' ? estimateSeconds(after.progress, locked.elapsedSeconds) : null;
  const seen = kindOf(job.useCase) === 'content_generate' ? drafts : drafts.flatMap(ofJobAlone);
  const told = seen.map((draft) => ({ ...draft, state: { ...after, status: 'running' as const } }));
  const all =
    after.status === 'running' ? told : [...told, { type: TERMINAL_EVENTS[after.status], state: after }];
  const { organisationId, projectId } = job;
  const numbered = all.map(({ type }, index) => ({ type, seq: job.lastSeq + 1 + index }));
  return db
    .with('told', () =>
      jobDeliveries({ organisationId, projectId, jobId: job.id, events: toldEvents(numbered) }),
    )
    .with('advanced', (query) =>
      query
        .updateTable('job')
        .set({
          ...after,
          etaSeconds: eta,
          lastSeq: job.lastSeq + all.length,
          ...(after.status !== 'running' && { finishedAt: sql<Date>`clock_timestamp()` }),
        })
        .where('id', '=', job.id),
    )
    .insertInto('job_event')
    .values(all.map((draft, index) => eventRow(job.id, job.lastSeq + 1 + index, draft, eta)))
    .returningAll()
    .execute();
}

/** The same step of a job whose work is shown to nobody. */
function ofJobAlone({ type }: EventDraft): EventDraft[] {
  const told = TOLD_OF_JOB[type];
  return told ? [{ type: told }] : [];
}

function eventRow(jobId: string, seq: number, draft: EventDraft & { state: JobState }, eta: number | null) {
  const { type, container, state } = draft;
  return {
    jobId,
    seq,
    type,
    status: state.status,
    stage: state.stage,
    progress: state.progress,
    etaSeconds: eta,
    containerId: container?.id ?? null,
    containerStatus: container?.status ?? null,
    containerStage: container?.stage ?? null,
    containerProgress: container?.progress ?? null,
    // Not now(): that is when the transaction began, before it waited for the job's lock.
    at: sql<Date>`clock_timestamp()`,
  };
}
