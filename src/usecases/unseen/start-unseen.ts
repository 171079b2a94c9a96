import type { Caller } from '../../domain/caller.ts';
import type { ContainerOrder } from '../../domain/container.ts';
import { requestHash } from '../../domain/idempotency.ts';
import { newUuid } from '../../domain/new-uuid.ts';
import { kindOf, type StartUseCase } from '../../domain/receipt.ts';
import type { Db } from '../../infra/store/database.ts';
import { lockOrganisation } from '../../infra/store/queries/run/lock-job.ts';
import { insertJob } from '../../infra/store/queries/start/insert-job.ts';
import type { NewContainer } from '../../infra/store/queries/start/new-job-rows.ts';
import { tooManyJobs } from '../start/refuse.ts';
import { type Attempt, replayByKey } from '../start/replay.ts';
import { emptyOrder } from '../start/resolution.ts';
import type { Accepted, StartDeps } from '../start/start.ts';

export type UnseenDeps = Pick<StartDeps, 'store' | 'onStarted' | 'runningJobsPerOrganisation'>;

/** What the work is about. */
export type Opened = Pick<NewContainer, 'language' | 'brandVoice'> & {
  /** Refuses what an earlier answer is still given to. */
  refuse: () => void;
};

export type UnseenJob = {
  useCase: StartUseCase;
  /** Bare. */
  projectId: string;
  /** The parsed input, for its hash. */
  input: Record<string, unknown> & { idempotencyKey?: string | undefined };
  /** What it does. */
  order: Pick<ContainerOrder, 'ingest' | 'verify'>;
  /** The 202 body of the job. */
  receiptOf: (jobId: string) => string;
  /** Looks up what is named in the input. */
  open: (db: Db) => Promise<Opened>;
};

/**
 * Starts a job that makes no posts and costs nothing, in the order of checks of every start (contract §5). It has one row
 * of work that nobody sees.
 * @throws what `open` and `refuse` do; IdempotencyConflictError; RateLimitedError
 */
export async function startUnseen(
  deps: UnseenDeps,
  { organisationId, test }: Pick<Caller, 'organisationId' | 'test'>,
  { useCase, projectId, input, order, receiptOf, open }: UnseenJob,
): Promise<Accepted> {
  const jobId = newUuid();
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
    receipt: receiptOf(jobId),
  };
  const most = deps.runningJobsPerOrganisation;
  const outcome = await deps.store.transaction(async (db) => {
    const opened = await open(db);
    const replay = await replayByKey(db, { ...attempt, projectId });
    if (replay) return replay;
    opened.refuse();
    await lockOrganisation(db, organisationId);
    const job = { id: jobId, organisationId, projectId, useCase, requestHash: attempt.requestHash, test };
    const event = await insertJob(db, job, [workOf(useCase, order, opened)], most);
    if (!event) throw tooManyJobs(most);
    return event;
  });
  if ('replayed' in outcome) return outcome;
  deps.onStarted(outcome, []);
  return { jobId, containerIds: [], replayed: false, receipt: attempt.receipt };
}

function workOf(
  useCase: StartUseCase,
  order: UnseenJob['order'],
  { language, brandVoice }: Opened,
): NewContainer {
  return {
    id: newUuid(),
    kind: kindOf(useCase),
    format: null,
    layerId: null,
    influencerId: null,
    language,
    brandVoice,
    platforms: [],
    seed: 0,
    held: 0,
    order: { ...emptyOrder, requestedFormat: 'auto', variant: 0, ...order },
    metadata: null,
    parentId: null,
    planned: null,
  };
}
