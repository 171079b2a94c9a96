import { type Caller, requireScope } from '../../domain/caller.ts';
import { estimateSeconds } from '../../domain/eta.ts';
import { decodeId } from '../../domain/ids.ts';
import { type ContainerStatus, isSettled } from '../../domain/job.ts';
import type { StartUseCase } from '../../domain/receipt.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import { type ReportedStage, stageProgress } from '../../domain/stages.ts';
import type { Db } from '../../infra/store/database.ts';
import { findContainerProgress } from '../../infra/store/queries/read/container-progress.ts';

export type ContainerProgress = {
  id: string;
  status: ContainerStatus;
  useCase: StartUseCase;
  /** The last one there was, for a container that failed. */
  stage: ReportedStage;
  /** 0..1, from 0 again in each stage. */
  stageProgress: number;
  /** Null while unknown, and once it has ended. */
  etaSeconds: number | null;
  updatedAt: Date;
};

/**
 * How far a container is (partner API §3.9). Needs the scope content:read. The answer's id is bare.
 * @throws ForbiddenScopeError, NotFoundError
 */
export async function readProgress(db: Db, caller: Caller, containerId: string): Promise<ContainerProgress> {
  requireScope(caller, 'content:read');
  const id = decodeId('container', containerId);
  const row = id && (await findContainerProgress(db, caller, id));
  if (!row) throw new NotFoundError('containerId', containerId, 'in this organisation');
  const { status, stage, progress, elapsed } = row;
  return {
    id: row.id,
    status,
    useCase: row.useCase,
    stage,
    stageProgress: stageProgress(stage, progress),
    etaSeconds: isSettled(status) ? null : estimateSeconds(progress, elapsed),
    updatedAt: row.updated_at,
  };
}
