import { type Caller, requireOwnKind } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import type { IngestOrder } from '../../domain/ingest.ts';
import { refuseIfArchived } from '../../domain/project.ts';
import { ingestReceipt, kindOf } from '../../domain/receipt.ts';
import { IdempotencyConflictError, NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { findOpenable, projectNotFound } from '../start/open-project.ts';
import type { Accepted } from '../start/start.ts';
import { startUnseen, type UnseenDeps } from '../unseen/start-unseen.ts';

export type IngestDeps = UnseenDeps;

/** What every ingest may be refused for. */
export const ANY_INGEST_REFUSALS = [ValidationError, NotFoundError, IdempotencyConflictError] as const;

export type IngestRequest = {
  useCase: 'ingest_website' | 'ingest_github';
  /** The parsed input. */
  input: Record<string, unknown> & { projectId: string; idempotencyKey?: string | undefined };
  order: IngestOrder;
};

/**
 * Starts a job that reads a page into a project (partner API, ingest).
 * @throws one of ANY_INGEST_REFUSALS, or RateLimitedError
 */
export async function startIngest(
  deps: IngestDeps,
  caller: Caller,
  { useCase, input, order }: IngestRequest,
): Promise<Accepted> {
  const projectId = decodeId('project', input.projectId);
  if (!projectId) throw projectNotFound(input.projectId);
  return startUnseen(deps, caller, {
    useCase,
    projectId,
    input,
    order: { ingest: { ...order, test: caller.test } },
    receiptOf: (jobId) => ingestReceipt(jobId, kindOf(useCase), projectId),
    open: async (db) => {
      const project = await findOpenable(db, caller, input.projectId);
      requireOwnKind(caller, project, 'projectId');
      const { primaryLanguage: language, brandVoice, status } = project;
      return { language, brandVoice, refuse: () => refuseIfArchived(status) };
    },
  });
}
