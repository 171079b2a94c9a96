import type { Caller } from '../../domain/caller.ts';
import type { JobEvent } from '../../domain/events.ts';
import { GENERATE_FORMATS, type GenerateFormat } from '../../domain/formats.ts';
import { requestHash } from '../../domain/idempotency.ts';
import { decodeId } from '../../domain/ids.ts';
import { newUuid } from '../../domain/new-uuid.ts';
import { refuseIfArchived } from '../../domain/project.ts';
import { receipt, type StartUseCase } from '../../domain/receipt.ts';
import {
  BillingExhaustedError,
  IdempotencyConflictError,
  ModerationBlockedError,
  NotFoundError,
  type Refusal,
  ValidationError,
} from '../../domain/refusals.ts';
import type { Db } from '../../infra/store/database.ts';
import { insertPaidJob } from '../../infra/store/queries/start/insert-job.ts';
import { heldBy, type NewContainer } from '../../infra/store/queries/start/new-job-rows.ts';
import type { StartProject } from '../../infra/store/queries/start/project.ts';
import { containersOf } from './new-containers.ts';
import { blockedBy, refuseIfOverBudget, tooManyJobs } from './refuse.ts';
import { type Attempt, isKnown, openStart } from './replay.ts';
import type { StartRequest } from './resolution.ts';
import type { Accepted, StartDeps } from './start.ts';
import { undrawableIn } from './undrawable.ts';

/** What every start may be refused for. */
export const START_REFUSALS = [
  ValidationError,
  NotFoundError,
  IdempotencyConflictError,
  BillingExhaustedError,
  ModerationBlockedError,
] as const;

/**
 * Starts a job in one transaction, in contract §5's order of checks: project → replay by key → replay by body
 * `id` → ids, wiring, preconditions (the request's `resolve`, then glyphs) → moderation → budget → credits → running jobs.
 * A refusal rolls everything back, the key included, so the key stays free. Moderation may ask a network, so it
 * is asked before the transaction opens and told in its place; where it is not nearby, a key that is known is answered
 * without.
 * @throws Refusal
 */
export async function startJob(
  deps: StartDeps,
  caller: Caller,
  useCase: StartUseCase,
  request: StartRequest,
): Promise<Accepted> {
  const attempt = newAttempt(caller, useCase, request);
  const moderate = () => blockedBy(deps.moderation, request.texts);
  const tryWith = (verdict: Verdict) => startOrReplay(deps, caller, request, attempt, verdict);
  const known = !deps.moderation.nearby && (await isKnown(deps.store.db, attempt, request.input.projectId));
  const answered = await tryWith(known ? 'not asked' : await moderate());
  // The record that made the key known has gone since.
  const outcome = answered === 'not asked' ? await tryWith(await moderate()) : answered;
  if (outcome === 'not asked') throw new Error('A start that was moderated asks for it again.');
  if ('replayed' in outcome) return outcome;
  const projectId = decodeId('project', request.input.projectId) ?? '';
  deps.onStarted(
    outcome,
    attempt.containerIds.map((containerId) => ({ projectId, containerId })),
  );
  return {
    jobId: attempt.jobId,
    containerIds: attempt.containerIds,
    replayed: false,
    receipt: attempt.receipt,
  };
}

/** What moderation said of the request. */
type Verdict = ModerationBlockedError | null | 'not asked';

/** An earlier answer, or the first event of a new job; `not asked` and nothing written when that needs a verdict. */
async function startOrReplay(
  deps: StartDeps,
  caller: Caller,
  request: StartRequest,
  attempt: Attempt,
  verdict: Verdict,
): Promise<Accepted | JobEvent | 'not asked'> {
  const open = deps.store.transaction(async (db): Promise<Accepted | JobEvent> => {
    const { project, replay } = await openStart(db, caller, request.input.projectId, attempt);
    if (replay) return replay;
    refuseIfArchived(project.status);
    if (verdict === 'not asked') throw new NotAsked();
    return insert(deps, db, caller, request, attempt, project, verdict);
  });
  return open.catch((error: unknown) => {
    if (error instanceof NotAsked) return 'not asked';
    throw error;
  });
}

/** Rolls back what a key has claimed meanwhile. */
class NotAsked extends Error {}

async function insert(
  deps: StartDeps,
  db: Db,
  caller: Caller,
  request: StartRequest,
  attempt: Attempt,
  project: StartProject,
  blocked: ModerationBlockedError | null,
): Promise<JobEvent> {
  const resolution = await request.resolve(db, project, refuse, attempt.jobId);
  const undrawable = undrawableIn(deps, project, resolution, request.texts);
  if (undrawable) throw undrawable;
  if (blocked) throw blocked;
  const containers: NewContainer[] = containersOf(request, resolution, attempt.containerIds, caller.test);
  refuseIfOverBudget(request, resolution);
  const outcome = await insertPaidJob(
    db,
    {
      id: attempt.jobId,
      organisationId: caller.organisationId,
      projectId: project.id,
      useCase: attempt.useCase,
      requestHash: attempt.requestHash,
      test: caller.test,
      retryOfId: request.retryOfId,
    },
    containers,
    deps.runningJobsPerOrganisation,
  );
  if (!outcome) throw tooManyJobs(deps.runningJobsPerOrganisation);
  if ('available' in outcome) throw new BillingExhaustedError(heldBy(containers), outcome.available);
  return outcome;
}

function newAttempt(caller: Caller, useCase: StartUseCase, request: StartRequest): Attempt {
  const jobId = newUuid();
  const containerIds = Array.from({ length: request.variantCount }, () => newUuid());
  if (request.containerId) containerIds[0] = request.containerId;
  const requestedFormat = useCase === 'generate_content' ? requestedFormatOf(request.input) : null;
  return {
    organisationId: caller.organisationId,
    test: caller.test,
    useCase,
    key: request.input.idempotencyKey ?? null,
    containerId: request.containerId,
    // What a body `id` answers to a test start it does not answer to a live one.
    requestHash: requestHash(caller.test ? { ...request.input, test: true } : request.input),
    jobId,
    containerIds,
    requestedFormat,
    receipt: receipt(jobId, containerIds, requestedFormat),
  };
}

/** A request that renders a plan asks for no format. */
function requestedFormatOf({ planId, format }: StartRequest['input']): GenerateFormat | null {
  return planId ? null : (GENERATE_FORMATS.find((one) => one === format) ?? 'auto');
}

function refuse(refusal: Refusal): never {
  throw refusal;
}
