import { z } from 'zod';
import { marks } from './inputs/notes.ts';
import { keysOf } from './records.ts';
import { refusal } from './refusals.ts';

/** Why a job cannot be tried again, what that means, and how it is said. */
export const NOT_RETRYABLE_REASONS = {
  RUNNING: 'It has not ended, so what will fail of it is not known.',
  NO_POSTS: 'It makes no posts: such a job costs nothing, and is started anew as it was.',
  NOTHING_FAILED: 'All its posts are completed.',
  RETRIED: 'It was tried again already; what failed of that is tried again by trying that job again.',
} as const;
export type NotRetryableReason = keyof typeof NOT_RETRYABLE_REASONS;

/** A job of which there is nothing to try again. `jobId` is the outside id of the job that tried it again. */
export class NotRetryableError extends refusal('CONFLICT', 'The job has nothing that can be tried again.', {
  reason: z.enum(keysOf(NOT_RETRYABLE_REASONS)).describe('Why.'),
  jobId: z
    .string()
    .register(marks, { is: 'id' })
    .nullable()
    .describe('The job that tried it again, such as `job_…`; null for the other reasons.'),
}) {
  constructor(reason: NotRetryableReason, jobId: string | null = null) {
    super(`This job cannot be tried again. ${NOT_RETRYABLE_REASONS[reason]}`, { reason, jobId });
  }
  override get details() {
    return { reason: this.reason, ...(this.jobId && { jobId: this.jobId }) };
  }
}
