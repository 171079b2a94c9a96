import type { Caller } from '../../domain/caller.ts';
import type { GenerateFormat } from '../../domain/formats.ts';
import { decodeId } from '../../domain/ids.ts';
import { receipt, type StartUseCase } from '../../domain/receipt.ts';
import { ConflictError, IdempotencyConflictError } from '../../domain/refusals.ts';
import type { Db } from '../../infra/store/database.ts';
import { containerIdsOf } from '../../infra/store/queries/start/container-ids.ts';
import {
  claimKey,
  findProjectAndClaim,
  hasLiveKey,
  type KeyRecord,
  type KeyScope,
  pointKey,
} from '../../infra/store/queries/start/idempotency.ts';
import type { StartProject } from '../../infra/store/queries/start/project.ts';
import { findTakenId, lockContainerId } from '../../infra/store/queries/start/taken-id.ts';
import { findOpenable, projectNotFound } from './open-project.ts';
import type { Accepted } from './start.ts';

/** One try at a start, with the ids it will have if it is the first. */
export type Attempt = {
  organisationId: string;
  /** Whether a test key asks. */
  test: boolean;
  useCase: StartUseCase;
  key: string | null;
  /** Body `id` of generateContent. */
  containerId: string | null;
  requestHash: string;
  jobId: string;
  containerIds: string[];
  requestedFormat: GenerateFormat | null;
  receipt: string;
};

/**
 * The project that a start names, archived or not, and the answer of an earlier start with the same key or the same body
 * `id`; no answer when this one is the first, its key then being claimed.
 * @throws NotFoundError there is no such project
 * @throws IdempotencyConflictError the key came with another request
 * @throws ConflictError the body `id` came with another request, or is in use elsewhere
 */
export async function openStart(
  db: Db,
  caller: Caller,
  named: string,
  attempt: Attempt,
): Promise<{ project: StartProject; replay: Accepted | null }> {
  const projectId = decodeId('project', named);
  if (!projectId) throw projectNotFound(named);
  const scope = keyScope({ ...attempt, projectId });
  const found = scope
    ? await findProjectAndClaim(db, caller, scope, recordOf(attempt))
    : { project: await findOpenable(db, caller, named), earlier: null };
  if (!found) throw projectNotFound(named);
  const { project, earlier } = found;
  if (earlier) return { project, replay: await repeated(db, attempt, earlier) };
  const { containerId } = attempt;
  return {
    project,
    replay: containerId ? await replayById(db, { ...attempt, projectId }, containerId) : null,
  };
}

/** Whether the request's key has been answered, as far as can be seen without waiting for a twin. */
export async function isKnown(db: Db, attempt: Attempt, projectId: string): Promise<boolean> {
  const uuid = decodeId('project', projectId);
  const scope = uuid && keyScope({ ...attempt, projectId: uuid });
  return scope ? hasLiveKey(db, scope) : false;
}

/** The answer of an earlier start with the same key; else null, and the key is claimed. @throws IdempotencyConflictError */
export async function replayByKey(
  db: Db,
  attempt: Attempt & { projectId: string },
): Promise<Accepted | null> {
  const scope = keyScope(attempt);
  if (!scope) return null;
  const earlier = await claimKey(db, scope, recordOf(attempt));
  return earlier && repeated(db, attempt, earlier);
}

const recordOf = ({ requestHash, jobId, receipt: response }: Attempt): KeyRecord => ({
  requestHash,
  jobId,
  response,
});

/** @throws IdempotencyConflictError */
async function repeated(db: Db, attempt: Attempt, earlier: KeyRecord): Promise<Accepted> {
  if (earlier.requestHash !== attempt.requestHash) throw new IdempotencyConflictError();
  const containerIds = await containerIdsOf(db, earlier.jobId);
  return { jobId: earlier.jobId, containerIds, replayed: true, receipt: earlier.response };
}

async function replayById(
  db: Db,
  attempt: Attempt & { projectId: string },
  containerId: string,
): Promise<Accepted | null> {
  // A twin waits here for the first, instead of being refused for what the first one took.
  await lockContainerId(db, containerId);
  const taken = await findTakenId(db, containerId);
  if (!taken) return null;
  const same = taken.projectId === attempt.projectId && taken.containerIds[0] === containerId;
  if (!same || taken.requestHash !== attempt.requestHash) {
    throw new ConflictError('This id is already in use with a different request.');
  }
  const response = receipt(taken.jobId, taken.containerIds, attempt.requestedFormat);
  const scope = keyScope(attempt);
  if (scope) await pointKey(db, scope, taken.jobId, response);
  return { jobId: taken.jobId, containerIds: taken.containerIds, replayed: true, receipt: response };
}

function keyScope(attempt: Attempt & { projectId: string }): KeyScope | null {
  const { organisationId, test, useCase, projectId, key } = attempt;
  return key === null ? null : { organisationId, test, useCase, projectId, key };
}
