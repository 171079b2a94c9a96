import { z } from 'zod';
import { marks } from './inputs/notes.ts';
import { keysOf } from './records.ts';
import { refusal } from './refusals.ts';

/** Why a plan cannot be rendered. */
export const PLAN_UNUSABLE_REASONS = {
  EXPIRED: 'It is older than 24 hours.',
  USED: 'It was rendered already; a plan is rendered once.',
} as const;
export type PlanUnusableReason = keyof typeof PLAN_UNUSABLE_REASONS;

/** A plan that was made but cannot be rendered any more. `jobId` is the outside id of the job that used it. */
export class PlanUnusableError extends refusal(
  'CONFLICT',
  'The plan was made but cannot be rendered any more. Plan again.',
  {
    reason: z.enum(keysOf(PLAN_UNUSABLE_REASONS)).describe('Why.'),
    jobId: z
      .string()
      .register(marks, { is: 'id' })
      .nullable()
      .describe('The job that rendered it, such as `job_…`.'),
  },
) {
  constructor(reason: PlanUnusableReason, jobId: string | null = null) {
    const message =
      reason === 'USED'
        ? `This plan was already rendered by ${jobId}.`
        : 'This plan has expired. Plan again; nothing was charged.';
    super(message, { reason, jobId });
  }
  override get details() {
    return { reason: this.reason, ...(this.jobId && { jobId: this.jobId }) };
  }
}
