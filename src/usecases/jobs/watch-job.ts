import { type Caller, requireScope } from '../../domain/caller.ts';
import type { JobEvent } from '../../domain/events.ts';
import { Flow } from '../../domain/flow.ts';
import { decodeId } from '../../domain/ids.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { JobEventHub } from '../../infra/events/hub.ts';
import type { Store } from '../../infra/store/orm.ts';
import { findJobHead } from '../../infra/store/queries/job-events.ts';

export type WatchJobDeps = { store: Store; hub: JobEventHub };

/** `after` names an event that the job does not have (yet); GraphQL answers BAD_USER_INPUT. */
export class AfterTheEndError extends ValidationError {
  constructor(after: number, lastSeq: number) {
    super([{ path: 'after', message: `must be from 0 to ${lastSeq}, the job's last seq, and is ${after}.` }]);
  }
}

/**
 * A job's events with `seq > after`, each once and in order: the stored ones, then live, ending after the
 * terminal one. Needs the scope jobs:read.
 * @throws ForbiddenScopeError, NotFoundError, AfterTheEndError when first asked for an event
 */
export function watchJob(
  { store, hub }: WatchJobDeps,
  caller: Caller,
  jobId: string,
  after: number,
  signal?: AbortSignal,
): Flow<JobEvent> {
  const find = async () => {
    requireScope(caller, 'jobs:read');
    const id = decodeId('job', jobId);
    const head = id && (await findJobHead(store.db, caller, id));
    if (!id || !head) throw new NotFoundError('jobId', jobId, 'in this organisation');
    if (after < 0 || after > head.lastSeq) throw new AfterTheEndError(after, head.lastSeq);
    const nothingLeft = head.eventsPurgedAt !== null || after === head.lastSeq;
    return head.status !== 'running' && nothingLeft ? null : hub.watch(id, after);
  };
  return Flow.found(find, signal);
}
