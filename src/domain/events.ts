import type { ContainerStatus, JobStatus } from './job.ts';
import type { ReportedStage } from './stages.ts';

/** What a job event tells. The three job endings are terminal: exactly one of them is a job's last event. */
export const JOB_EVENT_TYPES = [
  'job_accepted',
  'job_started',
  'job_stage',
  'job_requeued',
  'container_started',
  'container_stage',
  'container_storyboard',
  'container_preview',
  'progress',
  'container_completed',
  'container_failed',
  'container_canceled',
  'container_requeued',
  'cancel_requested',
  'job_completed',
  'job_failed',
  'job_canceled',
] as const;
export type JobEventType = (typeof JOB_EVENT_TYPES)[number];

/** One step of a job. `seq` starts at 1 and has no holes; the unprefixed fields are the job's. */
export type JobEvent = {
  jobId: string;
  seq: number;
  type: JobEventType;
  status: JobStatus;
  stage: ReportedStage;
  progress: number;
  etaSeconds: number | null;
  at: Date;
  containerId: string | null;
  containerStatus: ContainerStatus | null;
  containerStage: ReportedStage | null;
  containerProgress: number | null;
};

/**
 * How a job without posts tells what happens to its work: under the job's own name, or, for what its last event says
 * anyway, not at all.
 */
export const TOLD_OF_JOB: Partial<Record<JobEventType, JobEventType>> = {
  container_started: 'job_started',
  container_stage: 'job_stage',
  container_requeued: 'job_requeued',
  progress: 'progress',
  cancel_requested: 'cancel_requested',
};

/** The last event of a job, by how it ended. */
export const TERMINAL_EVENTS = {
  completed: 'job_completed',
  failed: 'job_failed',
  canceled: 'job_canceled',
} as const satisfies Record<Exclude<JobStatus, 'running'>, JobEventType>;
const TERMINAL = new Set<JobEventType>(Object.values(TERMINAL_EVENTS));

/** True for the event after which a job has no other. */
export function isTerminalEvent(event: Pick<JobEvent, 'type'>): boolean {
  return TERMINAL.has(event.type);
}
