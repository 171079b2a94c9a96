import { Refusal } from './refusals.ts';

export const PLAN_UNUSABLE_REASONS = ['EXPIRED', 'USED'] as const;
export type PlanUnusableReason = (typeof PLAN_UNUSABLE_REASONS)[number];

/** A plan that was made but cannot be rendered any more. `jobId` is the outside id of the job that used it. */
export class PlanUnusableError extends Refusal {
  static readonly code = 'CONFLICT';
  readonly code = PlanUnusableError.code;
  readonly reason: PlanUnusableReason;
  readonly jobId: string | null;
  constructor(reason: PlanUnusableReason, jobId: string | null = null) {
    super(
      reason === 'USED'
        ? `This plan was already rendered by ${jobId}.`
        : 'This plan has expired. Plan again; nothing was charged.',
    );
    this.reason = reason;
    this.jobId = jobId;
  }
  override get details() {
    return { reason: this.reason, ...(this.jobId && { jobId: this.jobId }) };
  }
}
