import { type ReportedStage, stageIndex } from './stages.ts';

export const JOB_STATUSES = ['running', 'completed', 'failed', 'canceled'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

export const CONTAINER_STATUSES = ['queued', 'processing', 'completed', 'failed', 'canceled'] as const;
export type ContainerStatus = (typeof CONTAINER_STATUSES)[number];

export const APPROVAL_STATUSES = ['not_required', 'pending', 'approved', 'rejected'] as const;
export type ApprovalStatus = (typeof APPROVAL_STATUSES)[number];

export type ContainerState = { status: ContainerStatus; stage: ReportedStage; progress: number };
export type JobState = { status: JobStatus; stage: ReportedStage; progress: number };

/** True once nothing can change a container any more. */
export function isSettled(status: ContainerStatus): boolean {
  return status === 'completed' || status === 'failed' || status === 'canceled';
}

/**
 * The job as the sum of its containers (contract §7): stage of the least advanced container that is neither
 * failed nor canceled, progress the mean over all, an ended container counting 1. Neither ever goes back, so
 * the state so far is needed too.
 */
export function summariseJob(
  containers: ContainerState[],
  before: JobState,
  cancelRequested: boolean,
): JobState {
  const alive = containers.filter(({ status }) => status !== 'failed' && status !== 'canceled');
  const [least = before] = alive.toSorted((a, b) => stageIndex(a.stage) - stageIndex(b.stage));
  const stage = stageIndex(least.stage) > stageIndex(before.stage) ? least.stage : before.stage;
  const done = containers.every(({ status }) => isSettled(status));
  const sum = containers.reduce((total, one) => total + (isSettled(one.status) ? 1 : one.progress), 0);
  const progress = done ? 1 : Math.max(before.progress, sum / containers.length);
  return { status: done ? endOf(containers, cancelRequested) : 'running', stage, progress };
}

function endOf(containers: ContainerState[], cancelRequested: boolean): JobStatus {
  if (cancelRequested) return 'canceled';
  return containers.some(({ status }) => status === 'completed') ? 'completed' : 'failed';
}
