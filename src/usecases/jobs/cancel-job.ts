import { type Caller, requireOwnKind, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { JobEvents } from '../../infra/events/job-events.ts';
import type { Store } from '../../infra/store/orm.ts';
import { jobsById } from '../../infra/store/queries/read/jobs.ts';
import { requestCancel } from '../../infra/store/queries/run/request-cancel.ts';

export type CancelJobDeps = { store: Store; events: Pick<JobEvents, 'publish'> };

const REASONS = {
  completed: 'ALREADY_COMPLETED',
  failed: 'ALREADY_FAILED',
  canceled: 'ALREADY_CANCELED',
} as const;

export type CancelAnswer =
  | { jobId: string; accepted: true }
  | { jobId: string; accepted: false; reason: (typeof REASONS)[keyof typeof REASONS] };

export const CANCEL_JOB_REFUSALS = [NotFoundError, ValidationError] as const;

/**
 * Cancels a job (contract §7): what waits ends at once, what runs is stopped by its worker within a second or
 * so, and their credits go back. Asking again while it runs is accepted too. Needs the scope jobs:cancel.
 * The answer's id is bare.
 * @throws ForbiddenScopeError, or one of CANCEL_JOB_REFUSALS
 */
export async function cancelJob(deps: CancelJobDeps, caller: Caller, jobId: string): Promise<CancelAnswer> {
  requireScope(caller, 'jobs:cancel');
  const id = decodeId('job', jobId);
  const [job] = id ? await jobsById(deps.store.db, caller, [id]) : [];
  if (!job) throw new NotFoundError('jobId', jobId, 'in this organisation');
  requireOwnKind(caller, job, 'jobId');
  const request = await requestCancel(deps.store, job);
  await deps.events.publish(request.events);
  if (request.status === 'running') return { jobId: job.id, accepted: true };
  return { jobId: job.id, accepted: false, reason: REASONS[request.status] };
}
