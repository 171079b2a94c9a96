import { v7 as uuidv7 } from 'uuid';
import { type Caller, requireOwnKind } from '../../domain/caller.ts';
import { requestHash } from '../../domain/idempotency.ts';
import { decodeId } from '../../domain/ids.ts';
import type { IngestOrder } from '../../domain/ingest.ts';
import { refuseIfArchived } from '../../domain/project.ts';
import { ingestReceipt } from '../../domain/receipt.ts';
import { IdempotencyConflictError, NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { IngestKind } from '../../domain/stages.ts';
import { lockOrganisation } from '../../infra/store/queries/run/lock-job.ts';
import { insertJob } from '../../infra/store/queries/start/insert-job.ts';
import type { NewContainer } from '../../infra/store/queries/start/new-job-rows.ts';
import type { StartProject } from '../../infra/store/queries/start/project.ts';
import { findOpenable } from '../start/open-project.ts';
import { tooManyJobs } from '../start/refuse.ts';
import { type Attempt, replayByKey } from '../start/replay.ts';
import { emptyOrder } from '../start/resolution.ts';
import type { Accepted, StartDeps } from '../start/start.ts';

export type IngestDeps = Pick<StartDeps, 'store' | 'onStarted' | 'runningJobsPerOrganisation'>;

/** What every ingest may be refused for. */
export const ANY_INGEST_REFUSALS = [ValidationError, NotFoundError, IdempotencyConflictError] as const;

export type IngestRequest = {
  useCase: Extract<Attempt['useCase'], 'ingest_website' | 'ingest_github'>;
  kind: IngestKind;
  /** The parsed input, for its hash. */
  input: Record<string, unknown> & { projectId: string; idempotencyKey?: string | undefined };
  order: IngestOrder;
};

/**
 * Starts a job that reads a page into a project, in the order of checks of every start (contract §5). It costs nothing
 * (partner API, ingest), makes no posts, and has one row of work that nobody sees.
 * @throws one of ANY_INGEST_REFUSALS, or RateLimitedError
 */
export async function startIngest(
  deps: IngestDeps,
  caller: Caller,
  { useCase, kind, input, order }: IngestRequest,
): Promise<Accepted> {
  const jobId = uuidv7();
  const { organisationId, test } = caller;
  const projectId = decodeId('project', input.projectId);
  if (!projectId) throw new NotFoundError('projectId', input.projectId, 'in this organisation');
  const attempt: Attempt = {
    organisationId,
    test,
    useCase,
    key: input.idempotencyKey ?? null,
    containerId: null,
    requestHash: requestHash(input),
    jobId,
    containerIds: [],
    requestedFormat: null,
    receipt: ingestReceipt(jobId, kind, projectId),
  };
  const most = deps.runningJobsPerOrganisation;
  const outcome = await deps.store.transaction(async (db) => {
    const project = await findOpenable(db, caller, input.projectId);
    requireOwnKind(caller, project, 'projectId');
    const replay = await replayByKey(db, { ...attempt, projectId });
    if (replay) return replay;
    refuseIfArchived(project.status);
    await lockOrganisation(db, organisationId);
    const job = { id: jobId, organisationId, projectId, useCase, requestHash: attempt.requestHash, test };
    const event = await insertJob(db, job, [workOf(kind, { ...order, test }, project)], most);
    if (!event) throw tooManyJobs(most);
    return event;
  });
  if ('replayed' in outcome) return outcome;
  deps.onStarted(outcome);
  return { jobId, containerIds: [], replayed: false, receipt: attempt.receipt };
}

function workOf(kind: IngestKind, ingest: IngestOrder, project: StartProject): NewContainer {
  return {
    id: uuidv7(),
    kind,
    format: null,
    layerId: null,
    influencerId: null,
    language: project.primaryLanguage,
    brandVoice: project.brandVoice,
    platforms: [],
    seed: 0,
    held: 0,
    order: { ...emptyOrder, requestedFormat: 'auto', variant: 0, ingest },
    metadata: null,
    parentId: null,
    planned: null,
  };
}
